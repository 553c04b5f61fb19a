import { foldedOpeners } from '../text/sentence-openers.ts';
import type { Language } from '../text/language.ts';
import { wordRanks } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { questionWords } from '../text/question-words.ts';
import { stemIn } from '../text/stems.ts';
import { findSlips } from './spelling-slips.ts';

/**
 * What is compared of a wording: stems of the words that tell what it is about, and what kind of thing it asks for. Of
 * all its words when no other is left; empty without words.
 */
export type Signature = ReadonlySet<string>;

/** Words that count of a wording: more tell little, and cost time. */
const mostWords = 24;
/** A short word up to this place among the commonest tells nothing of what a question is about. */
const longestSmallWord = 3;
const smallWordPlaces = 300;

const askingKinds: ReadonlyMap<string, string> = new Map(
  ['who', 'when', 'where', 'why', 'how', 'how-much'].flatMap((kind) =>
    (questionWords[kind] ?? []).map((word) => [word, kind] as const),
  ),
);

function isSmall(word: string): boolean {
  if (foldedOpeners.has(word)) return true;
  return word.length <= longestSmallWord && (wordRanks.get(word) ?? smallWordPlaces) < smallWordPlaces;
}

/** The signatures of wordings of one language, in their order; spelling slips are mended by one another. */
export function signaturesOf(
  wordings: readonly { readonly text: string; readonly count: number }[],
  language: Language,
): readonly Signature[] {
  const split = wordings.map(({ text }) => {
    const words = toWords(text);
    const telling = words.filter((word) => !isSmall(word));
    return { words, telling: (telling.length === 0 ? words : telling).slice(0, mostWords) };
  });
  const uses = new Map<string, number>();
  for (const [index, { telling }] of split.entries()) {
    const count = wordings[index]?.count ?? 0;
    for (const word of telling) uses.set(word, (uses.get(word) ?? 0) + count);
  }
  const slips = findSlips(uses);
  const stems = new Map([...uses.keys()].map((word) => [word, stemIn(language, slips.get(word) ?? word)]));
  return split.map(
    ({ words, telling }) =>
      new Set([
        ...telling.map((word) => stems.get(word) ?? word),
        ...words.flatMap((word) => askingKinds.get(word) ?? []),
      ]),
  );
}
