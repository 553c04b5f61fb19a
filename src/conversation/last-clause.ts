import { asserts } from './meaning/sureness.ts';
import { unmentionedIn } from '../matching/unmentioned.ts';
import type { SmallTalk } from '../text/small-talk.ts';
import { asksAnything } from './message/asks-anything.ts';
import { putIn } from './message/put-in.ts';
import type { Item } from './meaning/item.ts';
import { personal, plural, pronounAt } from './message/pronouns.ts';
import { recogniseSmallTalk } from './message/small-talk.ts';
import { toMessage, type Message, type ReplyTo, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { asksForWholeStory } from './message/whole-story.ts';

/** What a clause ends with before another. */
const stop = /[,;:.!?…–—]+\s+/u;
/** What a question begins with in the middle of what is written without stops. */
const opener =
  /\s(?=(?:is (?:it|he|she)|are they|whats?|what['’]s|whos?|who['’]s|when|where|why|how|give me|tell me|c['’ ]?est (?:quoi|qui)|qu['’]est-ce|pourquoi)\s)/giu;
const fewestWords = 2;
/** What a question with a question mark may ask of the bot. */
const aboutTheBot: ReadonlySet<SmallTalk> = new Set(['help', 'maker', 'nature', 'privacy']);
/** What stands for somebody or something that was said before the clause. */
const leaning = new Set([...personal, ...plural, 'it']);
/** From this probability on, a clause alone says what is meant. */
const clear = 0.9;

/**
 * The reply to the question with which a message ends after what a reader says of themselves: "need this for class, what is it about".
 * Undefined where no clause at the end says by itself what is meant.
 */
export function replyToLastClause(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const { words: whole } = toMessage(text);
  const clause = lastClauses(text)
    .map((each) => withName(snapshot, whole, each))
    .find((message) => saysEnough(snapshot, item, whole, message));
  return clause && reply(snapshot, remembered, clause);
}

/** The clauses with which a message may end, the longest first; not the whole of it. */
function lastClauses(text: string): readonly Message[] {
  const afterStop = text.split(stop).at(-1) ?? '';
  const places = [...text.matchAll(opener)].map(({ index }) => text.slice(index + 1));
  return [afterStop, ...places]
    .map((clause) => clause.trim())
    .filter((clause) => clause !== text.trim())
    .toSorted((one, other) => other.length - one.length)
    .map(toMessage)
    .filter(({ words, text: clause }) => words.length >= fewestWords || isFigure(clause));
}

/** « Je te charrie. 2022 ? » */
function isFigure(clause: string): boolean {
  return /^[$€£]?\d[\d.,\s]*[%$€£]?\s*\?$/u.test(clause);
}

function saysEnough(
  { story, matcher }: Served,
  item: Item | undefined,
  whole: readonly string[],
  { text, words, followUp }: Message,
): boolean {
  const names = namesOf(story);
  // What was named before is what the clause is about.
  if (names.find(whole).length > names.find(words).length) return false;
  if (unmentionedIn(story, whole).length > unmentionedIn(story, words).length) return false;
  if (isFigure(text)) return true;
  if (followUp !== undefined) return item !== undefined;
  const meaning = recogniseSmallTalk(words, text);
  if (meaning !== undefined) return !text.includes('?') || aboutTheBot.has(meaning);
  if (asksForWholeStory(words, item === undefined)) return true;
  if (!asksAnything(words) || words.some((word) => leaning.has(word)) || names.find(words).length === 0)
    return false;
  const verdict = matcher.match(text);
  return asserts(verdict) && verdict.confidence >= clear;
}

/** A clause with the only name before it in the place of what stands for it: "is Acme safe" of "my kid got Acme is it safe". */
function withName({ story }: Served, whole: readonly string[], clause: Message): Message {
  const place = pronounAt(clause.words);
  const [named, ...others] = namesOf(story).find(whole);
  const stands = leaning.has(clause.words[place] ?? '');
  return named === undefined || others.length > 0 || !stands
    ? clause
    : toMessage(putIn(clause.words, place, named.name.name.en));
}
