import type { Language } from '../text/language.ts';
import { withoutSpans } from '../text/without-spans.ts';

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}]+(?:[-.&][\p{L}\p{N}]+)*/gu;
const opensSentence = /(?:^|[.!?…:;]["”»’')\]]*\s+|[«“"‘([]\s*|\n\s*(?:[-*•]\s*)?)$/u;

/** Look like names and are not. */
const notNames: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['AI', 'CEO', 'TV', 'OK']),
  fr: new Set(['IA', 'PDG', 'DG', 'TV', 'OK']),
};

/**
 * Words that look like names and are not known: with a capital, or a mixture of letters and digits.
 *
 * @param known Spans of the text that are known names or figures.
 * @param isCommon Whether the story uses a word in lower case; such a word is not a name at the start of a sentence.
 */
export function findUnknownNames(
  text: string,
  language: Language,
  known: readonly Span[],
  isCommon: (word: string) => boolean,
): readonly string[] {
  const rest = withoutSpans(text, known);
  return [...rest.matchAll(word)]
    .filter(({ 0: written, index }) => {
      if (written.length < 2 || notNames[language].has(written)) return false;
      if (isDistinctive(written)) return true;
      if (!/^\p{Lu}/u.test(written)) return false;
      return !opensSentence.test(text.slice(0, index)) || !isCommon(written.toLowerCase());
    })
    .map(([written]) => written);
}

/** Whether a word looks like a name anywhere in a sentence: AMD, OpenAI, iPhone, A100, GPT-4. */
export function isDistinctive(written: string): boolean {
  const parts = written.split(/[-.&]/);
  return (
    parts.some((part) => /\p{L}.*\p{Lu}/u.test(part) || (/\p{L}/u.test(part) && /\p{N}/u.test(part))) ||
    /^\p{Lu}[\p{Lu}\p{N}]*-\p{N}/u.test(written)
  );
}
