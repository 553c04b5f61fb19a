import type { Verdict } from '../matching/verdict.ts';
import { leansOnAName } from './meaning/completed-question.ts';
import { itemSaid, speaksOf, type Item } from './meaning/item.ts';
import { asserts } from './meaning/sureness.ts';
import { mostLeaning } from './message/leaning-words.ts';
import { readBesideStory } from './said-to-bot.ts';
import { pronounAt, standsForOnePerson } from './message/pronouns.ts';
import { namesOf } from './names/story-names.ts';
import { nextQuestions } from './reply-to-follow-up.ts';
import { needsName, offerMore, smallTalk, tell, type Step } from './step.ts';
import { tellStory } from './tell-story.ts';
import type { Remembered, Served } from './turn.ts';

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
  const said = readBesideStory(snapshot, { words, typed }, turn);
  if (said === 'summary') return tellStory(snapshot, remembered, typed);
  if (said !== undefined) return smallTalk(snapshot, remembered, said);
  if (turn.kind !== 'verdict') return undefined;
  const item = itemSaid(snapshot.story, remembered);
  // "How old is he?", where nobody was spoken of.
  const leans = words.length <= mostLeaning && leansOnAName(snapshot.story, words);
  if (item === undefined && turn.verdict.kind === 'nothing' && leans) return needsName(snapshot, remembered);
  return item && replyOnPerson(snapshot, remembered, item, words, turn.question, turn.verdict);
}

/** What is offered on the person whom "he" stands for: of others it would only mislead. */
function replyOnPerson(
  { story }: Served,
  remembered: Remembered,
  item: Item,
  words: readonly string[],
  question: string,
  verdict: Verdict,
): Step | undefined {
  const { whom } = remembered;
  if (whom === null || !standsForOnePerson(words[pronounAt(words)] ?? '')) return undefined;
  const candidates =
    verdict.kind === 'suggestions'
      ? verdict.candidates.filter(({ entry }) => speaksOf(story, entry, whom))
      : [];
  return candidates.length > 0
    ? tell(remembered, question, { kind: 'suggestions', candidates }, true)
    : offerMore(remembered, item, nextQuestions(story, item), true);
}
