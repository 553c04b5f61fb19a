import { foldWords } from '../../text/fold.ts';
import { foldedOpeners } from '../../text/sentence-openers.ts';

const longestId = 60;

/** An id made of a question's most telling words: lower-case ASCII with hyphens, at most 60 characters. */
export function proposedId(question: string): string {
  const words = foldWords(question)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !foldedOpeners.has(word) && !/^(?:[a-z]|qu)$/.test(word));
  const chosen = telling.length > 0 ? telling : words;
  const id = chosen.reduce((joined, word) => {
    const longer = joined === '' ? word.slice(0, longestId) : `${joined}-${word}`;
    return longer.length <= longestId ? longer : joined;
  }, '');
  return id || 'new-question';
}
