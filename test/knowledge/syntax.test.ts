import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsAfter, problemsOf } from './damaged-folder.ts';

const opening = 'questions/opening.yaml';

describe('YAML that does not parse', () => {
  it.each([
    [
      'a bracket that is not closed',
      'related: [opening-who, ferry-cost]',
      'related: [opening-who, ferry-cost',
      '9:3: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a tab', '  sources: [p1]', '\tsources: [p1]', '7:2: a tab indents this line: use spaces'],
    [
      'a key that is there twice',
      '  sources: [p1]\n',
      '  sources: [p1]\n  sources: [p2]\n',
      '8:3: the key "sources" is already on line 7: remove one of them',
    ],
    [
      'a text that starts with a star',
      'en: In Port Aster, on the Larkspur line.',
      'en: *port',
      '32:9: "*port" refers to nothing: put quotes round a text that starts with *',
    ],
    [
      'a text that starts with an exclamation mark',
      'en: In Port',
      'en: !In Port',
      '32:9: Unresolved tag: !In: put quotes round a text that starts with !',
    ],
    [
      'a text that starts with an at sign',
      '- which day was it',
      '- @which day was it',
      '12:9: Plain value cannot start with reserved character @: put quotes round the text',
    ],
    [
      'a second document',
      '- id: opening-who',
      '---\n- id: opening-who',
      '16:1: a second document starts here, and a file may have only one: remove the line ---',
    ],
  ])('is refused for %s, with the place and what to do', async (_what, before, after, expected) => {
    expect(await problemsAfter(opening, before, after)).toEqual([`${opening}:${expected}`]);
  });

  it('is refused with several errors of one file', async () => {
    const after = 'related: [opening-who, ferry-cost\n  foo: [}';
    expect(await problemsAfter(opening, 'related: [opening-who, ferry-cost]', after)).toHaveLength(2);
  });

  it.each([
    ['an alias bomb', bomb(), 'gaps/ferry.yaml:1:1: grows too large through aliases (*name)'],
    ['nesting without end', '['.repeat(100_000), 'is nested too deeply to be read'],
    [
      'an anchor that contains itself',
      '&a [*a]',
      'gaps/ferry.yaml:1:4: the item must have the keys id, answer, sources, related, ask, but is a list',
    ],
    ['a key with a harmful name', '- __proto__: {id: x}', 'unknown key "__proto__"'],
  ])('is refused for %s', async (_what, text, expected) => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), text);
    expect((await problemsOf(folder)).join('\n')).toContain(expected);
  });
});

function bomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, last] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => pair.split(''))) {
    lines.push(`${name}: &${name} [${`*${last}, `.repeat(9)}]`);
  }
  return lines.join('\n');
}
