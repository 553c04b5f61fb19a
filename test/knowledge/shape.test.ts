import { describe, expect, it } from 'vitest';
import { problemsAfter } from './damaged-folder.ts';

const ferry = 'questions/ferry.yaml';

describe('a file of another shape than it should be', () => {
  it.each([
    [
      'an item without a key',
      ferry,
      "  attribution: { en: the paper's account, fr: récit du journal }\n",
      '',
      ['2:3: attribution is missing'],
    ],
    [
      'a key with another name',
      ferry,
      'attribution:',
      'atribution:',
      [
        '2:3: attribution is missing',
        '6:3: unknown key "atribution": did you mean "attribution"?; the keys here are id, review, updated, corrected, short, called, answer, attribution, sources, related, ask',
      ],
    ],
    [
      'two unknown keys',
      ferry,
      '  sources: [p2]\n',
      '  sources: [p2]\n  foo: 1\n  relatd: 2\n',
      [
        '8:3: unknown key "foo"; unknown key "relatd": did you mean "related"?; the keys here are id, review, updated, corrected, short, called, answer, attribution, sources, related, ask',
      ],
    ],
    [
      'a comma in a text without quotes',
      'story.yaml',
      '{ en: The ferry, fr',
      '{ en: The ferry, at last, fr',
      [
        'story.yaml:17:29: unknown key "at last": put quotes round a text that contains a comma; the keys here are en, fr',
      ],
    ],
    [
      'a number for a text',
      'timeline.yaml',
      "en: '2023'",
      'en: 2023',
      ['6:15: when.en must be a text, but is the number 2023: put it in quotes'],
    ],
    [
      'yes or no for a text',
      ferry,
      '- price of the boats',
      '- true',
      ['12:9: ask.en[2] must be a text, but is the yes-or-no value true: put it in quotes'],
    ],
    [
      'nothing for a text',
      ferry,
      'en: Marenda built two boats for €12.5 million.',
      'en:',
      ['4:8: answer.en must be a text, but is empty: fill it in, with quotes if it is a word such as null'],
    ],
    [
      'a blank text',
      ferry,
      'en: Marenda built two boats for €12.5 million.',
      "en: ''",
      ['4:9: answer.en is blank: fill it in or remove it'],
    ],
    [
      'a phrasing with a colon',
      ferry,
      '- price of the boats',
      '- price: of the boats',
      [
        '12:9: ask.en[2] must be a text, but is a mapping with keys: put quotes round a text that contains a colon',
      ],
    ],
    [
      'a text for a list',
      ferry,
      'sources: [p2]',
      'sources: p2',
      ['7:12: sources must be a list, but is "p2"'],
    ],
    [
      'a language that is missing',
      ferry,
      '    en: Marenda built two boats for €12.5 million.\n',
      '',
      ['4:5: answer.en is missing'],
    ],
    [
      'a mapping for a list',
      'gaps/ferry.yaml',
      '- id: ticket-price',
      'gaps:\n- id: ticket-price',
      ['2:1: the file must be a list, but is a mapping with keys'],
    ],
    [
      'an item that is a text',
      'paragraphs.yaml',
      '- id: p0',
      '- hello\n- id: p0',
      ['2:3: the item must have the keys id, digest, but is "hello"'],
    ],
    [
      'a kind that does not exist',
      'vocabulary.yaml',
      'kind: person',
      'kind: persn',
      [
        '4:11: names[1].kind must be one of person, company, chip, product, body, place, group, day, but is "persn"',
      ],
    ],
    [
      'a paragraph id of another form',
      'paragraphs.yaml',
      'id: p0',
      'id: zero',
      [
        '2:7: id "zero" is not a valid paragraph id: write p and a number, for instance p3',
        'timeline.yaml:30:13: no paragraph has the id "p0": did you mean "p1"?',
      ],
    ],
    [
      'a date of another form',
      'story.yaml',
      '2025-03-04',
      '4 March 2025',
      ['8:12: published "4 March 2025" is not a valid date: write it as YYYY-MM-DD'],
    ],
    [
      'a language tag of another form',
      'story.yaml',
      'source_language: en',
      'source_language: english!',
      ['9:18: source_language "english!" is not a valid language tag: write for instance en, fr or pt-BR'],
    ],
    [
      'one phrasing alone',
      ferry,
      '      - price of the boats\n',
      '',
      ['11:7: ask.en must have at least 2 items, but has 1'],
    ],
    [
      'a phrasing above 100 characters',
      ferry,
      'Which chip steers the boats?',
      `Which ${'x'.repeat(94)}?`,
      ['25:9: ask.en[1] has 101 characters: at most 100 fit'],
    ],
    [
      'an answer above 600 characters',
      ferry,
      'en: Marenda built',
      `en: M${'a'.repeat(600)}renda built`,
      ['4:9: answer.en has 641 characters: at most 600 fit'],
    ],
    [
      'a topic title above 80 characters',
      'story.yaml',
      'The opening',
      'T'.repeat(81),
      ['15:18: topics[1].title.en has 81 characters: at most 80 fit'],
    ],
    [
      'a headline above 256 characters',
      'story.yaml',
      'en: Port Aster opens',
      `en: ${'P'.repeat(240)}`,
      ['4:7: headline.en has 270 characters: at most 256 fit'],
    ],
    [
      'a notice above 500 characters',
      'story.yaml',
      'en: This story',
      `en: T${'o'.repeat(500)}`,
      ['11:7: notice.en has 535 characters: at most 500 fit'],
    ],
  ])('is refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(
      expected.map((line) => (/^\d/.test(line) ? `${file}:${line}` : line)),
    );
  });

  it('is refused for an id that is not in lower case with hyphens, or too long', async () => {
    for (const id of ['Ferry_Chip', 'ferry--chip', '-ferry', 'ferry chip', 'a'.repeat(61)]) {
      const [, problem] = await problemsAfter(ferry, 'id: ferry-chip', `id: ${id}`);
      expect(problem).toMatch(
        /^questions\/ferry\.yaml:16:7: id ".*" is not a valid id: use up to 60 lower-case letters/,
      );
    }
  });
});
