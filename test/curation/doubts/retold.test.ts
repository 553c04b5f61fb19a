import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/curation/doubts/article.ts';
import { digestsAgainst } from '../../../src/curation/doubts/digests.ts';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { bridgeFolder, copyOf, leaveOnly, replaceIn } from '../../knowledge/damaged-folder.ts';
import { firm, kept, leftOpen, turned } from './certainties.ts';
import { certain, confirmed, denied, honest, unnamed, type Retelling } from './retellings.ts';
import { rightDays, wrongDays } from './days.ts';
import { awaited, given } from './to-come.ts';

const digest = {
  en: 'The bridge opened on Friday; it is 300 metres long and was painted green.',
  fr: 'Le pont a ouvert vendredi ; il fait 300 mètres de long et il est peint en vert.',
};
const answer = { en: 'en: The bridge is green.', fr: 'fr: Le pont est vert.' };

/** What is said of a folder, article included. */
async function saidOf(folder: string): Promise<readonly string[]> {
  const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
  const read = await readArticle(folder, undefined);
  const article = 'article' in read ? read.article : undefined;
  const facts = article === undefined ? [] : digestsAgainst(manuscript, article);
  return [...problems, ...doubts(manuscript, article), ...facts].map(({ message }) => message);
}

/** A story in one language whose first paragraph says something more, and an answer that tells it. */
async function folderWith({ language, paragraph, told }: Retelling): Promise<string> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(folder, 'paragraphs.yaml', digest[language], `"${digest[language]} ${paragraph}"`);
  await replaceIn(folder, 'questions/bridge.yaml', answer[language], `${language}: "${told}"`);
  await replaceIn(folder, 'story.yaml', 'source_language: en', `source_language: ${language}`);
  await leaveOnly(folder, language);
  return folder;
}

describe('an answer', () => {
  it.each([...denied, ...turned])(
    'that affirms a denial is doubted: $paragraph → $told',
    async (retelling) => {
      expect(await saidOf(await folderWith(retelling))).toContainEqual(
        expect.stringMatching(/keep the denial|denies nothing|keep what it denies/u),
      );
    },
  );

  it.each(unnamed)(
    'that tells an unnamed word as a fact is doubted: $paragraph → $told',
    async (retelling) => {
      expect(await saidOf(await folderWith(retelling))).toEqual([
        expect.stringMatching(/tells it as a fact|does not say who says so/u),
      ]);
    },
  );

  it.each(confirmed)(
    'that has somebody confirm an unnamed word is doubted: $paragraph → $told',
    async (retelling) => {
      expect(await saidOf(await folderWith(retelling))).toEqual([
        expect.stringMatching(/^p1 has this only from ".+", and the answer says "\p{L}+" of it/u),
      ]);
    },
  );

  it.each(certain)('that makes certain what may come is doubted: $paragraph → $told', async (retelling) => {
    expect(await saidOf(await folderWith(retelling))).toEqual([
      expect.stringMatching(/states it as certain: keep it$/u),
    ]);
  });

  it.each(firm)('that makes sure what is open is doubted: $paragraph → $told', async (retelling) => {
    expect(await saidOf(await folderWith(retelling))).toEqual([
      expect.stringMatching(/^p1 says ".+" of this, and the answer states it as (?:certain|decided|done)/u),
    ]);
  });

  it.each(given)('that tells as given what is awaited is doubted: $paragraph → $told', async (retelling) => {
    expect(await saidOf(await folderWith(retelling))).toEqual([
      expect.stringMatching(/^p1 says ".+" of this, and the answer says ".+": say what is to come$/u),
    ]);
  });

  it.each([...honest, ...awaited, ...leftOpen, ...kept])(
    'in other words raises no doubt: $paragraph → $told',
    async (retelling) => {
      expect(await saidOf(await folderWith(retelling))).toEqual([]);
    },
  );

  it('that contradicts two paragraphs gets a message in the plural', async () => {
    const folder = await folderWith({
      language: 'en',
      paragraph: 'The mayor denied having agreed to the toll.',
      told: 'The mayor has agreed to the toll.',
    });
    const before = 'agreed to the toll.\n  attribution:\n    en: the story\n  sources:\n    - p1';
    await replaceIn(folder, 'questions/bridge.yaml', before, `${before}\n    - p2`);
    expect(await saidOf(folder)).toEqual([
      'p1 and p2 say "denied" of this, and the answer says that it is so: keep the denial',
    ]);
  });

  it.each(wrongDays)(
    'that has a day of its paragraph for something else is doubted: %s → %s',
    async (paragraph, told, day, meant) => {
      expect(await saidOf(await folderWith({ language: 'en', paragraph, told }))).toEqual([
        `the answer says "${day}" of this, and p1 has "${meant}" for it: correct the day`,
      ]);
    },
  );

  it.each(rightDays)('that has the day of what it tells is not: %s → %s', async (paragraph, told) => {
    expect(await saidOf(await folderWith({ language: 'en', paragraph, told }))).toEqual([]);
  });

  it('that has a date of its paragraph in another year is doubted', async () => {
    const folder = await folderWith({
      language: 'en',
      paragraph: 'It had opened to trains on 3 March 2019, and a toll ended on 4 May 2021.',
      told: 'It opened to trains on 3 March 2021.',
    });
    expect(await saidOf(folder)).toEqual([
      'the answer says "3 March 2021", and p1 has 2019 there: correct the year',
    ]);
  });
});

describe('a digest', () => {
  const article = [
    'p0 By Ann Writer, in Lower Town.',
    'p1 On Friday the new bridge opened, 300 metres long and painted green. The mayor denied having sold the toll.',
    'p2 Its lamps had the X1 since 2022. On 9 January 2024 the X2 replaced it.',
  ];

  /** What is said of the bridge with a paragraph of the article and a digest that says something more. */
  async function saidWith(inArticle: string, inDigest: string): Promise<readonly string[]> {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(folder, 'paragraphs.yaml', digest.en, `"${digest.en} ${inDigest}"`);
    await leaveOnly(folder, 'en');
    const text = article.join('\n').replace('painted green.', `painted green. ${inArticle}`);
    await writeFile(join(folder, 'article.txt'), text);
    return saidOf(folder);
  }

  it.each([
    [
      'The toll could end in August, if the town agrees.',
      'The toll will end in August, if the town agrees.',
      'certain, with "will"',
    ],
    ['The town is considering a toll.', 'The town has decided on a toll.', 'decided, with "has decided on"'],
  ])('that makes sure what the article leaves open is doubted: %s → %s', async (inArticle, inDigest, how) => {
    expect(await saidWith(inArticle, inDigest)).toEqual([
      expect.stringContaining(`of this, and the digest states it as ${how}: keep it`),
    ]);
  });

  it('with a day that the article has for something else is doubted', async () => {
    const [inArticle] = wrongDays[0];
    const inDigest = inArticle
      .replace('Thursday', 'Friday')
      .replace('Wednesday', 'Thursday')
      .replace('Friday', 'Wednesday');
    const said = await saidWith(inArticle, inDigest);
    expect(said.filter((message) => message.includes('correct the day'))).toEqual([
      'the digest says "Thursday" of this, and paragraph p1 of the article has "Wednesday" for it: correct the day',
      'the digest says "Wednesday" of this, and paragraph p1 of the article has "Thursday" for it: correct the day',
    ]);
  });

  it('that affirms a denial of the article is doubted', async () => {
    expect(await saidWith('', 'The mayor has sold the toll.')).toEqual([
      'paragraph p1 of the article says "denied" of this, and the digest says that it is so: keep the denial',
    ]);
  });

  it.each([
    ['It was voted on Tuesday, for 8 June.', 'It was voted on Tuesday 4 June, for 8 June.', '4'],
    ['It was voted on Tuesday, for 8 June.', 'It was voted on 15 May, for 8 June.', '15'],
    ['It will be voted on Tuesday 21 May, for 8 June.', 'It will be voted on 14 May, for 8 June.', '14'],
  ])('with another day than the article is doubted: %s → %s', async (inArticle, inDigest, day) => {
    expect(await saidWith(inArticle, inDigest)).toContain(
      `"${day}" is not in paragraph p1 of the article: correct the digest`,
    );
  });

  it('in French with the day that follows from the publication is not', async () => {
    const folder = await copyOf(bridgeFolder);
    const added = `"${digest.fr} Le vote a eu lieu mardi 14 mai, pour le 8 juin."`;
    await replaceIn(folder, 'paragraphs.yaml', digest.fr, added);
    await replaceIn(folder, 'story.yaml', 'source_language: en', 'source_language: fr');
    await leaveOnly(folder, 'fr');
    const text = [
      'p0 Par Ann Writer, sur le pont de Basse-Ville.',
      'p1 Ouvert vendredi, le nouveau pont de 300 mètres est peint en vert. On a voté mardi, pour le 8 juin.',
      'p2 Les lampes avaient la X1 depuis 2022 ; le 9 janvier 2024, la X2 est arrivée.',
    ];
    await writeFile(join(folder, 'article.txt'), text.join('\n'));
    expect(await saidOf(folder)).toEqual([]);
  });

  it('with the day of the week before, in the year before, is not', async () => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(folder, 'story.yaml', 'published: 2024-05-17', 'published: 2024-01-02');
    await replaceIn(
      folder,
      'paragraphs.yaml',
      digest.en,
      `"${digest.en} It was voted on 30 December, for 8 June."`,
    );
    await leaveOnly(folder, 'en');
    const text = article
      .join('\n')
      .replace('painted green.', 'painted green. It was voted on Saturday, for 8 June.');
    await writeFile(join(folder, 'article.txt'), text);
    expect(await saidOf(folder)).toEqual([]);
  });

  it.each([
    ['A second one opens on 3 March 2026.', 'On 3 March 2024 a second one opens.', '3 March 2024', '2026'],
    [
      'A second one is planned by spring 2026.',
      'By spring 2024 a second one is planned.',
      'spring 2024',
      '2026',
    ],
    ['The council meets on 12 June.', 'On 12 June 2023 the council meets.', '12 June 2023', '2024'],
  ])('with another year than the article is doubted: %s → %s', async (inArticle, inDigest, date, year) => {
    expect(await saidWith(inArticle, inDigest)).toEqual([
      `"${date}" is not in paragraph p1 of the article: there it is of ${year}; correct the year`,
    ]);
  });

  it.each([
    ['The council meets on 12 June.', 'On 12 June 2024 the council meets.'],
    ['It closed in December.', 'In December 2023 it closed.'],
    ['It closed in May last year.', 'In May 2023 it closed.'],
    // The story is of Friday 17 May 2024.
    ['It was voted on Tuesday, for 8 June.', 'It was voted on Tuesday 14 May, for 8 June.'],
    ['It was voted on Tuesday, for 8 June.', 'It was voted on 14 May 2024, for 8 June.'],
  ])('with the year that follows from the publication is not: %s → %s', async (inArticle, inDigest) => {
    expect(await saidWith(inArticle, inDigest)).toEqual([]);
  });
});

describe('an alias', () => {
  it.each([
    [
      'Wryter',
      [
        'the alias "Wryter" is in no paragraph, and nearly "Writer": correct it, or write it in lower case if readers type it so',
      ],
    ],
    [
      'Writerr',
      [
        'the alias "Writerr" is in no paragraph, and nearly "Writer": correct it, or write it in lower case if readers type it so',
      ],
    ],
    ['wryter', []],
    ['Writers', []],
    ['Annie', []],
  ])('that is nearly the name is doubted, unless it is in lower case: %s', async (alias, said) => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(
      folder,
      'vocabulary.yaml',
      'aliases: { en: [], fr: [] }',
      `aliases: { en: [${alias}], fr: [] }`,
    );
    expect(await saidOf(folder)).toEqual(said);
  });
});
