import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/knowledge/figures.ts';
import type { Language } from '../../src/text/language.ts';
import { anyText } from '../matching/any-text.ts';

function valuesIn(text: string, language: Language): readonly string[] {
  return findFigures(text, language).map(({ value }) => value);
}

describe('the figures in a text', () => {
  it.each([
    ['down 17%', 'en baisse de 17 %', ['17%']],
    ['17 percent', '17 pour cent', ['17%']],
    ['$1 trillion', '1 000 milliards de dollars', ['1000000000000 $']],
    ['a trillion dollars', 'mille milliards de dollars', ['1000000000000 $']],
    ['a one-trillion-dollar plan', 'un billion de dollars', ['1000000000000 $']],
    ['€12.5 million', "12,5 millions d'euros", ['12500000 €']],
    ['1,234,567.80 boats', '1 234 567,80 bateaux', ['1234567.8']],
    ['1,000 boats', '1.000 bateaux', ['1000']],
    ['1,000 boats', '1\u202F000 bateaux', ['1000']],
    ['two million', 'deux millions', ['2000000']],
    ['2 thousand', 'deux mille', ['2000']],
    ['Three people, twelve boats', 'Trois personnes, douze bateaux', ['3', '12']],
    ['the 1st of 31 January 2025', 'le 1er du 31 janvier 2025', ['1', '31', 'month-1', '2025']],
    ['on Friday 7 March', 'le vendredi 7 mars', ['weekday-5', '7', 'month-3']],
    ['in May', 'en mai', ['month-5']],
    ['in 2022, 300 boats', 'en 2022 300 bateaux', ['2022', '300']],
    ['since mid-2023', 'depuis 2023', ['2023']],
  ])('are the same in %j and %j', (english, french, expected) => {
    expect(valuesIn(english, 'en')).toEqual(expected);
    expect(valuesIn(french, 'fr')).toEqual(expected);
  });

  it.each([
    ['£1.8 million', '1,8 million de livres', ['1800000 £']],
    ['£3m', '3 millions £', ['3000000 £']],
    ['£1.8bn', '1,8 milliard £', ['1800000000 £']],
    ['€2.4m', '2,4 M€', ['2400000 €']],
    ['¥5', '5 yens', ['5 ¥']],
    ['CHF 5', '5 francs suisses', ['5 CHF']],
    ['5 Swiss francs', '5 CHF', ['5 CHF']],
    ['kr5', '5 couronnes', ['5 kr']],
    ['50p', '50 pence', ['50 p']],
    ['11 p.m.', '23 h', ['time-23:00']],
    ['9.30am', '9 h 30', ['time-9:30']],
    ['23:00', '23 h 00', ['time-23:00']],
    ['the 21st century', 'le XXIe siècle', ['21']],
    ['a 300km road', 'une route de 300 km', ['300']],
  ])('are the same however money, hours and centuries are written: %j, %j', (english, french, expected) => {
    expect(valuesIn(english, 'en')).toEqual(expected);
    expect(valuesIn(french, 'fr')).toEqual(expected);
  });

  it.each([
    ['en', 'May I march on one day? The A100, GPT-4, a 4K screen and 5G: twenty-two.'],
    ['fr', 'Mais un bateau neuf, la A100, dix-sept et GPT-4.'],
  ] as const)('are none in %s %j', (language, text) => {
    expect(valuesIn(text, language)).toEqual([]);
  });

  it('are where they say they are', () => {
    const text = 'Shares fell 17% in January.';
    for (const { start, end, written } of findFigures(text, 'en'))
      expect(text.slice(start, end)).toBe(written);
    expect(findFigures(text, 'en').map(({ written }) => written)).toEqual(['17%', 'January']);
  });

  it('are the same number however it is grouped', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (number) => {
        const digits = String(number);
        const grouped = (separator: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
        expect(valuesIn(`it has ${grouped(',')} boats`, 'en')).toEqual([digits]);
        for (const separator of [' ', '\u00A0', '\u202F', '.']) {
          expect(valuesIn(`elle a ${grouped(separator)} bateaux`, 'fr')).toEqual([digits]);
        }
      }),
    );
  });

  it('are found in any text without an error', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en' as const, 'fr' as const), (text, language) => {
        for (const { start, end, written } of findFigures(text, language)) {
          expect(text.slice(start, end)).toBe(written);
        }
      }),
    );
  });
});

describe('a time in words', () => {
  it.each([
    ['every two weeks', 'en', ['14', '15']],
    ['toutes les deux semaines', 'fr', ['14', '15']],
    ['for two years', 'en', ['24']],
    ['two more days', 'en', ['48']],
    ['two weekends', 'en', []],
    ['trois voix', 'fr', []],
  ] as const)('is the same in the next smaller unit: %s', (text, language, also) => {
    expect(findFigures(text, language).map((figure) => figure.also)).toEqual([also]);
  });
});
