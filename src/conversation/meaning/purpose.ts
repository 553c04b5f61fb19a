import type { Name, NameKind, Story } from '../../knowledge/story.ts';
import type { Completed } from './completed-question.ts';
import { answerOfKind } from './related-answer.ts';
import { isSure } from './sureness.ts';
import { namesAskedAbout, namesInAnswer, speaksOf, type Item } from './item.ts';
import type { Served } from '../turn.ts';

/** How people ask what something is for; much of it may as well be asked of the bot. */
const purpose = new RegExp(
  `^(?:(?:and|so|but|ok|et|mais|alors|en fait) )*(?:${[
    'what (?:is|s) (?:it|this|that) (?:even |actually |really )?(?:good |used |useful |meant )?for',
    'what (?:can|do) (?:it|they|you|we|people) (?:do|use)(?: (?:it|this|that|with it|with that|it for|that for))?',
    'what (?:does|do) (?:it|this|that|they) (?:even |actually )?do',
    'what (?:is|s) (?:the|its) (?:use|purpose|point)(?: of (?:it|this|that))?',
    '(?:a quoi (?:ca|cela|il|elle|ils|elles) (?:sert|servent)|(?:ca|il|elle|ils|elles) (?:sert|servent) a quoi|a quoi sert (?:il|elle))',
    '(?:c est pour (?:quoi|faire quoi|quoi faire)|pour quoi faire|on (?:en )?fait quoi(?: avec)?|(?:ca|il|elle) fait quoi)',
  ].join('|')})(?: (?:exactly|au juste|exactement|en fait|ca|deja|alors|then))?$`,
  'u',
);
/** Which of them ask of what is no thing, too. */
const reasonFor = /\b(?:for|purpose|point|use|sert|servent|pour)\b/u;
const tools: ReadonlySet<NameKind> = new Set(['chip', 'product']);

/**
 * What the thing that the last answer was about is for, where a message asks just that; undefined for any other message.
 *
 * @param named Id of the thing that the last message was about; null if there is none.
 */
export function askWhatItIsFor(
  served: Served,
  item: Item,
  words: readonly string[],
  named: string | null,
): Completed | undefined {
  const { story, matcher } = served;
  const text = words.join(' ');
  if (!purpose.test(text)) return undefined;
  const thing =
    toolIn(story, named === null ? [] : [named]) ??
    toolIn(story, namesAskedAbout(story, item)) ??
    toolIn(story, namesInAnswer(story, item), true);
  if (thing === undefined) return reasonFor.test(text) ? reasonOf(served, item, text) : undefined;
  const question = `what can the ${thing.name.en} be used for`;
  const verdict = matcher.match(question);
  const isOfThing = verdict.kind === 'answer' && speaksOf(story, verdict.entry, thing.id);
  return isOfThing && isSure(verdict) && verdict.entry.id !== item.id ? { question, verdict } : undefined;
}

/** Why there is what the last answer was about: what a review is for, is why it was ordered. */
function reasonOf(served: Served, item: Item, question: string): Completed | undefined {
  const verdict = answerOfKind(served, item, 'why');
  return verdict?.kind === 'answer' && verdict.entry.id !== item.id ? { question, verdict } : undefined;
}

/** The first thing among names that can be used for something; where it has to be alone, undefined if there are several. */
function toolIn(story: Story, ids: readonly string[], isAlone = false): Name | undefined {
  const [first, ...more] = story.vocabulary.names.filter(
    ({ id, kind }) => ids.includes(id) && tools.has(kind),
  );
  return isAlone && more.length > 0 ? undefined : first;
}
