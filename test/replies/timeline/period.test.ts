import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/replies/timeline/period.ts';

/** A Friday. */
const published = '2025-01-31';

describe('a date as a reader writes it', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-05', '2023-05-01', '2023-05-31'],
    ['2024-2', '2024-02-01', '2024-02-29'],
    ['2023-05-31', '2023-05-31', '2023-05-31'],
    ['2023/05/31', '2023-05-31', '2023-05-31'],
    ['31/01/2025', '2025-01-31', '2025-01-31'],
    ['31.1.2025', '2025-01-31', '2025-01-31'],
    ['31/01/25', '2025-01-31', '2025-01-31'],
    ['2/1/2025', '2025-01-02', '2025-01-02'],
    ['01/2025', '2025-01-01', '2025-01-31'],
    ['January 2025', '2025-01-01', '2025-01-31'],
    ['janvier 2025', '2025-01-01', '2025-01-31'],
    ['Jan 2025', '2025-01-01', '2025-01-31'],
    ['janv. 2025', '2025-01-01', '2025-01-31'],
    ['31 January 2025', '2025-01-31', '2025-01-31'],
    ['January 31, 2025', '2025-01-31', '2025-01-31'],
    ['January 31st 2025', '2025-01-31', '2025-01-31'],
    ['the 31st of January', '2025-01-31', '2025-01-31'],
    ['Friday 31 January 2025', '2025-01-31', '2025-01-31'],
    ['vendredi 31 janvier', '2025-01-31', '2025-01-31'],
    ['le 31 janvier', '2025-01-31', '2025-01-31'],
    ['1er février 2025', '2025-02-01', '2025-02-01'],
    ['FEVRIER  2025', '2025-02-01', '2025-02-28'],
    ['août 2024', '2024-08-01', '2024-08-31'],
    ['spring 2025', '2025-03-01', '2025-05-31'],
    ['printemps 2025', '2025-03-01', '2025-05-31'],
    ['Summer of 2024', '2024-06-01', '2024-08-31'],
    ['été 2024', '2024-06-01', '2024-08-31'],
    ['fall 2024', '2024-09-01', '2024-11-30'],
    ['winter 2023', '2023-12-01', '2024-02-29'],
    [' 2023 ', '2023-01-01', '2023-12-31'],
  ])('"%s" is %s to %s', (typed, from, to) => {
    expect(parsePeriod(typed, published)).toEqual({ kind: 'period', from, to });
  });

  it.each([
    ['31 janvier', '2025-01-31', '2025-01-31'],
    ['Jan 30', '2025-01-30', '2025-01-30'],
    ['30/01', '2025-01-30', '2025-01-30'],
    ['January', '2025-01-01', '2025-01-31'],
    ['mars', '2025-03-01', '2025-03-31'],
    ['spring', '2025-03-01', '2025-05-31'],
    ['l’été', '2025-06-01', '2025-08-31'],
  ])('has the year of the story where none is given: "%s" is %s to %s', (typed, from, to) => {
    expect(parsePeriod(typed, published)).toEqual({ kind: 'period', from, to });
  });

  it.each([
    ['today', '2025-01-31', '2025-01-31'],
    ['aujourd’hui', '2025-01-31', '2025-01-31'],
    ['yesterday', '2025-01-30', '2025-01-30'],
    ['Hier', '2025-01-30', '2025-01-30'],
    ['avant-hier', '2025-01-29', '2025-01-29'],
    ['demain', '2025-02-01', '2025-02-01'],
    ['Friday', '2025-01-31', '2025-01-31'],
    ['mercredi', '2025-01-29', '2025-01-29'],
    ['Sat', '2025-01-25', '2025-01-25'],
    ['last week', '2025-01-20', '2025-01-26'],
    ['la semaine dernière', '2025-01-20', '2025-01-26'],
    ['cette semaine', '2025-01-27', '2025-02-02'],
    ['last month', '2024-12-01', '2024-12-31'],
    ['le mois prochain', '2025-02-01', '2025-02-28'],
    ['last year', '2024-01-01', '2024-12-31'],
    ['l’an dernier', '2024-01-01', '2024-12-31'],
  ])('is told from the day of the story: "%s" is %s to %s', (typed, from, to) => {
    expect(parsePeriod(typed, published)).toEqual({ kind: 'period', from, to });
  });

  it('has the day first, unless it can only be the month', () => {
    expect(parsePeriod('3/4/2025', published)).toMatchObject({ from: '2025-04-03' });
    expect(parsePeriod('1/31/2025', published)).toMatchObject({ from: '2025-01-31' });
  });

  it.each([
    ['2025-02-30', { kind: 'day', month: 2, year: 2025, days: 28 }],
    ['30 February 2024', { kind: 'day', month: 2, year: 2024, days: 29 }],
    ['31 avril', { kind: 'day', month: 4, year: 2025, days: 30 }],
    ['0/1/2025', { kind: 'day', month: 1, year: 2025, days: 31 }],
    ['2025-13', { kind: 'month', month: 13 }],
    ['13/13/2025', { kind: 'month', month: 13 }],
  ])('does not exist, and it is known why: "%s"', (typed, fault) => {
    expect(parsePeriod(typed, published)).toEqual({ kind: 'noSuchDate', fault });
  });

  it.each([
    '',
    'soon',
    'jui 2025',
    'ma',
    '0000',
    '31',
    '12345',
    'January February',
    '31 31 January',
    '31 spring',
    'constructor',
    'constructor 2025',
  ])('is not read: "%s"', (typed) => {
    expect(parsePeriod(typed, published)).toEqual({ kind: 'unreadable' });
  });
});
