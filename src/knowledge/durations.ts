import { latinPattern } from '../text/latin-pattern.ts';
import type { Language } from '../text/language.ts';

interface Unit {
  readonly word: Readonly<Record<Language, RegExp>>;
  /** How many of the next smaller unit it has. */
  readonly size: number;
}

const units: readonly Unit[] = [
  { word: { en: unitWord('weeks?'), fr: unitWord('semaines?') }, size: 7 },
  { word: { en: unitWord('years?'), fr: unitWord('(?:ans?|années?)') }, size: 12 },
  { word: { en: unitWord('days?'), fr: unitWord('jours?') }, size: 24 },
  { word: { en: unitWord('hours?'), fr: unitWord('heures?') }, size: 60 },
];

/** A French fortnight has fifteen days. */
const fortnight = { days: '14', inFrench: '15' };
/** Longer ones nobody gives in the smaller unit. */
const longest = 12;

function unitWord(word: string): RegExp {
  return latinPattern(String.raw`^[\s-](?:\p{L}+ )?${word}(?![\p{L}\p{N}])`);
}

/** The same time in the next smaller unit: 14 for two weeks, 24 for two years. */
export function sameTime(amount: string, after: string, language: Language): readonly string[] {
  const number = Number(amount);
  if (!Number.isInteger(number) || number < 1 || number > longest) return [];
  return units.flatMap(({ word, size }) => {
    if (!word[language].test(after)) return [];
    const smaller = String(number * size);
    return smaller === fortnight.days ? [smaller, fortnight.inFrench] : [smaller];
  });
}
