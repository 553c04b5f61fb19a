import type { Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { toWords } from '../../text/words.ts';
import { everyday, rankIn } from './expressions.ts';

/** So near a word stands that says what is done with another one: "signed" in "signed the scroll". */
const reach = 2;
/** Commoner words stand beside everything: "got", "make". */
const veryCommon = everyday / 2;

/** The stems of the telling words next to a part of a text, with their side: `before sign`, `after cost`. */
export function neighboursAt(
  words: readonly string[],
  start: number,
  length: number,
  language: Language,
): ReadonlySet<string> {
  const sides = {
    before: words.slice(Math.max(0, start - reach), start).toReversed(),
    after: words.slice(start + length, start + length + reach),
  };
  return new Set(
    (['before', 'after'] as const).flatMap((side) => {
      const nearest = sides[side].find((word) => rankIn(language, word) >= veryCommon);
      return nearest === undefined ? [] : [`${side} ${stemIn(language, nearest)}`];
    }),
  );
}

/** The neighbours that each word of some texts has, by its stem. */
export function neighboursIn(
  texts: readonly string[],
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of texts) {
    const words = toWords(text);
    for (const [at, word] of words.entries()) {
      const stem = stemIn(language, word);
      const known = found.get(stem) ?? new Set();
      for (const neighbour of neighboursAt(words, at, 1, language)) known.add(neighbour);
      found.set(stem, known);
    }
  }
  return found;
}
