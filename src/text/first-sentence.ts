import { languages, type Language } from './language.ts';

const segmenters = new Map(
  languages.map((language) => [language, new Intl.Segmenter(language, { granularity: 'sentence' })] as const),
);

/** The first sentence of a text, without the space after it. */
export function firstSentence(text: string, language: Language): string {
  const [first] = segmenters.get(language)?.segment(text) ?? [];
  return first?.segment.trim() ?? text;
}
