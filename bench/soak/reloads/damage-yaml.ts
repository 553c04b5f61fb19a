import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { pickYaml, type Damage } from './damage.ts';
import type { Random } from './random.ts';

/** Just below what a file may hold in bytes, and then what it may hold in words and marks. */
const sizes = [1_990_000, 198_000];

/** Damages that leave a file text, but not the text that is expected: among them all that makes parsers go on for ever. */
export const yamlDamages: readonly Damage[] = [
  {
    name: 'a wrong type',
    strike: async (target) => {
      const name = pickYaml(target);
      const value: unknown = parse(target.files.get(name) ?? '');
      const changed = stringify(withWrongType(value, target.random));
      await writeFile(join(target.folder, name), changed);
    },
  },
  put('aliases that explode', () =>
    ['a: &a [x, x, x, x, x, x, x, x, x]']
      .concat(
        'bcdefghi'
          .split('')
          .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''}, `.repeat(9)}]`),
      )
      .join('\n'),
  ),
  put('keys merged again and again', () =>
    ['- &a { x: 1 }', ...Array.from({ length: 3000 }, () => '- { <<: *a, y: 2 }')].join('\n'),
  ),
  put('many aliases of one text', () => `- &a ${'x'.repeat(1000)}\n${'- *a\n'.repeat(300_000)}`),
  put('deep nesting of brackets', (_large, random) => random.pick(['[', '{a: ', '[{']).repeat(100_000)),
  put('deep nesting of lists', (large) => '- '.repeat(large / 2)),
  put('deep nesting by indentation', () =>
    Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ),
  put('nesting that is just deep enough', () => `${'['.repeat(900)}${']'.repeat(900)}`),
  put('a million keys', (large) => many(large, (index) => `k${index.toString(36)}: \n`)),
  put(
    'a million keys of one mapping in brackets',
    (large) => `{${many(large, (index) => `${index.toString(36)},`)}}`,
  ),
  put('a million items', (large) => '-\n'.repeat(large / 2)),
  put('a million items in brackets', (large) => `[${'0,'.repeat(large / 2 - 2)}]`),
  put('the same key a million times', (large) => 'a:\n'.repeat(large / 3)),
  put('a very long line', (large) => `a: ${'word '.repeat(large / 5 - 1)}`),
  put('a very long word', (large) => 'x'.repeat(large)),
  put('a very long quoted line', (large) => `- id: "${'\\u00e9'.repeat(large / 6 - 10)}"`),
  put('a quote that is never closed', (large) => `- id: "${'a\n'.repeat(large / 2 - 10)}`),
  put('a long text of spaces', (large) => `- id: "${' '.repeat(large - 20)}x"`),
  put(
    'a long text of mentions',
    (large) => `- id: x\n  answer: { en: "${'<@1> @here '.repeat(large / 11 - 20)}", fr: x }`,
  ),
  put(
    'a long text of hidden characters',
    (large) => `- id: x\n  answer: { en: "${'\u200B'.repeat(large / 3 - 50)}", fr: x }`,
  ),
  put('a million errors', (large) => repeat(large, ['[}', '@', '- *a', '\t- x', '%', '"', '? :'])),
  put('a million brackets that close', (large) => ']'.repeat(large)),
  put('a million documents', (large) => '---\n'.repeat(large / 4)),
  put('a million comments', (large) => '#\n'.repeat(large / 2)),
  put('a million tabs', (large) => '\t'.repeat(large)),
  put('unknown tags', () => '- !!binary x\n- !foo y\n'.repeat(20_000)),
  put('a directive that nobody knows', () => '%YAML 9.9\n%FOO bar\n---\n[]'),
  put('keys with harmful names', () => '- { __proto__: { id: x }, constructor: 1, toString: 2 }'),
  put('keys that are no texts', () => '? [a, b]\n: c\n? { d: e }\n: f\n'),
];

function put(name: string, text: (large: number, random: Random) => string): Damage {
  return {
    name,
    strike: async (target) =>
      writeFile(join(target.folder, pickYaml(target)), text(target.random.pick(sizes), target.random)),
  };
}

function many(large: number, line: (index: number) => string): string {
  const lines: string[] = [];
  for (let index = 0, length = 0; length < large - 20; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}

function repeat(large: number, lines: readonly string[]): string {
  const once = `${lines.join('\n')}\n`;
  return once.repeat(large / once.length);
}

/** The same value with one thing inside it replaced by another of another type. */
function withWrongType(value: unknown, random: Random): unknown {
  const enter = random.below(5) > 0;
  if (Array.isArray(value) && value.length > 0 && enter) {
    const place = random.below(value.length);
    return value.map((item: unknown, index) => (index === place ? withWrongType(item, random) : item));
  }
  if (typeof value === 'object' && value !== null && enter) {
    const entries = Object.entries(value);
    const place = random.below(entries.length);
    return Object.fromEntries(
      entries.map(([key, item]: readonly [string, unknown], index) => [
        key,
        index === place ? withWrongType(item, random) : item,
      ]),
    );
  }
  return random.pick<unknown>([
    null,
    0,
    -1.5,
    true,
    '',
    ' ',
    [],
    {},
    [[]],
    { en: 1 },
    '2025-13-45',
    Number.NaN,
  ]);
}
