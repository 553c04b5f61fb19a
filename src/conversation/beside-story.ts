import { readAddressed } from './message/addressed-to-bot.ts';
import { leansOnAName } from './meaning/completed-question.ts';
import { itemSaid } from './meaning/item.ts';
import { needsName, smallTalk, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { asserts } from './meaning/sureness.ts';

/** What there is to say where the story has nothing: small talk, if the message speaks to the bot, or that a name is needed. */
export function replyBesideStory(
  snapshot: Served,
  remembered: Remembered,
  words: readonly string[],
  typed: string,
  { turn }: Step,
): Step | undefined {
  const isFound = turn.kind !== 'needs-name' && (turn.kind !== 'verdict' || asserts(turn.verdict));
  if (isFound || namesOf(snapshot.story).find(words).length > 0) return undefined;
  const meaning = readAddressed(words, typed);
  if (meaning !== undefined) return smallTalk(snapshot, remembered, meaning);
  // "How old is he?", where nobody was spoken of.
  const leans = itemSaid(snapshot.story, remembered) === undefined && leansOnAName(snapshot.story, words);
  return leans && turn.kind === 'verdict' && turn.verdict.kind === 'nothing'
    ? needsName(snapshot, remembered)
    : undefined;
}
