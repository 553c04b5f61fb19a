import { groupBy } from '../collections.ts';
import { languages } from '../text/language.ts';
import { stemIn } from '../text/stems.ts';
import type { Phrase, Recogniser } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';

const conceptPrefix = 'concept:';

/**
 * Reads the words of a concept that no phrasing has as the story's own word for it, the commonest in its phrasings: what a curator has
 * taught is then as good as what the phrasings say. Each word is read as one, so that none changes its place.
 */
export function createOwnWords(
  lexicon: Lexicon,
  phrases: readonly Phrase[],
  recognise: Recogniser,
): (words: readonly string[]) => readonly string[] {
  const used = new Set(lexicon.words.filter((_, index) => (lexicon.counts[index] ?? 0) > 0));
  const ownWords = commonestWords(lexicon, phrases);
  if (ownWords.size === 0) return (words) => words;
  return (words) => {
    if (words.every((word) => used.has(word))) return words;
    const read = [...words];
    for (const { meanings, start, length } of recognise(words)) {
      const own = meanings.length === 1 ? ownWords.get(meanings[0] ?? '') : undefined;
      if (own === undefined || words.slice(start, start + length).every((word) => used.has(word))) continue;
      read.fill(own, start, start + length);
    }
    return read;
  };
}

/** The word of each concept that most phrasings have, of those that are a word of no other. */
function commonestWords({ words, counts }: Lexicon, phrases: readonly Phrase[]): ReadonlyMap<string, string> {
  const byWord = groupBy(
    phrases.filter(({ words: own, meaning }) => own.length === 1 && meaning.startsWith(conceptPrefix)),
    ({ words: [stem = ''], form }) => `${form} ${stem}`,
  );
  const meanings = new Map(
    [...byWord].flatMap(([word, found]) => {
      const [one, ...others] = new Set(found.map(({ meaning }) => meaning));
      return one === undefined || others.length > 0 ? [] : [[word, one] as const];
    }),
  );
  const best = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    const count = counts[index] ?? 0;
    for (const language of languages) {
      const meaning = meanings.get(`${language} ${stemIn(language, word)}`);
      if (meaning !== undefined && count > (counts[best.get(meaning) ?? -1] ?? 0)) best.set(meaning, index);
    }
  }
  return new Map([...best].map(([meaning, index]) => [meaning, words[index] ?? '']));
}
