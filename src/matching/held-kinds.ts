import { bitOf, wantedKinds, type WantedKind } from './wanted-kinds.ts';

const numeral =
  '(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|douzaine|moitié|tiers|none|aucune?|several|plusieurs|more)\\b)';
const unitOfTime =
  '(?:second|minute|hour|day|week|month|year|winter|season|heure|jour|semaine|mois|ans?\\b|année|hiver|saison)';

/** What a text has that holds a figure of that kind, in both languages. */
const patterns: Readonly<Partial<Record<WantedKind, RegExp>>> = {
  'how-much': /[£$€]|\d/u,
  money: /[£$€]|\b\d[\d.,\s]*(?:million|billion|milliard)s?\b|\b(?:pounds|euros|dollars|livres)\b/iu,
  count: new RegExp(numeral, 'iu'),
  duration: new RegExp(`${numeral}[\\s\\p{L}-]{0,12}${unitOfTime}`, 'iu'),
  often: /\b(?:times|twice|once|fois|every|each|chaque|daily|weekly)\b|\d/iu,
  age: /\b\d{1,3}[-,\s]*(?:year|ans\b)|,\s\d{1,3},|\(\d{1,3}\)|\baged\b/iu,
  speed: /\b(?:knots?|n(?:œ|oe)uds|km\/h|mph|miles an hour)\b/iu,
  distance: new RegExp(`${numeral}[-\\s]?(?:km|miles?|metres?|mètres?|kilom)`, 'iu'),
};

/** The kinds of which a text can hold a figure; of the others no pattern can tell. */
export const figureKinds = wantedKinds.reduce((bits, kind) => bits | (patterns[kind] ? bitOf(kind) : 0), 0);

/** The kinds of figure that a text holds, as bits in the order of `wantedKinds`. */
export function heldKindsIn(text: string): number {
  return wantedKinds.reduce((bits, kind) => bits | (patterns[kind]?.test(text) ? bitOf(kind) : 0), 0);
}
