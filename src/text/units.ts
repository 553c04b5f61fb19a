import { latinPattern } from './latin-pattern.ts';
import type { Language } from './language.ts';

interface Unit {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/** What figures count or measure, in words that have no other meaning after a figure. */
const units: readonly Unit[] = [
  { id: 'knot', en: 'knots?', fr: 'nœuds?' },
  { id: 'mph', en: 'mph|miles (?:per|an) hour', fr: "miles? (?:par heure|à l[’']heure)" },
  { id: 'km/h', en: 'km/h|kph|kilomet(?:re|er)s (?:per|an) hour', fr: 'km/h|kilomètres?[- ]heure' },
  { id: 'mile', en: 'miles?', fr: 'miles?' },
  { id: 'kilometre', en: 'km|kilomet(?:re|er)s?', fr: 'km|kilomètres?' },
  { id: 'metre', en: 'm|met(?:re|er)s?', fr: 'm|mètres?' },
  { id: 'foot', en: 'ft|feet|foot', fr: 'pieds?' },
  { id: 'hectare', en: 'ha|hectares?', fr: 'ha|hectares?' },
  { id: 'kilo', en: 'kg|kilos?|kilograms?', fr: 'kg|kilos?|kilogrammes?' },
  { id: 'tonne', en: 't|tons?|tonnes?', fr: 't|tonnes?' },
  { id: 'litre', en: 'lit(?:re|er)s?', fr: 'litres?' },
  { id: 'second', en: 'seconds', fr: 'secondes' },
  { id: 'minute', en: 'minutes?', fr: 'minutes?' },
  { id: 'hour', en: 'hours?', fr: 'heures? (?:durant|plus tard|après)' },
  { id: 'day', en: 'days?', fr: 'jours?' },
  { id: 'week', en: 'weeks?', fr: 'semaines?' },
  { id: 'month', en: 'months?', fr: 'mois' },
  { id: 'year', en: 'years?', fr: 'ans|années?' },
  { id: 'time', en: 'times', fr: 'fois' },
];

function patternsIn(language: Language): readonly { readonly id: string; readonly pattern: RegExp }[] {
  return units.map((unit) => ({
    id: unit.id,
    pattern: latinPattern(String.raw`^[\s-]?(?:${unit[language]})(?![\p{L}\p{N}/])`),
  }));
}

const patterns: Readonly<Record<Language, ReturnType<typeof patternsIn>>> = {
  en: patternsIn('en'),
  fr: patternsIn('fr'),
};

/** The unit that a text begins with, right after a figure; undefined if it is none that is known. */
export function unitAfterFigure(rest: string, language: Language): string | undefined {
  return patterns[language].find(({ pattern }) => pattern.test(rest))?.id;
}
