import { asksAnything, putIn, type Completed } from './completed-question.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { objects, plural, pronounAt, pronouns, standsForOnePerson } from './pronouns.ts';
import { namesOf } from './story-names.ts';
import type { Served } from './turn.ts';
import { isLikely } from './unless-unsure.ts';

/** What names the matter of the last answer at the end of a question. */
const onIt = /^(?<question>.*\S (?:about|on|of)) (?:it|that|this)$/u;

/**
 * A question of whom it names first: "did Calloway reply" of "what about Calloway, did he reply"; and its reply. Undefined where
 * nothing in it stands for that name, or where there is no likely reply.
 *
 * @param rest The words after "what about".
 */
export function askOfNamed({ story, matcher }: Served, rest: readonly string[]): Completed | undefined {
  const [named, ...others] = namesOf(story).find(rest);
  if (named?.start !== 0 || others.length > 0) return undefined;
  const clause = rest.slice(named.length);
  const place = pronounAt(clause);
  const pronoun = clause[place] ?? '';
  // A country or a company is "they" in English.
  const stands = plural.has(pronoun) || (pronouns.get(pronoun)?.includes(named.name.kind) ?? false);
  if (!stands || !asksAnything(clause)) return undefined;
  const question = putIn(clause, place, named.name.name.en);
  const verdict = matcher.match(question);
  return isLikely(verdict) ? { question, verdict } : undefined;
}

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
  const thing = namesAskedAbout(story, item)
    .flatMap((id) => story.vocabulary.names.find((name) => name.id === id) ?? [])
    .find(({ kind }) => objects.includes(kind));
  if (place === -1 || thing === undefined) return undefined;
  const people = story.vocabulary.names.filter(({ kind }) => kind === 'person');
  const inAnswer = people.filter(({ id }) => speaksOf(story, item, id));
  const answers = (inAnswer.length > 0 ? inAnswer : people).flatMap((person) => {
    const question = `${putIn(before, place, person.name.en)} ${thing.name.en}`;
    const verdict = matcher.match(question);
    const asked = verdict.kind === 'answer' ? namesAskedAbout(story, verdict.entry) : [];
    const isOfBoth = asked.includes(person.id) && asked.includes(thing.id);
    return isOfBoth && isLikely(verdict) ? [{ question, verdict }] : [];
  });
  const [only, ...others] = answers;
  return others.length === 0 ? only : undefined;
}
