import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { stemIn } from '../../text/stems.ts';

/** The parts of a text that state one thing each: its sentences, cut at semicolons and colons. */
export function statementsIn(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => sentence.split(/(?<=[;:])\s+/u));
}

/** The stems of the longer words and of the numbers in a text. */
export function stemsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    foldWords(text)
      .split(' ')
      .filter((word) => word.length > 3 || /\d/u.test(word))
      .map((word) => stemIn(language, word)),
  );
}

/** How much of one text is in the other, from 0 to 1. */
export function shareIn(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return stems.size === 0 ? 0 : [...stems].filter((stem) => others.has(stem)).length / stems.size;
}

/** Whether two statements are about the same thing: half of one is in the other. */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= 3 && shared >= 0.5 * Math.min(one.size, other.size);
}

/** The same reader of texts, which reads each text once: many answers cite the same paragraphs. */
export function readingOnce<Read>(
  read: (text: string, language: Language) => Read,
): (text: string, language: Language) => Read {
  const known = {
    en: new Map<string, { readonly read: Read }>(),
    fr: new Map<string, { readonly read: Read }>(),
  };
  return (text, language) => {
    const earlier = known[language].get(text);
    if (earlier !== undefined) return earlier.read;
    const first = read(text, language);
    known[language].set(text, { read: first });
    return first;
  };
}
