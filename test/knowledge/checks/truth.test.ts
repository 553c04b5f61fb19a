import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, ferryIn, problemsAfter, problemsOf, replaceIn } from '../damaged-folder.ts';

const ferry = 'questions/ferry.yaml';
const opening = 'questions/opening.yaml';

describe('what an answer states', () => {
  it.each([
    [
      'a figure changed in one language',
      ferry,
      'for €12.5 million',
      'for €13.5 million',
      [
        `${ferry}:4:37: "€13.5 million" is not in the digest of p2: cite the paragraph that has it, or correct the answer`,
        `${ferry}:4:37: the figure "€13.5 million" is in the English answer and not in the French one`,
        `${ferry}:5:47: the figure "12,5 millions d'euros" is in the French answer and not in the English one`,
      ],
    ],
    [
      'a day changed in both languages',
      opening,
      'on Tuesday 4 March 2025.\n    fr: La maire Ines Calloway a ouvert la ligne Larkspur le mardi 4 mars',
      'on Tuesday 5 March 2025.\n    fr: La maire Ines Calloway a ouvert la ligne Larkspur le mardi 5 mars',
      [
        `${opening}:4:57: 2025-03-05 is a Wednesday, and the text says "Tuesday": correct one of them`,
        `${opening}:4:65: "5" is not in the digest of p1: cite the paragraph that has it, or correct the answer`,
        `${opening}:5:62: 2025-03-05 is a Wednesday, and the text says "mardi": correct one of them`,
        `${opening}:5:68: "5" is not in the digest of p1: cite the paragraph that has it, or correct the answer`,
      ],
    ],
    [
      'a month changed in French',
      opening,
      'le mardi 4 mars',
      'le mardi 4 mai',
      [
        `${opening}:4:67: the figure "March" is in the English answer and not in the French one`,
        `${opening}:5:62: 2025-05-04 is a Sunday, and the text says "mardi": correct one of them`,
        `${opening}:5:70: "mai" is not in the digest of p1: cite the paragraph that has it, or correct the answer`,
        `${opening}:5:70: the figure "mai" is in the French answer and not in the English one`,
      ],
    ],
    [
      'a figure on a later line of a folded text',
      ferry,
      'and 1,000 passengers',
      'and 2,000 passengers',
      [
        `${ferry}:34:11: "2,000" is not in the digests of p1, p3: cite the paragraph that has it, or correct the answer`,
        `${ferry}:34:11: the figure "2,000" is in the English answer and not in the French one`,
        `${ferry}:37:10: the figure "1 000" is in the French answer and not in the English one`,
      ],
    ],
    [
      'another name of the story',
      ferry,
      'en: Marenda built',
      'en: Calloway built',
      [
        `${ferry}:4:9: "Calloway" is not in the digest of p2: cite the paragraph that names it, or correct the answer`,
        `${ferry}:4:9: the name "Calloway" is in the English answer and not in the French one`,
        `${ferry}:5:9: the name "Marenda" is in the French answer and not in the English one`,
      ],
    ],
    [
      'a name that nobody knows',
      opening,
      'en: In Port Aster, on',
      'en: In Port Aster, says Wong, on',
      [
        `${opening}:32:29: "Wong" is not in the digest of p1: cite the paragraph that names it, or correct the answer`,
      ],
    ],
    [
      'a chip that does not exist',
      ferry,
      'en: The T9, which',
      'en: The T8, which',
      [
        `${ferry}:18:13: "T8" is not in the digest of p2: cite the paragraph that names it, or correct the answer`,
        `${ferry}:18:13: the name "T8" is in the English answer and not in the French one`,
        `${ferry}:19:12: the chip "T9" is in the French answer and not in the English one`,
      ],
    ],
    [
      'one chip for another in French',
      ferry,
      'fr: La T9, arrivée',
      'fr: La T4, arrivée',
      [`${ferry}:18:13: the chip "T9" is in the English answer and not in the French one`],
    ],
    [
      'who said so, from another paragraph',
      opening,
      "{ en: the paper's account, fr: récit du journal }",
      '{ en: R. Brandt, fr: R. Brandt }',
      [
        `${opening}:20:25: "Brandt" is not in the digest of p1: cite the paragraph that names it, or correct the attribution`,
        `${opening}:20:40: "Brandt" is not in the digest of p1: cite the paragraph that names it, or correct the attribution`,
      ],
    ],
    [
      'who said so in a gap, from another paragraph',
      'gaps/ferry.yaml',
      '  sources: [p2]',
      '  attribution: { en: Ines Calloway, fr: Ines Calloway }\n  sources: [p2]',
      [
        'gaps/ferry.yaml:6:22: "Ines Calloway" is not in the digest of p2: cite the paragraph that names it, or correct the attribution',
        'gaps/ferry.yaml:6:41: "Ines Calloway" is not in the digest of p2: cite the paragraph that names it, or correct the attribution',
      ],
    ],
    [
      'the same text in both languages',
      opening,
      'fr: À Port Aster, sur la ligne Larkspur.',
      'fr: in Port Aster, on the Larkspur line.',
      [
        `${opening}:33:9: the answer is the same in English and French: translate one of them`,
        `${opening}:33:9: the answer under "fr" is in English: write it in French`,
      ],
    ],
  ])('is refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(expected);
  });

  it('is held against the paragraphs that it cites and no others', async () => {
    const problems = await problemsAfter(ferry, 'sources: [p2]', 'sources: [p3]');
    expect(problems).toHaveLength(6);
    expect(problems[0]).toBe(
      `${ferry}:4:9: "Marenda" is not in the digest of p3: cite the paragraph that names it, or correct the answer`,
    );
  });
});

describe('a month that opens a sentence of a digest', () => {
  it.each([
    ['March', 'mars'],
    ['May', 'mai'],
  ])('is %s also before an article', async (month, mois) => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'paragraphs.yaml', 'en: The town', `en: In ${month} a survey was made. The town`);
    await replaceIn(
      folder,
      'paragraphs.yaml',
      'fr: La ville',
      `fr: En ${mois} une enquête a été faite. La ville`,
    );
    await replaceIn(folder, 'gaps/ferry.yaml', 'sources: [p2]', 'sources: [p2, p3]');
    await replaceIn(folder, 'gaps/ferry.yaml', 'en: ', `en: A survey was made in ${month}. `);
    await replaceIn(folder, 'gaps/ferry.yaml', 'fr: ', `fr: Une enquête a été faite en ${mois}. `);
    expect(await problemsOf(folder)).toEqual([]);
  });
});

/** What is wrong with an answer that names a date, when a paragraph in English says this of it. */
async function problemsWith(digest: string, date: string): Promise<readonly string[]> {
  const folder = await ferryIn('en');
  await replaceIn(folder, 'paragraphs.yaml', 'en: The town', `en: ${digest} The town`);
  await replaceIn(folder, 'gaps/ferry.yaml', '    - p2', '    - p2\n    - p3');
  await replaceIn(folder, 'gaps/ferry.yaml', 'en: ', `en: It is ${date}. `);
  return problemsOf(folder);
}

describe('a date that follows from the day of publication, 4 March 2025', () => {
  it.each([
    ['The trust must find it by 15 October.', 'by 15 October 2025'],
    ['The trust must find it by 15 January.', 'by 15 January 2026'],
    ['The fair was on 15 October.', '15 October 2024'],
    ['The fair is in October.', 'October 2024'],
    ['The fair opened in April last year.', 'April 2024'],
    ['The town decided on Monday.', '3 March 2025'],
    ['The town decides on Thursday.', '6 March 2025'],
  ])('may be written in full where the paragraph says: %s', async (digest, date) => {
    expect(await problemsWith(digest, date)).toEqual([]);
  });

  it.each([
    ['The trust must find it by 15 October.', 'by 15 October 2024'],
    ['The trust must find it by 15 October.', 'by 15 October 2026'],
    ['The trust must find it by 15 January.', 'by 15 January 2024'],
    ['The fair was on 15 October.', '15 October 2022'],
    ['The fair was on 15 October 2022.', '15 October 2024'],
    ['The town decided on Monday.', 'March 2026'],
  ])('is refused in another year: %s', async (digest, date) => {
    const message = `"${date.slice(-4)}" is not in the digests of p2, p3: cite the paragraph that has it, or correct the answer`;
    expect(await problemsWith(digest, date)).toContainEqual(expect.stringContaining(message));
  });

  it('is refused where it is another day', async () => {
    expect(await problemsWith('The town decided on Monday.', '2 March 2025')).not.toEqual([]);
    expect(await problemsWith('The trust must find it by 15 October.', '16 October 2025')).not.toEqual([]);
  });
});

describe('what else states something', () => {
  it.each([
    [
      'a figure in an event',
      'timeline.yaml',
      'en: The T9 follows the T4.',
      'en: The T9 follows the T4 in 2022.',
      [
        '9:40: "2022" is not in the digest of p2: cite the paragraph that has it, or correct the text',
        '9:40: the figure "2022" is in the English text and not in the French one',
      ],
    ],
    [
      'the date of an event',
      'timeline.yaml',
      'en: March 2025',
      'en: March 2024',
      [
        '26:21: "2024" does not fit 2025-03-04 to 2025-03-10, where the event is drawn: correct one of them',
        '26:21: "2024" is not in the digest of p0: cite the paragraph that has it, or correct the date',
        '26:21: the figure "2024" is in the English date and not in the French one',
        '26:36: the figure "2025" is in the French date and not in the English one',
      ],
    ],
    [
      'a digest that differs from its translation',
      'paragraphs.yaml',
      '1,000 passengers',
      '900 passengers',
      [
        '23:60: the figure "900" is in the English digest and not in the French one',
        '24:67: the figure "1 000" is in the French digest and not in the English one',
        'questions/ferry.yaml:34:11: "1,000" is not in the digests of p1, p3: cite the paragraph that has it, or correct the answer',
      ],
    ],
    [
      'a figure in a gap',
      'gaps/ferry.yaml',
      'cost €12.5 million',
      'cost €13 million',
      [
        '4:75: "€13 million" is not in the digest of p2: cite the paragraph that has it, or correct the answer',
        '4:75: the figure "€13 million" is in the English answer and not in the French one',
        `5:86: the figure "12,5 millions d'euros" is in the French answer and not in the English one`,
      ],
    ],
    [
      'a person in a gap',
      'gaps/ferry.yaml',
      'says that the boats',
      "says that Calloway's boats",
      [
        '4:60: "Calloway" is not in the digest of p2: cite the paragraph that names it, or correct the answer',
        '4:60: the name "Calloway" is in the English answer and not in the French one',
      ],
    ],
    [
      'a name in a gap that its question does not ask for',
      'gaps/ferry.yaml',
      'mention Northhull or',
      'mention Westhull or',
      [
        '17:35: "Westhull" needs a source, and none is cited: cite the paragraph that names it, or correct the answer',
      ],
    ],
    [
      'a name in a gap that is another in French',
      'gaps/ferry.yaml',
      'ni OtherBoats',
      'ni OpenBoats',
      [
        '17:48: the name "OtherBoats" is in the English answer and not in the French one',
        '18:48: "OpenBoats" needs a source, and none is cited: cite the paragraph that names it, or correct the answer',
        '18:48: the name "OpenBoats" is in the French answer and not in the English one',
      ],
    ],
  ])('is refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(
      expected.map((line) => (/^\d/.test(line) ? `${file}:${line}` : line)),
    );
  });
});

describe('a word that opens a sentence', () => {
  it.each(['Nobody else has such a ferry.', 'Along the coast there is no other.', 'Openings go on.'])(
    'is no name for its capital alone: %s',
    async (sentence) => {
      const folder = await ferryIn('en');
      await replaceIn(folder, ferry, 'Marenda built', `${sentence} Marenda built`);
      expect(await problemsOf(folder)).toEqual([]);
    },
  );
});
