import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { addPhrasing } from '../../../src/curation/draft/add-phrasing.ts';
import { removePhrasing } from '../../../src/curation/draft/remove-phrasing.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from '../../knowledge/damaged-folder.ts';
import { anyText } from '../../matching/any-text.ts';
import { placeOf, textOf, shown } from './files.ts';

const file = 'questions/ferry.yaml';
const list = `    en:
      - How much did the boats cost?
      - price of the boats
`;

describe('a phrasing', () => {
  it('goes to the end of the list of its language, and its place is the result', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const added = await addPhrasing(folder, {
      id: 'ferry-cost',
      text: ' what  did\nthey pay ',
      language: 'en',
    });
    expect(shown(added)).toBe(await placeOf(folder, file, 'what did they pay'));
    expect(await textOf(folder, file)).toBe(before.replace(list, `${list}      - what did they pay\n`));
    expect(await problemsOf(folder)).toEqual([]);
    expect(await readdir(join(folder, 'questions'))).toEqual(['ferry.yaml', 'opening.yaml']);
  });

  it('goes to a gap as well', async () => {
    const folder = await copyOf(ferryFolder);
    const added = await addPhrasing(folder, {
      id: 'ticket-price',
      text: "c'est combien : un aller ?",
      language: 'fr',
    });
    expect(shown(added)).toBe(await placeOf(folder, 'gaps/ferry.yaml', '"c\'est combien'));
    const story = await storyOf(folder);
    expect(story.gaps[0]?.ask.fr.at(-1)).toBe("c'est combien : un aller ?");
    expect(await textOf(folder, 'gaps/ferry.yaml')).toContain(
      `      - "c'est combien : un aller ?"\n- id: other-shipyards`,
    );
  });

  it('may be the same in the other language of its entry', async () => {
    const folder = await copyOf(ferryFolder);
    const added = await addPhrasing(folder, { id: 'ferry-chip', text: 'T9 or T4', language: 'fr' });
    expect(shown(added)).toBe(await placeOf(folder, file, 'T9 or T4'));
  });

  it.each([
    ['what did they pay', '- what did they pay'],
    ['cost: boats', '- "cost: boats"'],
    ['boats #1', '- "boats #1"'],
    ['[boats', '- "[boats"'],
    ['"boats" how much', String.raw`- "\"boats\" how much"`],
    ['- boats', '- "- boats"'],
    ['2025', '- "2025"'],
    ['true', '- "true"'],
    ["what's a boat", "- what's a boat"],
    ['boats, how much', '- boats, how much'],
  ])('is quoted only where YAML needs it: %s', async (text, written) => {
    const folder = await copyOf(ferryFolder);
    await addPhrasing(folder, { id: 'ferry-cost', text, language: 'en' });
    expect(await textOf(folder, file)).toContain(`${list}      ${written}\n    fr:`);
  });
});

describe('the layout of a list is kept', () => {
  it.each([
    ['on one line', '    en: [a b?, c d]\n', '    en: [a b?, c d, "n, w"]\n'],
    ['on one line with a last comma', '    en: [a b?, c d,]\n', '    en: [a b?, c d, "n, w",]\n'],
    ['with spaces inside', '    en: [ a b?, c d ]\n', '    en: [ a b?, c d, "n, w" ]\n'],
    [
      'an item a line',
      '    en: [\n      a b?,\n      c d\n    ]\n',
      '    en: [\n      a b?,\n      c d,\n      "n, w"\n    ]\n',
    ],
    [
      'with an item a line and a last comma',
      '    en: [\n        a b?,\n        c d, # e, f\n        # g\n    ]\n',
      '    en: [\n        a b?,\n        c d, # e, f\n        "n, w",\n        # g\n    ]\n',
    ],
    [
      'with an item a line and a comment after the last',
      '    en: [\n      a b?,\n      c d # e, f\n    ]\n',
      '    en: [\n      a b?,\n      c d, # e, f\n      "n, w"\n    ]\n',
    ],
    [
      'with items packed on lines',
      '    en: [a b?,\n      c d, e f\n      ]\n',
      '    en: [a b?,\n      c d, e f, "n, w"\n      ]\n',
    ],
    [
      'with a comment at the end of its first line',
      '    en: [a b?, c d # e\n      ]\n',
      '    en: [a b?, c d, # e\n         "n, w"\n      ]\n',
    ],
    [
      'with dashes under the key',
      '    en:\n    - a b?\n    - c d\n',
      '    en:\n    - a b?\n    - c d\n    - n, w\n',
    ],
    [
      'with comments between and after the items',
      '    en: # x\n      # y\n      - a b?\n      # z\n      - c d # - e\n      # f\n\n',
      '    en: # x\n      # y\n      - a b?\n      # z\n      - c d # - e\n      - n, w\n      # f\n\n',
    ],
    [
      'with a last item over several lines',
      '    en:\n      - a b?\n      - c\n        d\n',
      '    en:\n      - a b?\n      - c\n        d\n      - n, w\n',
    ],
    [
      'with a last item in folded style',
      '    en:\n      - a b?\n      - >-\n        c\n        d\n',
      '    en:\n      - a b?\n      - >-\n        c\n        d\n      - n, w\n',
    ],
    [
      'with quoted items',
      '    en:\n      - "a b?"\n      - \'c d\'   \n',
      '    en:\n      - "a b?"\n      - \'c d\'   \n      - n, w\n',
    ],
    [
      'with an anchor',
      '    en: &asked\n      - a b?\n      - c d\n',
      '    en: &asked\n      - a b?\n      - c d\n      - n, w\n',
    ],
  ])('when it is written %s', async (_, before, after) => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, file, list, before);
    const text = await textOf(folder, file);
    expect(await problemsOf(folder)).toEqual([]);
    const added = await addPhrasing(folder, { id: 'ferry-cost', text: 'n, w', language: 'en' });
    expect(added.ok).toBe(true);
    expect(await textOf(folder, file)).toBe(text.replace(before, () => after));
    expect((await storyOf(folder)).entries.find(({ id }) => id === 'ferry-cost')?.ask.en.at(-1)).toBe('n, w');
    const removed = await removePhrasing(folder, { id: 'ferry-cost', text: 'n, w', language: 'en' });
    expect([shown(removed), await textOf(folder, file)]).toEqual([shown(added), text]);
  });

  it('when ask itself is on one line', async () => {
    const folder = await copyOf(ferryFolder);
    await writeFile(
      join(folder, 'gaps/ferry.yaml'),
      '- {id: g, ask: {en: [g?, h], fr: [i?, j]}, answer: {en: The boat., fr: Le bateau.}, sources: [], related: []}',
    );
    expect(shown(await addPhrasing(folder, { id: 'g', text: 'k l', language: 'fr' }))).toBe(
      'gaps/ferry.yaml:1:42',
    );
    expect(await textOf(folder, 'gaps/ferry.yaml')).toContain('fr: [i?, j, k l]}');
  });

  it('when it ends the file, with no line end', async () => {
    const folder = await copyOf(ferryFolder);
    const rest =
      '- answer: {en: The boat., fr: Le bateau.}\n  id: g\n  sources: []\n  related: []\n  ask:\n    en: [g?, h]\n    fr:\n    - i?\n    - j';
    await writeFile(join(folder, 'gaps/ferry.yaml'), rest);
    expect(shown(await addPhrasing(folder, { id: 'g', text: 'k', language: 'fr' }))).toBe(
      'gaps/ferry.yaml:10:7',
    );
    expect(await textOf(folder, 'gaps/ferry.yaml')).toBe(`${rest}\n    - k`);
    await removePhrasing(folder, { id: 'g', text: 'k', language: 'fr' });
    expect(await textOf(folder, 'gaps/ferry.yaml')).toBe(rest);
  });
});

describe('whatever the file, the entry and the question', () => {
  const layouts = {
    'as it is': (text: string) => text,
    'with Windows line ends': (text: string) => text.replaceAll('\n', '\r\n'),
    'with a byte order mark': (text: string) => `\uFEFF${text}`,
    'without its last line end': (text: string) => text.trimEnd(),
    'in flow style': (text: string) => stringify(parse(text), { collectionStyle: 'flow' }),
    'in flow style, wide': (text: string) =>
      stringify(parse(text), { collectionStyle: 'flow', lineWidth: 0 }),
    'in quotes, less indented': (text: string) =>
      stringify(parse(text), {
        indentSeq: false,
        defaultStringType: 'QUOTE_SINGLE',
        defaultKeyType: 'PLAIN',
      }),
  } as const;
  const words = fc.constantFrom(
    'boats',
    'où',
    '- ',
    ': ',
    ' #',
    '"',
    "'",
    '[',
    ']',
    ', ',
    '{',
    '&a',
    '*b',
    '!',
    '|',
    '>',
    '\\',
    '?',
    '@',
    '%',
    '`',
    '🚢',
    '~',
    '2025',
    '\n',
  );
  const question = fc.oneof(
    anyText,
    fc.array(words, { maxLength: 7 }).map((parts) => parts.join('')),
  );
  const names = [file, 'questions/opening.yaml', 'gaps/ferry.yaml'] as const;

  it.each(Object.entries(layouts))(
    'only the phrasing is added, or nothing, and it can be taken back: a file %s',
    async (_, relayout) => {
      const folder = await copyOf(ferryFolder);
      const originals = new Map<string, string>();
      for (const name of names) originals.set(name, relayout(await textOf(folder, name)));
      for (const [name, text] of originals) await writeFile(join(folder, name), text);
      const ids = [
        'ferry-cost',
        'ferry-effect',
        'opening-when',
        'opening-where',
        'ticket-price',
        'other-shipyards',
      ];
      const story = await storyOf(folder);
      const asks = new Map([...story.entries, ...story.gaps].map(({ id, ask }) => [id, ask]));
      let written = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ids),
          fc.constantFrom('en', 'fr'),
          question,
          async (id, language, text) => {
            const result = await addPhrasing(folder, { id, text, language });
            const after = new Map(
              await Promise.all(
                names.map(async (name): Promise<[string, string]> => [name, await textOf(folder, name)]),
              ),
            );
            const changed = names.filter((name) => after.get(name) !== originals.get(name));
            if (!result.ok) {
              expect(changed).toEqual([]);
              expect(result.problems).not.toEqual([]);
              return;
            }
            written += 1;
            const name = result.place.file;
            const before = originals.get(name) ?? '';
            expect(changed).toEqual([name]);
            expectOneInsertion(before, after.get(name) ?? '');
            const edited = await storyOf(folder);
            const item = [...edited.entries, ...edited.gaps].find((candidate) => candidate.id === id);
            const asked = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
            expect(item?.ask[language]).toEqual([...(asks.get(id)?.[language] ?? []), asked]);
            expect(shown(await removePhrasing(folder, { id, text, language }))).toBe(shown(result));
            expect(await textOf(folder, name)).toBe(before);
          },
        ),
        // At least this one can be added.
        { numRuns: 8, examples: [['ferry-cost', 'en', 'what did they pay']] },
      );
      expect(written).toBeGreaterThan(0);
    },
  );
});

/** That a text is another one with something added at one place and nothing removed. */
function expectOneInsertion(before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  expect(before.slice(start, before.length - end)).toBe('');
}
