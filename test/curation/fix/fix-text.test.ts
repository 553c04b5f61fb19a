import { describe, expect, it } from 'vitest';
import { fixText } from '../../../src/curation/fix/fix-text.ts';

const paragraphIds = ['p0', 'p1', 'p2', 'p10'];

/** The lines of a file of questions after the fixes. */
function fixed(lines: readonly string[], name = 'questions/ferry.yaml'): readonly string[] {
  const result = fixText(name, lines.join('\n'), paragraphIds);
  if (result.kind !== 'fixed') throw new Error(`${name} was left as it is`);
  return result.text.split('\n');
}

function event(id: string, day: string): readonly string[] {
  return [`- id: ${id}`, `  from: ${day}`, `  to: ${day}`];
}

/** A file that names its schema on the first line. */
function named(path: string): readonly string[] {
  return [`# yaml-language-server: $schema=${path}`, '- id: a', ''];
}

describe('order', () => {
  it('puts the keys of an item in the order of the schema, with the comments before and beside them', () => {
    const lines = fixed([
      '# About the whole file.',
      '- id: a # its name',
      '  # Where it is said.',
      '  sources: [p1]',
      '',
      '  answer: {fr: Oui., en: Yes.} # short',
      '  ask:',
      '    # In French.',
      '    fr: [Quoi ?, hein]',
      '    en:',
      '      - What?',
      '      - eh # colloquial',
      '# At the end.',
      '',
    ]);
    expect(lines).toEqual([
      '# About the whole file.',
      '- id: a # its name',
      '  answer: {en: Yes., fr: Oui.} # short',
      '',
      '  # Where it is said.',
      '  sources: [p1]',
      '  ask:',
      '    en:',
      '      - What?',
      '      - eh # colloquial',
      '    # In French.',
      '    fr: [Quoi ?, hein]',
      '# At the end.',
      '',
    ]);
  });

  it('puts sources in the order of the paragraphs, in brackets or a line each', () => {
    expect(fixed(['- id: a', '  sources: [p10, p2,  p1]', ''])).toContain('  sources: [p1, p2,  p10]');
    expect(fixed(['- id: a', '  sources:', '    - p2 # the price', '    # the day', '    - p1', ''])).toEqual(
      ['- id: a', '  sources:', '    # the day', '    - p1', '    - p2 # the price', ''],
    );
  });

  it('puts events by date, and leaves the comment at the head of the file there', () => {
    const lines = fixed(
      [
        '# The events.',
        ...event('late', '2025-03-04'),
        '# The first one.',
        ...event('early', '2023-01-01'),
        '',
      ],
      'timeline.yaml',
    );
    expect(lines).toEqual([
      '# The events.',
      '# The first one.',
      ...event('early', '2023-01-01'),
      ...event('late', '2025-03-04'),
      '',
    ]);
  });

  it.each([
    ['a key that the schema does not know', ['- sources: [p1]', '  id: a', '  colour: red', '']],
    ['a source that is no paragraph', ['- id: a', '  sources: [p9, p1]', '']],
    ['a comment that would have to precede a hyphen', ['- ask: 1', '  # The name.', '  id: a', '']],
    ['a comment between brackets', ['- id: a', '  sources: [p2, # two', '    p1]', '']],
  ])('leaves alone %s', (_, lines) => {
    expect(fixed(lines)).toEqual(lines);
  });
});

describe('spacing', () => {
  it('removes white space at the ends of lines, more than one blank line, and blank lines at the end', () => {
    expect(fixed(['- id: a  ', '  sources: [p1] # why\t', ' ', '', '', '- id: b\t', '', '', ''])).toEqual([
      '- id: a',
      '  sources: [p1] # why',
      '',
      '- id: b',
      '',
    ]);
  });

  it('removes the byte order mark and Windows line breaks, and ends the file with a line break', () => {
    expect(fixed(['\uFEFF- id: a\r', '  answer: {en: Yes., fr: Oui.}'])).toEqual([
      '- id: a',
      '  answer: {en: Yes., fr: Oui.}',
      '',
    ]);
  });

  it('leaves texts over several lines as they are, but not the blank lines after them', () => {
    const text = [
      '- answer:',
      '    en: |',
      '      One  ',
      '',
      '',
      '      two  ',
      '    fr: "Un',
      '',
      '',
      '      deux"',
    ];
    expect(fixed([...text, '', '', '- id: b', ''])).toEqual([...text, '', '- id: b', '']);
  });
});

describe('quotes', () => {
  it.each([
    ['"What is it?"', 'What is it?'],
    ["'C''est quoi ?'", "C'est quoi ?"],
    ["'one: two'", '"one: two"'],
    ["'2022'", '"2022"'],
    ['"yes"', '"yes"'],
    ['"2022-05-31"', '"2022-05-31"'],
    ['"- dash"', '"- dash"'],
    ['" space"', '" space"'],
    ['""', '""'],
    ['"a # b"', '"a # b"'],
    ['"narrow\\u202fspace"', '"narrow\\u202fspace"'],
    ['\'say "a: b"\'', '\'say "a: b"\''],
    ['!!str "text"', '!!str "text"'],
    ['"a, b"', 'a, b'],
  ])('writes %s as %s', (before, after) => {
    expect(fixed([`- id: ${before}`, ''])).toEqual([`- id: ${after}`, '']);
  });

  it('keeps the quotes that a text needs between brackets', () => {
    expect(fixed(['- id: a', "  ask: {en: ['What, then?', \"who\"], fr: ['[sic]']}", ''])).toEqual([
      '- id: a',
      '  ask: {en: ["What, then?", who], fr: ["[sic]"]}',
      '',
    ]);
  });
});

describe('the comment that names the schema', () => {
  it('leads to the schema from the folder that the file is in', () => {
    expect(fixed(named('schema/gaps.schema.json'), 'gaps/gaps.yaml')).toEqual(
      named('../schema/gaps.schema.json'),
    );
  });

  it.each([
    ['gaps/gaps.yaml', '../schema/gaps.schema.json'],
    ['gaps/gaps.yaml', 'https://example.org/schema/gaps.schema.json'],
    ['timeline.yaml', 'schema/timeline.schema.json'],
  ])('stays as it is in %s when it is %s', (name, path) => {
    expect(fixed(named(path), name)).toEqual(named(path));
  });
});

describe('a file', () => {
  it('counts the places that were fixed', () => {
    const text = '- sources: [p2, p1]\n  id: "a" \n';
    expect(fixText('gaps/ferry.yaml', text, paragraphIds)).toEqual({
      kind: 'fixed',
      text: '- id: a\n  sources: [p1, p2]\n',
      counts: { order: 2, spacing: 1, quotes: 1, schema: 0 },
    });
  });

  it.each([
    ['that is not YAML', '- id: [a \n  b: "c\n'],
    ['that is empty', ''],
    ['of another shape', 'just a text\n'],
  ])('%s stays as it is', (_, text) => {
    expect(fixText('gaps/ferry.yaml', text, paragraphIds)).toMatchObject({ kind: 'fixed', text });
  });

  it('stays as it is when a fix would change what it says', () => {
    const text = '- &one {id: a}\n- *one\n- sources: [&x p2, p1]\n  related: [*x]\n';
    expect(fixText('gaps/ferry.yaml', text, paragraphIds)).toEqual({ kind: 'refused' });
  });
});

describe('straight quotation marks', () => {
  it('become typographic in what readers see, in their language', () => {
    const lines = fixed([
      '# yaml-language-server: $schema=../schema/questions.schema.json',
      '- id: a',
      '  answer:',
      '    en: He said "yes" (and "no").',
      '    fr: \'Il a dit : "oui".\'',
      '  ask:',
      '    en: [Who said "yes"?, who "said" so]',
      '    fr: [Qui a dit "oui" ?, qui l\'a "dit"]',
      '',
    ]);
    expect(lines.slice(3, 8)).toEqual([
      '    en: He said “yes” (and “no”).',
      '    fr: "Il a dit : « oui »."',
      '  ask:',
      '    en: [Who said “yes”?, who "said" so]',
      '    fr: [Qui a dit « oui » ?, qui l\'a "dit"]',
    ]);
  });

  it('stay where it is not clear which open and which close', () => {
    const lines = ['- id: a', '  answer: {en: a 5" nail, fr: "un clou"}', ''];
    expect(fixed(lines).join('\n')).toContain('a 5" nail');
  });
});
