import { describe, expect, it } from 'vitest';
import { findCalendarWords } from '../../src/text/calendar.ts';
import { languages, type Language } from '../../src/text/language.ts';

function valuesIn(text: string, language: Language): readonly string[] {
  return findCalendarWords(text, language).map(({ value }) => value);
}

describe('the months and days of the week in a text', () => {
  it.each([
    ['on Monday 7 January', 'le lundi 7 janvier', ['weekday-1', 'month-1']],
    ['on Sundays in December', 'les dimanches de décembre', ['weekday-7', 'month-12']],
    ['between March 3 and early May', 'du 3 mars à début mai', ['month-3', 'month-5']],
    ['In March a survey', 'En mars une enquête', ['month-3']],
    ['In May one survey', 'En mai une enquête', ['month-5']],
    ['During March the club', 'Pendant mars le club', ['month-3']],
    ['Every May a fair', 'Chaque mai une foire', ['month-5']],
    ['Between March and May', 'Entre mars et mai', ['month-3', 'month-5']],
    ['in April or May', 'en avril ou mai', ['month-4', 'month-5']],
  ])('are the same in %j and %j', (english, french, values) => {
    expect(valuesIn(english, 'en')).toEqual(values);
    expect(valuesIn(french, 'fr')).toEqual(values);
  });

  it.each([
    ['en', 'May we march? The marching band, monday.'],
    ['fr', 'Mais le marsouin'],
  ] as const)('are none in the %s text %j', (language, text) => {
    expect(valuesIn(text, language)).toEqual([]);
  });

  it('are at the indices given', () => {
    for (const language of languages) {
      const text = { en: 'From Friday to late May.', fr: 'De vendredi à fin mai.' }[language];
      const written = findCalendarWords(text, language).map(({ start, end }) => text.slice(start, end));
      expect(written).toEqual({ en: ['Friday', 'May'], fr: ['vendredi', 'mai'] }[language]);
    }
  });
});
