import { thingsNear } from './called-thing.ts';
import type { Completed } from './completed-question.ts';
import { speaksOf, type Item } from './item.ts';
import { itemOf, verdictOf } from './near-targets.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';

/** What is done to something that was said before: "did Calloway agree?" */
const wanting = new Set(
  `agree agreed accept accepted reply replied respond responded answer answered refuse refused reject rejected approve approved object
   accord accepte accepter repondu repondre refuse refuser approuve approuver`.split(/\s+/u),
);
const mostWords = 8;
const mostNear = 6;
/** From these probabilities on, a gap and an answer from the paragraphs of the last answer are meant, for want of anything else. */
const hinting = 0.1;
const sure = 0.6;
/** From this probability on, it is what a thing gets alone. */
const byItself = 0.3;

/** "With them", after the verb, says no more of what was asked for than nothing at all. */
const ofThem =
  /^(?:(?:with|to|on|about) )?(?:it|that|this|them|him|her)$|^(?:avec|a) (?:ca|cela|eux|elles|lui|elle)$/u;

/** The place of a verb that wants an object which a question does not have; -1 if there is none. */
function wantingAt(words: readonly string[]): number {
  const verb = words.findLastIndex((word) => wanting.has(word));
  return verb === words.length - 1 || ofThem.test(words.slice(verb + 1).join(' ')) ? verb : -1;
}

/** Whether a question has a verb that wants an object, and no object. */
export function wantsObject(words: readonly string[]): boolean {
  return words.length <= mostWords && wantingAt(words) !== -1;
}

/**
 * The reply to a question whose verb wants an object that it does not have: "did Calloway agree?", after an answer on a request, is about
 * that request. Undefined for any other question, and where nothing near that answer is asked so.
 */
export function askOfWhatWasSaid(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Completed | undefined {
  if (!wantsObject(words)) return undefined;
  const verb = wantingAt(words);
  const named = namesOf(story).find(words);
  for (const { thing } of thingsNear(story, item)) {
    const near = matcher.nearest(thing, mostNear).filter(({ confidence }) => confidence >= byItself);
    const alone = new Set(near.map(itemOf));
    const question = [...words.slice(0, verb + 1), thing].join(' ');
    const meant = matcher
      .nearest(question, mostNear)
      .filter(({ subject, confidence }) => confidence >= (subject === 'gap' ? hinting : sure))
      .find((target) => {
        const about = itemOf(target);
        const isNear = about.sources.some((source) => item.sources.includes(source));
        const isOnTyped =
          target.subject === 'gap' || named.every(({ name }) => speaksOf(story, about, name.id));
        return about.id !== item.id && isNear && isOnTyped && !alone.has(about);
      });
    if (meant !== undefined) return { question, verdict: verdictOf(meant) };
  }
  return undefined;
}
