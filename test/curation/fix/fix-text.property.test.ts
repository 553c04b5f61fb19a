import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixText, noFixes } from '../../../src/curation/fix/fix-text.ts';

const paragraphIds = ['p0', 'p1', 'p2'];

/** A text as somebody may have written it, plain where that is possible. */
const scalar = fc.oneof(
  fc
    .constantFrom(
      'What is it?',
      "l'action",
      'a: b',
      '2022',
      'yes',
      '- x',
      'a, b',
      '[x]',
      'é # è',
      '«\u202Foui\u202F»',
      '~',
    )
    .chain((text) =>
      fc.constantFrom(
        JSON.stringify(text),
        `'${text.replaceAll("'", "''")}'`,
        /^[\w' ?]+$/.test(text) ? text : JSON.stringify(text),
      ),
    ),
  fc.constantFrom('>-\n        two\n        lines  ', '|+\n        kept\n\n', '"over\n\n        lines"'),
);
const blank = fc.constantFrom('', '', ' ', '\t');
const between = fc.constantFrom('', '', '', '\n\n\n', '    # a comment\n', '\n    # one\n\n    # two \n');

/** A mapping in block style, its keys in any order with comments and blank lines between them. */
function block(keys: readonly string[], indent: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .shuffledSubarray([...keys], { minLength: 1 })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(() => fc.tuple(value, blank, between)))
        .map((parts) =>
          parts
            .map(
              ([text, end, gap], index) =>
                `${index === 0 ? '' : gap}${index === 0 ? '' : indent}${chosen[index]}: ${text}${text.includes('\n') ? '' : end}\n`,
            )
            .join(''),
        ),
    );
}

const sources = fc
  .shuffledSubarray(['p0', 'p1', 'p2'], { minLength: 1 })
  .chain((ids) => fc.constantFrom(`[${ids.join(', ')}]`, `\n    - ${ids.join('\n    - ')} # why`));
const texts = fc
  .constantFrom('ask', 'answer')
  .chain(() => block(['fr', 'en'], '      ', scalar).map((text) => `\n      ${text.trimEnd()}`));
const item = fc
  .tuple(
    fc.shuffledSubarray(['id', 'ask', 'answer', 'sources'], { minLength: 1 }),
    sources,
    texts,
    texts,
    scalar,
  )
  .map(([keys, cited, ask, answer, id]) => {
    const values: Record<string, string> = { id, ask, answer, sources: cited };
    return keys.map((key, index) => `${index === 0 ? '- ' : '  '}${key}: ${values[key] ?? ''}\n`).join('');
  });
const file = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '# head\n', '# head\n\n# first\n'),
    fc.array(fc.tuple(item, between), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([head, items, windows]) => {
    const text = head + items.map(([one, gap]) => one + gap.replaceAll('    #', '#')).join('');
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

function isYaml(text: string): boolean {
  try {
    parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

it('fixes any layout so that it says the same with the same comments, and then finds nothing left to fix', () => {
  fc.assert(
    fc.property(file.filter(isYaml), (text) => {
      const once = fixText('gaps/ferry.yaml', text, paragraphIds);
      if (once.kind !== 'fixed') throw new Error('left as it is');
      const again = fixText('gaps/ferry.yaml', once.text, paragraphIds);
      expect(again).toEqual({ kind: 'fixed', text: once.text, counts: noFixes });
      expect(withSortedSources(once.text)).toEqual(withSortedSources(text));
      expect(comments(once.text)).toEqual(comments(text));
    }),
    { numRuns: 300 },
  );
});

function withSortedSources(text: string): unknown {
  return parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) =>
    key === 'sources' && Array.isArray(value)
      ? value.map(String).toSorted((one, other) => one.localeCompare(other))
      : value,
  );
}

function comments(text: string): readonly string[] {
  return (text.match(/# (?:head|first|a comment|one|two|why)/g) ?? []).toSorted();
}
