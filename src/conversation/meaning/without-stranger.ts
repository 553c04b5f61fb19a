import { certain } from './sureness.ts';
import type { Entry, Name, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { namesAskedAbout, type Item } from './item.ts';
import { isOnTheSame } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';

/** Of two answers the first, where the second is asked of another name than those typed, or is on another matter than the last answer. */
export function withoutStranger(
  { story }: Served,
  item: Item | undefined,
  words: readonly string[],
  verdict: Verdict,
): Verdict {
  if (verdict.kind !== 'answer' || verdict.also === null) return verdict;
  const second = verdict.also.entry;
  const typed = namesOf(story)
    .find(words)
    .map(({ name }) => name);
  const isOnOther = isOfOther(story, second, typed) && !isOfOther(story, verdict.entry, typed);
  const isStranger =
    item !== undefined && !isOnTheSame(story, item, certain(second)) && isOnTheSame(story, item, verdict);
  return isOnOther || isStranger ? { ...verdict, also: null } : verdict;
}

/** Whether an entry is asked of another name of the kind of one that was typed, and of none of those. */
function isOfOther(story: Story, entry: Entry, typed: readonly Name[]): boolean {
  const asked = story.vocabulary.names.filter(({ id }) => namesAskedAbout(story, entry).includes(id));
  return (
    asked.some(({ kind }) => typed.some((name) => name.kind === kind)) &&
    !asked.some((name) => typed.includes(name))
  );
}
