import type { Story } from '../knowledge/story.ts';
import { languages, type Language, type Localized } from '../text/language.ts';
import { toWords } from '../text/words.ts';

/** Returns the language that a question is written in. */
export type LanguageDetector = (question: string) => Language;

const gramLengths = [1, 2, 3] as const;
const accentedLetter = /\p{M}/u;
const accent = 'accent';

/** A text's words, and the letters where one word ends and the next begins. */
function partsOf(text: string): readonly string[] {
  const words = toWords(text);
  const joints = words.slice(1).map((word, index) => `${words[index]?.at(-1) ?? ''} ${word.slice(0, 1)}`);
  return [...words, ...joints];
}

/** Of a joint itself; of a word its letters, pairs and triples of letters, with the space on either side, and itself. */
function gramsOf(part: string): readonly string[] {
  if (part.includes(' ')) return [part];
  const spaced = ` ${part} `;
  const grams = gramLengths.flatMap((length) =>
    Array.from({ length: Math.max(spaced.length - length + 1, 0) }, (_, start) =>
      spaced.slice(start, start + length),
    ),
  );
  return [...grams, `word:${part}`];
}

function hasAccent(text: string): boolean {
  return accentedLetter.test(text.normalize('NFD'));
}

/** Each part is taken apart once, however often the texts repeat it: a story's phrasings have few different words. */
function countGrams(texts: readonly string[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const part of texts.flatMap(partsOf)) parts.set(part, (parts.get(part) ?? 0) + 1);
  const counts = new Map([[accent, texts.filter(hasAccent).length]]);
  for (const [part, occurrences] of parts) {
    for (const gram of gramsOf(part)) counts.set(gram, (counts.get(gram) ?? 0) + occurrences);
  }
  return counts;
}

/**
 * Learns the two languages from the story's phrasings and answers: naive Bayes over letters, words and accents.
 *
 * @returns a detector that returns English if both languages are equally likely, and always the same for a story in one language.
 */
export function createLanguageDetector(story: Story): LanguageDetector {
  const [first, ...more] = story.about.languages;
  if (first !== undefined && more.length === 0) return () => first;
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
    const grams = [...partsOf(question).flatMap(gramsOf), ...(hasAccent(question) ? [accent] : [])];
    const [best] = languages
      .map((language) => ({ language, likelihood: logLikelihood(grams, language) }))
      .sort((a, b) => b.likelihood - a.likelihood);
    return best?.language ?? 'en';
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
