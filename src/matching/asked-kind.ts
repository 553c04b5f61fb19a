import { questionWords } from '../text/question-words.ts';

/** What a question may ask for; an answer that holds no such thing is no answer to it. */
export const askedKinds = ['who', 'when', 'where', 'why', 'how-much'] as const;

/** The bit of a kind. */
export function askedKindOf(kind: (typeof askedKinds)[number]): number {
  return 1 << askedKinds.indexOf(kind);
}

/** Measures that "how" asks for: "how old" wants a figure as "how much" does. */
const measures = ['old', 'long', 'far', 'big', 'fast', 'tall', 'high', 'deep', 'heavy', 'often'];
const measuresAsked = new Set([
  ...measures.map((measure) => `how ${measure}`),
  'quel age',
  'quelle taille',
  'quelle hauteur',
  'quelle longueur',
]);

/** "ou" asks where at the start of a question or before a verb; elsewhere it is "or". */
const verbsAfterWhere = new Set(['est', 'sont', 'a', 'ont', 'se', 's', 'sera', 'va', 'vont', 'etait']);

const kindOfWord = new Map(
  askedKinds.flatMap((kind, bit) => (questionWords[kind] ?? []).map((words) => [words, 1 << bit] as const)),
);
const bitOfHowMuch = askedKindOf('how-much');
/** The first words of all pairs: with another one, no pair has to be looked up. */
const startsOfPairs = new Set(
  [...kindOfWord.keys(), ...measuresAsked]
    .filter((words) => words.includes(' '))
    .map((words) => words.slice(0, words.indexOf(' '))),
);

/** The kinds of thing that the folded words of a question ask for, as bits in the order of `askedKinds`. */
export function askedKindsIn(words: readonly string[]): number {
  let kinds = 0;
  for (const [index, word] of words.entries()) {
    if (word === 'ou' && index > 0 && !verbsAfterWhere.has(words[index + 1] ?? '')) continue;
    kinds |= kindOfWord.get(word) ?? 0;
    if (!startsOfPairs.has(word)) continue;
    const pair = `${word} ${words[index + 1] ?? ''}`;
    kinds |= kindOfWord.get(pair) ?? 0;
    if (measuresAsked.has(pair)) kinds |= bitOfHowMuch;
  }
  return kinds;
}
