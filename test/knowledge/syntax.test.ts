import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsAfter, problemsOf } from './damaged-folder.ts';

const opening = 'questions/opening.yaml';
const doubled =
  'a quotation mark is doubled here, as spreadsheets write them: write \\" inside double quotes, or put single quotes round the text';

/** What is said of a line that a merge left. */
function left(sign: string): string {
  return `a merge could not decide and left this line (${sign}): keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>`;
}

describe('YAML that does not parse', () => {
  it.each([
    [
      'a bracket that is not closed',
      'related: [opening-who, ferry-cost]',
      'related: [opening-who, ferry-cost',
      '8:12: what opens here is not closed: end it with ]',
    ],
    [
      'a colon that is missing after a key',
      '  sources: [p1]',
      '  sources [p1]',
      '7:3: a colon is missing after "sources": write "sources:"',
    ],
    [
      'a colon that is missing after the first key of an item',
      '- id: opening-who',
      '- id opening-who',
      '16:1: a colon is missing after "id": write "id:"',
    ],
    [
      'a key that is not indented like the others',
      '  sources: [p1]',
      '   sources: [p1]',
      '7:4: this line is not indented like those that it belongs with: give it as many spaces as they have',
    ],
    [
      'a hyphen without its space',
      '      - which day was it',
      '      -which day was it',
      '12:7: a space is missing after the hyphen: write "- "',
    ],
    [
      'a dash for a hyphen',
      '      - which day was it',
      '      – which day was it',
      '12:7: the line starts with "–": write a hyphen and a space ("- ")',
    ],
    [
      'a space that is none of YAML’s, as pasted text has it',
      '  sources: [p1]',
      '\u00A0\u00A0sources: [p1]',
      '7:1: an odd space (U+00A0) indents this line, as pasted text has it: use plain spaces',
    ],
    [
      'a quotation that a curly mark is to close',
      'en: In Port Aster, on the Larkspur line.',
      'en: "In Port Aster, on the Larkspur line.”',
      '32:9: the quotes that open here are not closed: end the text with ", for “ and ” close nothing',
    ],
    [
      'an item without its hyphen',
      '- id: opening-who',
      '  id: opening-who',
      '16:3: the key "id" is already on line 2: remove one of them, or begin a new item with "- id:"',
    ],
    [
      'a text with a colon',
      'en: In Port Aster, on the Larkspur line.',
      'en: The place: Port Aster, on the Larkspur line.',
      '32:9: this text has a colon and a space in it: put quotes round the text',
    ],
    [
      'a text with a colon and quotes in it',
      'en: In Port Aster, on the Larkspur line.',
      'en: The place: “Port Aster”, on the "Larkspur" line.',
      '32:9: this text has a colon and a space in it: write >- here, and the text on the next line, two spaces further in',
    ],
    [
      'an item of a list without its hyphen',
      '      - which day was it\n',
      '      which day was it\n',
      '12:7: a hyphen is missing: write "- which day was it"',
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
      'quotes as a spreadsheet writes them',
      'en: In Port Aster, on the Larkspur line.',
      'en: "In ""Port"" Aster, on the Larkspur line."',
      `32:14: ${doubled}`,
    ],
    [
      'a text that is quotes from its start, as a spreadsheet writes them',
      '- which day was it',
      '- """which"" day was it"',
      `12:11: ${doubled}`,
    ],
    [
      'quotes inside quotes',
      'en: In Port Aster, on the Larkspur line.',
      'en: "In "Port" Aster, on the Larkspur line."',
      `32:14: the quotes end here, and the text goes on: write \\" for a quotation mark inside double quotes, or '' for one inside single quotes`,
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

  it('is refused for quotes as a spreadsheet writes them in a list on one line', async () => {
    const after = 'related: [opening-who, "ferry ""cost"""]';
    const problems = await problemsAfter(opening, 'related: [opening-who, ferry-cost]', after);
    expect(problems[0]).toBe(`${opening}:8:34: ${doubled}`);
  });

  it('is refused for a text that a comment cuts and that goes on in the next line', async () => {
    const after = 'en: In Port # Aster\n      on the Larkspur line.';
    const problems = await problemsAfter(opening, 'en: In Port Aster, on the Larkspur line.', after);
    expect(problems[0]).toBe(
      `${opening}:32:17: the text ends before this #, which begins a comment: put quotes round the text, or the comment on a line of its own`,
    );
  });

  it.each(['\n', '\r\n'])(
    'is refused for a merge that could not decide, at each of its lines: %j',
    async (newline) => {
      const ask = '      - which day was it\n';
      const conflict = `<<<<<<< HEAD\n${ask}||||||| 1a2b3c4\n=======\n      - which day\n>>>>>>> a branch\n`;
      const folder = await copyOf(ferryFolder);
      const text = (await readFile(join(folder, opening), 'utf8')).replace(ask, conflict);
      await writeFile(join(folder, opening), text.replaceAll('\n', newline));
      expect(await problemsOf(folder)).toEqual([
        `${opening}:12:1: ${left('<<<<<<<')}`,
        `${opening}:14:1: ${left('|||||||')}`,
        `${opening}:15:1: ${left('=======')}`,
        `${opening}:17:1: ${left('>>>>>>>')}`,
      ]);
    },
  );

  it('is refused for one line that a merge left', async () => {
    const problems = await problemsAfter(opening, '- id: opening-who', '>>>>>>> 1a2b3c4\n- id: opening-who');
    expect(problems).toEqual([expect.stringContaining(left('>>>>>>>'))]);
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
