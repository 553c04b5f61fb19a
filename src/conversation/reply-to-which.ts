import type { Verdict } from '../matching/verdict.ts';
import { asksWhich } from './meaning/completed-question.ts';
import { likelyInContext } from './meaning/in-context.ts';
import type { Item } from './meaning/item.ts';
import { isOnTheSame } from './meaning/related-answer.ts';
import { nextQuestions } from './reply-to-follow-up.ts';
import { offerMore, tell, type Message, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { isLikely } from './meaning/sureness.ts';

const mostWords = 3;

/** "Which rules?": the questions related to the last answer, where the words alone are not sure of one. */
export function replyToWhich(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { words, direct }: Pick<Message, 'words'> & { readonly direct: Verdict },
): Step | undefined {
  const { story } = snapshot;
  if (item === undefined || !asksWhich(words) || words.length > mostWords) return undefined;
  if (namesOf(story).find(words).length > 0 || isLikely(direct)) return undefined;
  const ofLast = likelyInContext(snapshot, item, words) ?? whatItIs(snapshot, item, words.slice(1));
  if (ofLast !== undefined) return tell(remembered, words.join(' '), ofLast, true);
  return offerMore(remembered, item, nextQuestions(story, item));
}

/** What something is that the last answer named without a name: the review of "which review?". */
function whatItIs({ story, matcher }: Served, item: Item, thing: readonly string[]): Verdict | undefined {
  const verdict = matcher.match(['what is the', ...thing].join(' '));
  return thing.length > 0 && isLikely(verdict) && isOnTheSame(story, item, verdict) ? verdict : undefined;
}
