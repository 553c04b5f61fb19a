import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsAfter, problemsOf, replaceIn } from '../damaged-folder.ts';

const ferry = 'questions/ferry.yaml';

describe('dates', () => {
  it.each([
    [
      'a day of publication that does not exist',
      'story.yaml',
      '2025-03-04',
      '2025-02-29',
      ['8:12: 2025-02-29 is not in the calendar: correct the date'],
    ],
    [
      'a publication before 1900',
      'story.yaml',
      '2025-03-04',
      '1899-12-31',
      ['8:12: 1899-12-31 is before the year 1900: correct the date'],
    ],
    [
      'an event on a day that does not exist',
      'timeline.yaml',
      'from: 2025-03-04',
      'from: 2025-02-30',
      ['12:9: 2025-02-30 is not in the calendar: correct the date'],
    ],
    [
      'an event that ends before it begins',
      'timeline.yaml',
      'to: 2023-12-31',
      'to: 2022-12-31',
      ['4:7: 2022-12-31 is before 2023-01-01, when the event begins: correct one of them'],
    ],
    [
      'a year that is not whole',
      'timeline.yaml',
      'to: 2023-12-31',
      'to: 2023-12-30',
      [
        '5:14: "year" does not fit 2023-01-01 to 2023-12-30: it means whole years, from 1 January to 31 December',
      ],
    ],
    [
      'a month of twelve',
      'timeline.yaml',
      'precision: year',
      'precision: month',
      ['5:14: "month" does not fit 2023-01-01 to 2023-12-31: it means whole months, fewer than 12'],
    ],
    [
      'a season of a year',
      'timeline.yaml',
      'precision: year',
      'precision: season',
      ['5:14: "season" does not fit 2023-01-01 to 2023-12-31: it means 80 to 100 days'],
    ],
    [
      'a day of fifteen',
      'timeline.yaml',
      'to: 2025-03-10',
      'to: 2025-03-18',
      ['25:14: "day" does not fit 2025-03-04 to 2025-03-18: it means 1 to 14 days'],
    ],
    [
      'a later event before an earlier one',
      'timeline.yaml',
      'from: 2023-01-01\n  to: 2023-12-31',
      'from: 2026-01-01\n  to: 2026-12-31',
      [
        '6:16: "2023" does not fit 2026-01-01 to 2026-12-31, where the event is drawn: correct one of them',
        '6:28: "2023" does not fit 2026-01-01 to 2026-12-31, where the event is drawn: correct one of them',
        '12:9: "line-opened" is earlier than "t4-replaced" before it: put the oldest first',
      ],
    ],
  ])('are refused for %s', async (_what, file, before, after, expected) => {
    expect(await problemsAfter(file, before, after)).toEqual(expected.map((line) => `${file}:${line}`));
  });
});

describe('texts', () => {
  it.each([
    [
      'a zero-width space',
      'steers both',
      'steers bo\u200Bth',
      '18:59: a text contains an invisible character (U+200B): remove it',
    ],
    [
      'a change of direction',
      'steers both',
      'steers \u202Eboth',
      '18:57: a text contains an invisible character (U+202E): remove it',
    ],
    [
      'a control character',
      '- price of the boats',
      '- "price of the\\bboats"',
      '12:9: a text contains an invisible character (U+0008): remove it',
    ],
    [
      'half a character',
      '- price of the boats',
      '- "price \\ud800 boats"',
      '12:9: a text contains an invisible character (U+D800): remove it',
    ],
    [
      'a line break',
      '- price of the boats',
      '- "price of\\nthe boats"',
      '12:9: a text contains a line break (U+000A): write it on one line, or as >-',
    ],
    [
      'a call to everyone',
      'steers both',
      'steers @everyone',
      '18:57: "@everyone" would ping people on Discord: rephrase it',
    ],
    [
      'a call to those here',
      '- price of the boats',
      '- price @here',
      '12:15: "@here" would ping people on Discord: rephrase it',
    ],
    [
      'a call to somebody',
      '- price of the boats',
      '- price <@&12>',
      '12:15: "<@&12>" would ping people on Discord: rephrase it',
    ],
    [
      'a space before it',
      '- price of the boats',
      '- " price of the boats"',
      '12:9: a text begins or ends with a space: remove it',
    ],
    [
      'a space after it',
      '- price of the boats',
      '- "price of the boats\u00A0"',
      '12:9: a text begins or ends with a space: remove it',
    ],
    [
      'a doubled quotation mark',
      '- price of the boats',
      '- price of the ""new"" boats',
      '12:22: a text contains a doubled quotation mark: write one',
    ],
  ])('are refused for %s', async (_what, before, after, expected) => {
    expect(await problemsAfter(ferry, before, after)).toEqual([`${ferry}:${expected}`]);
  });

  it('are refused when the reply with its sources would not fit a message', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, 'sources: [p2]', 'sources: [p0, p1, p2, p3]');
    for (const opening of ['A story by', 'On Tuesday', 'The shipyard', 'The town']) {
      await replaceIn(folder, 'paragraphs.yaml', opening, `${opening} ${'so '.repeat(260)}`);
    }
    expect(await problemsOf(folder)).toEqual([
      `${ferry}:4:9: the answer with its sources and related questions has 3701 characters, and at most 3400 fit in a message: shorten it`,
    ]);
  });
});
