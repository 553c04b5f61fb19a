import { commonWords } from '../../text/sentence-openers.ts';
import { foldWords } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';

const longestId = 60;

/** Words that say little about what a question is about, folded. */
const slightWords: ReadonlySet<string> = new Set(
  ['qu', ...languages.flatMap((language) => commonWords[language])].flatMap((word) =>
    foldWords(word).split(' '),
  ),
);

/** An id made of a question's most telling words: lower-case ASCII with hyphens, at most 60 characters. */
export function proposedId(question: string): string {
  const words = foldWords(question)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !slightWords.has(word) && !/^[a-z]$/.test(word));
  const chosen = telling.length > 0 ? telling : words;
  const id = chosen.reduce((joined, word) => {
    const longer = joined === '' ? word.slice(0, longestId) : `${joined}-${word}`;
    return longer.length <= longestId ? longer : joined;
  }, '');
  return id || 'new-question';
}
