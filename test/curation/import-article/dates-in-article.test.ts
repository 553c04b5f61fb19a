import { describe, expect, it } from 'vitest';
import { dateInWords, datesInArticle } from '../../../src/curation/import-article/dates-in-article.ts';
import type { Language } from '../../../src/text/language.ts';

function monthsOf(text: string, language: Language = 'en'): readonly string[] {
  return datesInArticle([text], '2026-11-24', language).map(({ written, from }) => `${written}: ${from}`);
}

describe('a month without a year', () => {
  it('is of the year before where the article says so', () => {
    expect(monthsOf('It was £120,000 in October last year.')).toEqual(['October last year: 2025-10-01']);
    expect(monthsOf("C’était moins en octobre de l'an dernier.", 'fr')).toEqual([
      "octobre de l'an dernier: 2025-10-01",
    ]);
  });

  it('is the nearest one otherwise, also across the new year', () => {
    expect(monthsOf('It closed in September and opens in February.')).toEqual([
      'September: 2026-09-01',
      'February: 2027-02-01',
    ]);
  });
});

describe('a day without a year', () => {
  it('is on the side of the publication of which its sentence speaks', () => {
    expect(monthsOf('Leaks were seen in April. They will paint it in June.')).toEqual([
      'April: 2026-04-01',
      'June: 2027-06-01',
    ]);
    expect(monthsOf('Une fuite avait été vue en mars. Le pont rouvrira le 3 mai.', 'fr')).toEqual([
      'mars: 2026-03-01',
      '3 mai: 2027-05-03',
    ]);
  });
});

describe('a day of the week', () => {
  it('is the last one before the publication, unless it is that of every week', () => {
    expect(monthsOf('They met on Monday. It is open on Tuesdays and every Friday.')).toEqual([
      'Monday: 2026-11-23',
    ]);
    expect(monthsOf('Le bus roule depuis lundi, mais ni le samedi ni le dimanche.', 'fr')).toEqual([
      'lundi: 2026-11-23',
    ]);
  });

  it('has its date in words for readers, in each language', () => {
    const [monday] = datesInArticle(['They met on Monday.'], '2026-11-24', 'en');
    if (monday === undefined) throw new Error('no date was found');
    expect([dateInWords(monday, 'en'), dateInWords(monday, 'fr')]).toEqual([
      '23 November 2026',
      '23 novembre 2026',
    ]);
  });
});
