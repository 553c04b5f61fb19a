import type { Language } from '../../text/language.ts';

const conjunctions = new Set('and but so ok okay et mais alors donc um uh euh'.split(' '));

/** A message that goes on is in the language of the word that it goes on with: « et Calloway ? » */
export function languageOfConjunction(text: string): Language | undefined {
  if (/^\s*et\s+\S/iu.test(text)) return 'fr';
  return /^\s*and\s+\S/iu.test(text) ? 'en' : undefined;
}

/** "Who made it?" of "and who made it?". */
export function withoutConjunction(words: readonly string[]): readonly string[] {
  return words.slice(words.findIndex((word) => !conjunctions.has(word)));
}
