import type { Verdict } from '../matching/verdict.ts';
import { completeQuestion } from './meaning/completed-question.ts';
import type { NamesBefore } from './meaning/item.ts';
import { tell, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';

/** A question with one of these names in it, where it has none. */
export function replyWithName(
  snapshot: Served,
  remembered: Remembered,
  names: NamesBefore,
  { words, direct }: { readonly words: readonly string[]; readonly direct: Verdict },
): Step | undefined {
  if (names.asked.length + names.spokenOf.length === 0) return undefined;
  const completed = completeQuestion(snapshot, names, words, direct);
  return completed === undefined ? undefined : tell(remembered, completed.question, completed.verdict, true);
}
