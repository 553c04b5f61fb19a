import { createHash } from 'node:crypto';
import type { Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';

/** Identifies questions with the same words, without keeping the words. */
export function wordingKey(text: string, language: Language): string {
  const words = toWords(text).join(' ') || text.trim();
  return createHash('sha256').update(`${language}\n${words}`).digest('hex');
}
