import { asserts, itemIn } from './meaning/sureness.ts';
import { itemSaid } from './meaning/item.ts';
import type { Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';

/** How people doubt what they were told; « sur quoi » doubts nothing. */
const doubting =
  /\b(?:sure|trust|reliable|believe|believable|true|legit|certain|(?<=\b(?:est|es|etes|suis|pas|bien|si|vraiment) )sur|fiables?|fier|confiance|croire|crois|credibles?|vrai|serieux)\b/u;
/** A doubt of a part of what was said: "are you sure about the 17". */
const ofPart =
  /^(?:(?:but|and|ok|hm+|mais|et) )*(?:are you|you|es tu|tu es|t es|vous etes|etes vous)(?: \w+)? (?:sure|certain|sur|surs|certaine?s?) (?:about|of|on|that|it|it s|he|they|de|du|des|pour|d|que|qu)(?: \S+){1,6}$/u;
/** A longer message says more than that. */
const mostWords = 10;

/**
 * A reply to a doubt that is about something else, such as how far the story can be relied on, with the matter that was spoken of before:
 * "when was it?" is asked of that afterwards.
 */
export function keepMatter(
  { story }: Served,
  remembered: Remembered,
  words: readonly string[],
  step: Step,
): Step {
  const { said, event } = remembered;
  const item = itemSaid(story, remembered);
  if (item === undefined || step.turn.kind !== 'verdict' || words.length > mostWords) return step;
  const { verdict } = step.turn;
  const about = asserts(verdict) ? itemIn(verdict) : item;
  const isDoubt = doubting.test(words.join(' ')) && namesOf(story).find(words).length === 0;
  return isDoubt && about.topic !== item.topic
    ? { ...step, remembered: { ...step.remembered, said, event } }
    : step;
}

/** Whether a message doubts a part of the last answer, and names nobody that it could ask about instead. */
export function doubtsPart({ story }: Served, words: readonly string[]): boolean {
  return ofPart.test(words.join(' ')) && namesOf(story).find(words).length === 0;
}
