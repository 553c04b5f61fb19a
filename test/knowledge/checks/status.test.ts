import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsAfter, storyOf } from '../damaged-folder.ts';

describe('the status of a story', () => {
  it('is typeset like everything that readers see', async () => {
    const { about } = await storyOf(ferryFolder);
    expect(about.status.claimed[0]?.text.fr).toBe(
      'La ville attend 40\u202f% de voitures en moins sur le pont.',
    );
    expect(about.status.undecided).toEqual([]);
  });

  it('may be left out', async () => {
    const folder = await copyOf(ferryFolder);
    const path = join(folder, 'story.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.slice(0, text.indexOf('status:')));
    const { about } = await storyOf(folder);
    expect(about.status).toEqual({ confirmed: [], claimed: [], undecided: [] });
  });

  it('has few enough statements to be taken in at a glance', async () => {
    const one =
      '    - text: { en: Calloway opened the Larkspur line., fr: Calloway a inauguré la ligne Larkspur. }';
    const statements = `${one}\n      sources: [p1]\n`.repeat(7);
    const problems = await problemsAfter('story.yaml', '  confirmed:\n', `  confirmed:\n${statements}`);
    expect(problems).toEqual([expect.stringContaining('status.confirmed has 8 items, and at most 6')]);
  });

  it.each([
    [
      'a figure that its paragraph does not have',
      'expects 40% fewer',
      'expects 50% fewer',
      [
        '"50%" is not in the digest of p3: cite the paragraph that has it, or correct the statement',
        'the figure "50%" is in the English statement and not in the French one',
        'the figure "40 %" is in the French statement and not in the English one',
      ],
    ],
    [
      'a name that its paragraph does not have',
      'en: Calloway opened the Larkspur line.',
      'en: Marenda opened the Larkspur line.',
      [
        '"Marenda" is not in the digest of p1: cite the paragraph that names it, or correct the statement',
        'the name "Marenda" is in the English statement and not in the French one',
        'the name "Calloway" is in the French statement and not in the English one',
      ],
    ],
    ['a paragraph that does not exist', 'sources: [p3]', 'sources: [p33]', ['no paragraph has the id "p33"']],
    [
      'a paragraph named twice',
      'sources: [p3]',
      'sources: [p3, p3]',
      ['"p3" is already in the list: remove it'],
    ],
    [
      'the same text in both languages',
      'fr: Calloway a inauguré la ligne Larkspur.',
      'fr: Calloway opened the Larkspur line.',
      ['the statement is the same in English and French: translate one of them'],
    ],
    [
      'a language that is missing',
      '        fr: La ville attend',
      '        de: La ville attend',
      ['status.claimed[1].text.fr is missing'],
    ],
    [
      'a statement without a source',
      'sources: [p3]',
      'sources: []',
      ['must have at least 1 item, but has 0'],
    ],
    ['a list that is missing', '  undecided: []', '', ['status.undecided is missing']],
    [
      'a statement too long to be taken in at a glance',
      'en: The town expects',
      `en: ${'The town expects '.repeat(12)}`,
      ['characters: at most 200 fit'],
    ],
  ])('is refused for %s', async (_what, before, after, expected) => {
    const problems = await problemsAfter('story.yaml', before, after);
    for (const message of expected) {
      expect(
        problems.filter((problem) => problem.startsWith('story.yaml:') && problem.includes(message)),
      ).toHaveLength(1);
    }
  });
});
