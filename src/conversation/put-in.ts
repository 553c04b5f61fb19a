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
