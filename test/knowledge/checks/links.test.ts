import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../damaged-folder.ts';

const ferry = 'questions/ferry.yaml';

describe('ids and what refers to them', () => {
  it.each([
    [
      'an id of an entry on a gap',
      'gaps/ferry.yaml',
      'id: ticket-price',
      'id: ferry-cost',
      ['gaps/ferry.yaml:2:7: the id "ferry-cost" is already at questions/ferry.yaml:2: use another'],
    ],
    [
      'an id of an event twice',
      'timeline.yaml',
      'id: line-opened',
      'id: t4-replaced',
      ['timeline.yaml:11:7: the id "t4-replaced" is already at timeline.yaml:2: use another'],
    ],
    [
      'an id of a topic twice',
      'story.yaml',
      '  - id: ferry\n',
      '  - id: ferry\n    title: {en: Boats, fr: Bateaux}\n  - id: ferry\n',
      ['story.yaml:18:9: the id "ferry" is already at story.yaml:16: use another'],
    ],
    [
      'an id of a name twice',
      'vocabulary.yaml',
      'id: t9',
      'id: t4',
      [
        'timeline.yaml:8:15: no name has the id "t9": did you mean "t4"?',
        'vocabulary.yaml:23:9: the id "t4" is already at vocabulary.yaml:19: use another',
      ],
    ],
    [
      'an entry that does not exist',
      ferry,
      'related: [ferry-chip]',
      'related: [ferry-chips]',
      [`${ferry}:8:13: no entry has the id "ferry-chips": did you mean "ferry-chip"?`],
    ],
    [
      'a gap where an entry belongs',
      ferry,
      'related: [ferry-chip]',
      'related: [ticket-price]',
      [
        `${ferry}:8:13: "ticket-price" is a gap, and related takes the ids of entries: write the id of an entry, or remove it`,
      ],
    ],
    [
      'an entry related to itself',
      ferry,
      'related: [ferry-chip]',
      'related: [ferry-cost]',
      [`${ferry}:8:13: "ferry-cost" is related to itself: remove it`],
    ],
    [
      'an entry named twice',
      ferry,
      'related: [ferry-chip]',
      'related: [ferry-chip, ferry-chip]',
      [`${ferry}:8:25: "ferry-chip" is already in the list: remove it`],
    ],
    [
      'a paragraph that does not exist',
      ferry,
      'sources: [p2]',
      'sources: [p9]',
      [`${ferry}:7:13: no paragraph has the id "p9": did you mean "p0"?`],
    ],
    [
      'a first question that does not exist',
      'story.yaml',
      ', ferry-cost]',
      ', ferry-coast]',
      ['story.yaml:18:33: no entry has the id "ferry-coast": did you mean "ferry-cost"?'],
    ],
    [
      'a first question that is a gap',
      'story.yaml',
      ', ferry-cost]',
      ', ticket-price]',
      [
        'story.yaml:18:33: "ticket-price" is a gap, and first_questions takes the ids of entries: write the id of an entry, or remove it',
      ],
    ],
    [
      'an entry that does not exist, nor a gap',
      ferry,
      'related: [ferry-chip]',
      'related: [zeppelin]',
      [`${ferry}:8:13: no entry has the id "zeppelin": write the id of one, or remove it`],
    ],
    [
      'a name about an entry that does not exist',
      'vocabulary.yaml',
      'name: { en: Marenda, fr: Marenda }',
      'name: { en: Marenda, fr: Marenda }\n    about: ferry-coast',
      ['vocabulary.yaml:10:12: no entry has the id "ferry-coast": did you mean "ferry-cost"?'],
    ],
    [
      'a name about a gap',
      'vocabulary.yaml',
      'name: { en: Marenda, fr: Marenda }',
      'name: { en: Marenda, fr: Marenda }\n    about: ticket-price',
      [
        'vocabulary.yaml:10:12: "ticket-price" is a gap, and about takes the id of an entry: write the id of an entry, or remove it',
      ],
    ],
    [
      'a name that does not exist',
      'timeline.yaml',
      '[t4, t9]',
      '[t4, t8]',
      ['timeline.yaml:8:15: no name has the id "t8": did you mean "t4"?'],
    ],
    [
      'a kind of event that does not exist',
      'timeline.yaml',
      'kind: meeting',
      'kind: meting',
      [
        'timeline.yaml:16:9: kind must be one of launch, restriction, consideration, meeting, market, report, but is "meting": did you mean "meeting"?',
      ],
    ],
    [
      'a topic without a file',
      'story.yaml',
      '- id: ferry\n',
      '- id: fery\n',
      [
        'questions/ferry.yaml:1:1: story.yaml has no topic "ferry": did you mean "fery"?',
        'story.yaml:16:9: there is no file questions/fery.yaml: did you mean "ferry"?',
      ],
    ],
    [
      'an author named twice',
      'story.yaml',
      '[Lena Brandt, Tomas Ruiz]',
      '[Lena Brandt, Lena Brandt]',
      ['story.yaml:7:23: "Lena Brandt" is already in the list: remove it'],
    ],
    [
      'an alias of two names',
      'vocabulary.yaml',
      'aliases: { en: [t 9]',
      'aliases: { en: [T 4]',
      ['vocabulary.yaml:26:21: "T 4" already belongs to "t4" at vocabulary.yaml:22: keep it in one of them'],
    ],
    [
      'an alias written twice',
      'vocabulary.yaml',
      '[the shipyard]',
      '[the shipyard, the shipyard]',
      ['vocabulary.yaml:10:35: "the shipyard" is already in the list: remove it'],
    ],
    [
      'a word of two concepts',
      'vocabulary.yaml',
      'lancer] }',
      'lancer] }\n  - id: start\n    words: {en: [begin, Launch], fr: [débuter]}',
      [
        'vocabulary.yaml:31:25: "Launch" already belongs to "open" at vocabulary.yaml:29: keep it in one of them',
      ],
    ],
  ])('are refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(expected);
  });
});

describe('phrasings', () => {
  it.each([
    [
      'one that another question has',
      'gaps/ferry.yaml',
      '- fare for a child',
      '- WHICH day wàs it?!',
      [
        'gaps/ferry.yaml:11:9: "WHICH day wàs it?!" is already at questions/opening.yaml:12: reword it or remove it',
      ],
    ],
    [
      'one that the question has already',
      ferry,
      '- price of the boats',
      '- how much did the boats cost',
      [`${ferry}:12:9: "how much did the boats cost" is already at ${ferry}:11: reword it or remove it`],
    ],
    [
      'a shown one that asks nothing',
      ferry,
      'How much did the boats cost?',
      'How much did the boats cost',
      [`${ferry}:11:9: ask.en[1] is shown to people: end it with a question mark`],
    ],
    [
      'one without letters',
      ferry,
      '- price of the boats',
      '- "???"',
      [`${ferry}:12:9: "???" has no letters or digits, so that no question can match it: remove it`],
    ],
  ])('are refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(expected);
  });

  it('may be the same in both languages of one question', async () => {
    expect(await problemsAfter(ferry, '- la t9 ou la t4', '- T9 or T4')).toEqual([]);
  });
});
