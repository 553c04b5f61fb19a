import { foldedOpeners } from '../text/sentence-openers.ts';
import type { Language } from '../text/language.ts';
import { isRarerThan } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { questionWords } from '../text/question-words.ts';
import { stemIn } from '../text/stems.ts';
import { findSlips } from './spelling-slips.ts';

/**
 * The part of a wording that is compared: the stems of the words that say what it is about, and the kind of thing that it
 * asks for. The stems of all its words if they all say little; empty without words.
 */
export type Signature = ReadonlySet<string>;

/** The number of words of a wording that count: more would add little and take time. */
const maxWords = 24;
/** A word that is this short and this common says little about the subject of a question. */
const longestSmallWord = 3;
const smallWordRanks = 300;

const askingKinds: ReadonlyMap<string, string> = new Map(
  ['who', 'when', 'where', 'why', 'how', 'how-much'].flatMap((kind) =>
    (questionWords[kind] ?? []).map((word) => [word, kind] as const),
  ),
);

function isSmall(word: string): boolean {
  if (foldedOpeners.has(word)) return true;
  return word.length <= longestSmallWord && !isRarerThan(smallWordRanks, word);
}

/** The signatures of wordings of one language, in their order. Misspellings are corrected from the other wordings. */
export function signaturesOf(
  wordings: readonly { readonly text: string; readonly count: number }[],
  language: Language,
): readonly Signature[] {
  const split = wordings.map(({ text }) => {
    const words = toWords(text);
    const significant = words.filter((word) => !isSmall(word));
    return { words, significant: (significant.length === 0 ? words : significant).slice(0, maxWords) };
  });
  const uses = new Map<string, number>();
  for (const [index, { significant }] of split.entries()) {
    const count = wordings[index]?.count ?? 0;
    for (const word of significant) uses.set(word, (uses.get(word) ?? 0) + count);
  }
  const slips = findSlips(uses);
  const stems = new Map([...uses.keys()].map((word) => [word, stemIn(language, slips.get(word) ?? word)]));
  return split.map(
    ({ words, significant }) =>
      new Set([
        ...significant.map((word) => stems.get(word) ?? word),
        ...words.flatMap((word) => askingKinds.get(word) ?? []),
      ]),
  );
}
