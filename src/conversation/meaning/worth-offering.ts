import type { Matcher, Verdict } from '../../matching/verdict.ts';
import { everydayRecogniser } from '../../matching/thesaurus.ts';
import { questionWords } from '../../text/question-words.ts';
import { isRarerThan } from '../../text/word-frequency.ts';

/** From this probability on, the first offer is worth it, whatever the other words get. */
const clearOffer = 0.4;
/** Below this probability nobody is helped. */
const leastOffer = 0.1;
/** Words that are more common than this say nothing of what is asked, unless they are part of an expression. */
const telling = 300;

const asking = new Set(Object.values(questionWords).flat());
const person = new Set(questionWords['who']);

/**
 * Whether an offer is worth making to a question whose rarer words get nothing: its first entry is likely, or what says so is in common
 * words, "the last day to" or "who leads".
 */
export function isWorthOffering(
  matcher: Matcher,
  words: readonly string[],
  { candidates }: Verdict & { readonly kind: 'suggestions' },
): boolean {
  const confidence = candidates[0]?.confidence ?? 0;
  if (confidence < leastOffer) return false;
  if (confidence >= clearOffer) return true;
  const inExpressions = new Set(
    everydayRecogniser()(words).flatMap(({ start, length }) => {
      const expression = words.slice(start, start + length);
      return length > 1 && !expression.some((word) => asking.has(word)) ? expression : [];
    }),
  );
  const content = words.filter(
    (word) => isRarerThan(telling, word) || person.has(word) || inExpressions.has(word),
  );
  return matcher.match(content.join(' ')).kind !== 'nothing';
}
