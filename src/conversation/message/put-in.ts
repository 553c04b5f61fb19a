import { isObject } from './pronouns.ts';

/** « Sa société » is « la société de » somebody. */
const possessive = new Set('son sa ses'.split(' '));

/** A question with a name, or other words, in the place of what stands for it; at the end where nothing does, or where French has it. */
export function putIn(words: readonly string[], place: number, name: string): string {
  const before = words.slice(0, Math.max(0, place));
  const after = words.slice(place + 1);
  const [owned, ...rest] = after;
  if (possessive.has(words[place] ?? '') && owned !== undefined)
    return [...before, owned, 'de', name, ...rest].join(' ');
  const isLast = place === -1 || isObject(words, place);
  return [...before, ...(isLast ? [...after, name] : [name, ...after])].join(' ');
}

/** After these a pronoun is somebody else than the one named before: "what did Calloway say about him?" */
const beforeOther = new Set('about on of with for against sur avec pour contre de'.split(' '));
const others = new Set('him her lui elle'.split(' '));

/** The index of the word that stands for somebody else than who acts; -1 if there is none. */
export function otherAt(words: readonly string[]): number {
  return words.findIndex((word, at) => others.has(word) && beforeOther.has(words[at - 1] ?? ''));
}
