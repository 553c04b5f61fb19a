import type { Verdict } from '../../matching/verdict.ts';
import { type Completed } from './completed-question.ts';
import { asksAnything } from '../message/asks-anything.ts';
import { putIn } from '../message/put-in.ts';
import { messageWords } from '../message/follow-up.ts';
import { pronounAt } from '../message/pronouns.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';
import { isLikely } from './sureness.ts';

/** What names nobody: « et bien, où … ». */
const fillers = new Set('bien donc alors bon voila voilà then well so now'.split(' '));

/** What somebody or something is named with first, before a question about them. */
const namedFirst =
  /^(?:(?:and|ok|so|but|et|mais|alors) )*(?:what about|how about|and|et|quid de|et pour) (?:the |le |la |les |l['’])?(?<named>[^,;:?!]{2,30})[,;:]\s+(?<clause>\S.*)$/iu;

/**
 * The reply to a question about somebody or something that is no name of the story, and that it names first: "what about Birch, did
 * he sign it?". Not what the story says of those in the last answer: the gap on what was named, or nothing. Undefined for any other
 * message.
 */
export function askOfStranger({ story, matcher }: Served, text: string): Completed | undefined {
  const { named, clause } = namedFirst.exec(text.trim())?.groups ?? {};
  if (named === undefined || clause === undefined || fillers.has(named.toLowerCase())) return undefined;
  const words = messageWords(clause);
  const place = pronounAt(words);
  if (place === -1 || !asksAnything(words) || namesOf(story).find(messageWords(named)).length > 0)
    return undefined;
  const question = putIn(words, place, named.trim());
  const ofName = matcher.match(named);
  if (ofName.kind === 'gap') return { question, verdict: ofName };
  const verdict: Verdict = matcher.match(question);
  // "What about the meeting, when was it?" names something of the story without a name.
  if (ofName.kind === 'answer') return isLikely(verdict) ? { question, verdict } : undefined;
  return { question, verdict: verdict.kind === 'gap' && isLikely(verdict) ? verdict : { kind: 'nothing' } };
}
