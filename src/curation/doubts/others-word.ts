import { clausesIn } from '../../text/clauses.ts';
import type { Language } from '../../text/language.ts';
import { isPointedTo, spokenWordIn, type SpokenWord } from '../../text/spoken-words.ts';
import { mayBeUnnamed } from '../../text/unnamed-sources.ts';
import { contentStems, shareIn, statementsIn, tells } from './likeness.ts';

/** What somebody says has so many telling words; "says so" has none. */
const fewestStems = 2;
/** So much of what somebody says may by chance be what somebody else says in the paragraph. */
const half = 0.5;

/**
 * A text without the clauses that are the word of somebody else, and so do not say who says what stands beside them: "the way would take
 * 50 minutes; the council says 25". Who has the same from somebody else does say so.
 *
 * @param said Who says what in a paragraph.
 */
export function withoutOthersWord(
  text: string,
  said: Pick<SpokenWord, 'who' | 'content'>,
  language: Language,
): string {
  const speaker = contentStems(said.who, language);
  const content = contentStems(said.content, language);
  const isOthers = (clause: string): boolean => {
    const word = spokenWordIn(clause, language);
    if (word === undefined || isPointedTo(word.who) || mayBeUnnamed(word.who, language)) return false;
    const who = contentStems(word.who, language);
    const stems = contentStems(word.content, language);
    if (who.size === 0 || shareIn(who, speaker) > 0 || stems.size < fewestStems) return false;
    return shareIn(stems, content) <= half && !tells(stems, content);
  };
  return statementsIn(text)
    .map((statement) => {
      const clauses = clausesIn(statement, language);
      const left = clauses.filter((clause) => !isOthers(clause));
      return left.length === clauses.length ? statement : left.join(', ');
    })
    .join(' ');
}
