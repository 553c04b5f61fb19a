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

function deadlinesOf(text: string, language: Language = 'en'): readonly string[] {
  return datesInArticle([text], '2026-11-24', language).map(
    (date) => `${date.from} ${date.deadline === undefined ? 'on the day' : dateInWords(date, language)}`,
  );
}

describe('a deadline', () => {
  it.each([
    ['She was told on 2 June to leave by 30 September.', 'by 30 September 2027'],
    ['The club must answer by Friday 27 November.', 'by 27 November 2026'],
    ['Moving them before 15 March would kill them.', 'before 15 March 2027'],
    ['Objections have to arrive no later than midnight on 1 December.', 'by 1 December 2026'],
    ['The deadline is 3 December 2026.', 'by 3 December 2026'],
    ['They have until 4 January.', 'by 4 January 2027'],
    ['It is due to be finished by the end of March.', 'by March 2027'],
    ['He wants it gone by 2030.', 'by 2030'],
  ])('is recognised as such and not as the day of an event: %s', (text, words) => {
    expect(deadlinesOf(text).at(-1)).toMatch(new RegExp(`^\\S+ ${words}$`, 'u'));
  });

  it.each([
    ["Les ruches doivent partir d'ici le 30 septembre.", "d'ici au 30 septembre 2027"],
    ['Il faut répondre d’ici au 1er décembre.', "d'ici au 1er décembre 2026"],
    ['Le club doit partir avant le 15 mars.', 'avant le 15 mars 2027'],
    ['Les travaux doivent finir avant fin mars.', 'avant mars 2027'],
    ['Ils ont jusqu’au 4 janvier.', "d'ici au 4 janvier 2027"],
    ['Réponse au plus tard le 2 décembre 2026.', "d'ici au 2 décembre 2026"],
    ["Tout sera prêt d'ici à 2030.", "d'ici à 2030"],
  ])('is recognised in French: %s', (text, words) => {
    expect(deadlinesOf(text, 'fr').at(-1)).toMatch(new RegExp(`^\\S+ ${words}$`, 'u'));
  });

  it('lies ahead where something is due by a day of the week', () => {
    for (const text of [
      'They have to answer by Friday.',
      'The deadline is Friday.',
      'They have until Friday.',
    ])
      expect(deadlinesOf(text)).toEqual(['2026-11-27 by 27 November 2026']);
    expect(deadlinesOf('Réponse au plus tard vendredi.', 'fr')[0]).toMatch(/^2026-11-27 d'ici/u);
  });

  it('is none where it is past, or only where something ends or somebody stands', () => {
    expect(
      ['By 2020 the club had 60 members.', 'It was sold by May.', 'It is open until 3 May.'].flatMap((text) =>
        deadlinesOf(text).map((found) => found.slice('2026-01-01 '.length)),
      ),
    ).toEqual(['on the day', 'on the day', 'on the day']);
    expect(deadlinesOf('He had resigned by Friday.')).toEqual(['2026-11-20 on the day']);
    expect(deadlinesOf('Elle avait quitté son poste avant lundi.', 'fr')).toEqual(['2026-11-23 on the day']);
  });
});
