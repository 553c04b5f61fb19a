import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import { type Completed } from './completed-question.ts';
import { putIn } from '../message/put-in.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { objects, standsForOnePerson } from '../message/pronouns.ts';
import type { Served } from '../turn.ts';
import { isLikely } from './sureness.ts';

/** What names the matter of the last answer at the end of a question. */
const onIt = /^(?<question>.*\S (?:about|on|of)) (?:it|that|this)$/u;

/**
 * What somebody said of the thing in the last answer, which a question calls "it": "what did he say about it"; and its reply. "He" is
 * somebody in that answer, or else the only one of whom the story has such an answer. Undefined where there is none.
 */
export function askAboutIt(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Completed | undefined {
  const before = onIt.exec(words.join(' '))?.groups?.['question']?.split(' ') ?? [];
  const place = before.findIndex(standsForOnePerson);
  const thing = namesWithIds(story, namesAskedAbout(story, item)).find(({ kind }) => objects.includes(kind));
  if (place === -1 || thing === undefined) return undefined;
  const people = story.vocabulary.names.filter(({ kind }) => kind === 'person');
  const asked = people.filter(({ id }) => namesAskedAbout(story, item).includes(id));
  const inAnswer = people.filter(({ id }) => speaksOf(story, item, id));
  // Of several who are only spoken of, "he" may be any.
  const meant = asked.length > 0 ? asked : inAnswer.length > 0 ? inAnswer : people;
  if (asked.length === 0 && inAnswer.length > 1) return undefined;
  const answers = meant.flatMap((person) => {
    const question = `${putIn(before, place, person.name.en)} ${thing.name.en}`;
    const verdict = matcher.match(question);
    const names = verdict.kind === 'answer' ? namesAskedAbout(story, verdict.entry) : [];
    const isOfBoth = names.includes(person.id) && names.includes(thing.id);
    return isOfBoth && isLikely(verdict) ? [{ question, verdict }] : [];
  });
  const [only, ...others] = answers;
  return others.length === 0 ? only : undefined;
}
