import type { Language } from './language.ts';

/** Two or more words that cannot both be true of one thing, and the ways in which each language says them. */
export interface Opposition {
  readonly id: string;
  /** Each a pattern of words: the first against the second, and so on, in the same order in both languages. */
  readonly sides: Readonly<Record<Language, readonly string[]>>;
}
