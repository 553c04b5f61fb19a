import type { Story } from '../knowledge/story.ts';
import { languages, type Language, type Localized } from '../text/language.ts';
import { toWords } from '../text/words.ts';

/** Returns the language that a question is written in. */
export type LanguageDetector = (question: string) => Language;

const gramLengths = [1, 2, 3] as const;
const accentedLetter = /\p{M}/u;

function gramsOf(text: string): readonly string[] {
  const spaced = ` ${toWords(text).join(' ')} `;
  const grams = gramLengths.flatMap((length) =>
    Array.from({ length: Math.max(spaced.length - length + 1, 0) }, (_, start) =>
      spaced.slice(start, start + length),
    ),
  );
  const words = toWords(text).map((word) => `word:${word}`);
  const accent = accentedLetter.test(text.normalize('NFD')) ? ['accent'] : [];
  return [...grams, ...words, ...accent];
}

function countGrams(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const gram of texts.flatMap(gramsOf)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/**
 * Learns the two languages from the story's phrasings and answers: naive Bayes over letters, words and accents.
 *
 * @returns a detector that returns English if both languages are equally likely.
 */
export function createLanguageDetector(story: Story): LanguageDetector {
  const texts: Localized<readonly string[]> = {
    en: [...story.entries, ...story.gaps].flatMap((item) => [...item.ask.en, item.answer.en]),
    fr: [...story.entries, ...story.gaps].flatMap((item) => [...item.ask.fr, item.answer.fr]),
  };
  const counts = { en: countGrams(texts.en), fr: countGrams(texts.fr) };
  const totals = { en: sum(counts.en), fr: sum(counts.fr) };
  const kinds = new Set([...counts.en.keys(), ...counts.fr.keys()]).size;

  function logLikelihood(grams: readonly string[], language: Language): number {
    return grams.reduce(
      (total, gram) => total + Math.log(((counts[language].get(gram) ?? 0) + 1) / (totals[language] + kinds)),
      0,
    );
  }

  return (question) => {
    const grams = gramsOf(question);
    const [best] = languages
      .map((language) => ({ language, likelihood: logLikelihood(grams, language) }))
      .sort((a, b) => b.likelihood - a.likelihood);
    return best?.language ?? 'en';
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
