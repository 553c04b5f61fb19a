import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { problemsOf, shippedFolder } from '../damaged-folder.ts';
import { damagedCopy, type Damage } from './damage.ts';

/** The story that new stories begin with: short, and true to itself. */
const marketFolder = join('src', 'curation', 'new-story', 'template');

const works = 'questions/works.yaml';
const traders = 'questions/traders.yaml';

/** One mistake of each kind. */
const mistakes: readonly Damage[] = [
  {
    what: 'an answer that opens with yes',
    file: works,
    edits: [['en: The roof of', 'en: Yes, the roof of']],
  },
  {
    what: 'an answer that opens with whose yes it is, in French',
    file: traders,
    edits: [['fr: La maire Lucie Ferrand promet', 'fr: D’après Lucie Ferrand, oui. La maire promet']],
  },
  {
    what: 'an answer that opens with not yet',
    file: 'gaps/works.yaml',
    edits: [["en: The story doesn't say", "en: Not yet. The story doesn't say"]],
  },
  {
    what: 'English in the place of French',
    file: works,
    edits: [
      [
        "fr: Le toit de la halle sera refait pour 2,4 millions d'euros.",
        'fr: The roof of the market will be made again for 2,4 M€.',
      ],
    ],
  },
  {
    what: 'English and French exchanged',
    file: traders,
    edits: [
      ['en: The 36 stalls move to Station Square in September 2025.', 'en: X'],
      [
        "fr: Les 36 étals s'installent place de la Gare en septembre 2025.",
        'fr: The 36 stalls move to Station Square in September 2025.',
      ],
      ['en: X', "en: Les 36 étals s'installent place de la Gare en septembre 2025."],
    ],
  },
  {
    what: 'a question in the wrong language',
    file: works,
    edits: [['- Combien coûtera le nouveau toit ?', '- What will be the cost of the roof?']],
  },
  {
    what: 'a title in the wrong language',
    file: 'story.yaml',
    edits: [['fr: Les travaux', 'fr: What is to be done with the market']],
  },
  {
    what: 'a quotation that nobody said',
    file: works,
    edits: [
      ['will be rebuilt for', 'will be “a jewel”, for'],
      ['sera refait pour', 'sera « un bijou », pour'],
    ],
  },
  {
    what: 'a denial lost in French',
    file: traders,
    edits: [
      [
        "promet qu'aucun commerçant ne paiera un loyer plus élevé ; l'article n'a que sa parole",
        'promet que chaque commerçant paiera un loyer plus élevé ; tout repose sur sa parole',
      ],
    ],
  },
  {
    what: 'an attribution lost in English',
    file: traders,
    edits: [
      [
        'en: Mayor Lucie Ferrand promises that no trader will pay more rent; the story has only her word for it.',
        'en: No trader will pay more rent to mayor Lucie Ferrand.',
      ],
    ],
  },
  {
    what: 'a claim told as a fact',
    file: 'story.yaml',
    edits: [
      [
        'Lucie Ferrand promises that no trader will pay more rent.',
        'No trader will pay more rent to Lucie Ferrand.',
      ],
      [
        "Lucie Ferrand promet qu'aucun commerçant ne paiera un loyer plus élevé.",
        'Aucun commerçant ne paiera à Lucie Ferrand un loyer plus élevé.',
      ],
    ],
  },
  {
    what: 'a promise told as a fact in both languages',
    file: traders,
    edits: [
      [
        'promises that no trader will pay more rent; the story has only her word for it.',
        'lets no trader pay more rent.',
      ],
      [
        "promet qu'aucun commerçant ne paiera un loyer plus élevé ; l'article n'a que sa parole.",
        'ne fait payer à aucun commerçant un loyer plus élevé.',
      ],
    ],
  },
  {
    what: 'another day of publication than p0 has',
    file: 'story.yaml',
    edits: [['published: 2025-05-09', 'published: 2025-05-08']],
  },
  {
    what: 'an author whose name is misspelt',
    file: 'story.yaml',
    edits: [['[Nora Linden]', '[Nora Lindon]']],
  },
  {
    what: 'a weekday that is not that of its date',
    file: 'timeline.yaml',
    edits: [
      ['Wednesday 7 May 2025', 'Thursday 7 May 2025'],
      ['mercredi 7 mai 2025', 'jeudi 7 mai 2025'],
    ],
  },
  {
    what: 'a weekday that is not that of its date, in a paragraph',
    file: 'paragraphs.yaml',
    edits: [
      ['Friday 9 May 2025', 'Monday 9 May 2025'],
      ['vendredi 9 mai 2025', 'lundi 9 mai 2025'],
    ],
  },
  {
    what: 'an event drawn on another day than it says',
    file: 'timeline.yaml',
    edits: [['from: 2025-05-07\n  to: 2025-05-07', 'from: 2025-05-08\n  to: 2025-05-08']],
  },
  {
    what: 'an event drawn in another month than it says',
    file: 'timeline.yaml',
    edits: [['from: 2025-09-01\n  to: 2025-09-30', 'from: 2025-08-01\n  to: 2025-08-31']],
  },
  {
    what: 'an event drawn in another year than it says',
    file: 'timeline.yaml',
    edits: [['from: 2025-09-01\n  to: 2025-09-30', 'from: 2026-09-01\n  to: 2026-09-30']],
  },
  {
    what: 'a figure in the headline',
    file: 'story.yaml',
    edits: [['en: Brackwell restores its', 'en: Brackwell restores for €3 million its']],
  },
  {
    what: 'a name in the headline that no paragraph has',
    file: 'story.yaml',
    edits: [['en: Brackwell restores its', 'en: Brockwell restores its']],
  },
  {
    what: 'another name of the story in the headline',
    file: 'story.yaml',
    edits: [['en: Brackwell restores its', 'en: Ferrand restores its']],
  },
  {
    what: 'a year in the notice',
    file: 'story.yaml',
    edits: [
      ['are invented; they', 'were invented in 2019; they'],
      ['sont inventés ; ils', 'ont été inventés en 2019 ; ils'],
    ],
  },
];

/** The problems of a folder and the doubts about it. */
async function foundIn(folder: string): Promise<readonly string[]> {
  const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
  return [...problems, ...doubts(manuscript, undefined)].map(({ message }) => message);
}

describe('a mistake', () => {
  it.each(mistakes)('is found: $what', async (damage) => {
    expect(await foundIn(await damagedCopy(marketFolder, damage))).not.toEqual([]);
  });

  it('is not found where there is none', async () => {
    expect(await foundIn(marketFolder)).toEqual([]);
  });
});

/** In the shipped story, which has what the short one lacks. */
const shipped: readonly (readonly [Damage, string])[] = [
  [
    {
      what: 'the year of one chip for another',
      file: 'timeline.yaml',
      edits: [
        ['en: The H800 is restricted in its turn.', 'en: The H800 is restricted in 2022.'],
        ['fr: La H800 est restreinte à son tour.', 'fr: La H800 est restreinte en 2022.'],
      ],
    },
    'in p14 "2022" is said of "H100", and of "H800" it is "2023": correct the text',
  ],
  [
    {
      what: 'a rough figure made exact',
      file: 'story.yaml',
      edits: [
        ["Nvidia's shares were down 17% at one point.", "Nvidia's shares were down 17%."],
        ["À un moment, l'action Nvidia perdait 17 %.", "L'action Nvidia perdait 17 %."],
      ],
    },
    'of "17%", and the statement makes it exact: keep the hedge',
  ],
];

describe('a mistake in the shipped story', () => {
  it.each(shipped)('is found: $what', async (damage, message) => {
    const problems = await problemsOf(await damagedCopy(shippedFolder, damage));
    expect(problems.filter((problem) => problem.includes(message))).not.toEqual([]);
  });

  it('is not seen in how many things of a kind there are', async () => {
    const counted = await damagedCopy(shippedFolder, {
      what: 'a count of the names beside it',
      file: 'gaps/chips.yaml',
      edits: [
        ["en: Of Nvidia's chips the story names the", 'en: Three chips of Nvidia the story names, the'],
        ["fr: Des puces de Nvidia, l'article nomme la", "fr: Trois puces de Nvidia, l'article les nomme, la"],
        ['sources: [p14]\n  related: [chips-history', 'sources: [p10, p14]\n  related: [chips-history'],
      ],
    });
    expect(await problemsOf(counted)).toEqual([]);
  });
});
