import { describe, expect, it } from 'vitest';
import { datesInArticle } from '../../../src/curation/import-article/dates-in-article.ts';
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
