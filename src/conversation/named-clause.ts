import type { Verdict } from '../matching/verdict.ts';
import { asksAnything, putIn, type Completed } from './completed-question.ts';
import { namesAskedAbout, type Item } from './item.ts';
import { objects, personal, plural, pronounAt, pronouns } from './pronouns.ts';
import { isOnTheSame } from './related-answer.ts';
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
  return likely(
    matcher.match(putIn(clause, place, named.name.name.en)),
    putIn(clause, place, named.name.name.en),
  );
}

/**
 * What somebody said of the thing in the last answer, which a question calls "it": "what did he say about it"; and its reply.
 * Undefined where there is no likely reply near that answer.
 */
export function askAboutIt(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Completed | undefined {
  const before = onIt.exec(words.join(' '))?.groups?.['question'];
  if (before === undefined || !words.some((word) => personal.has(word) || plural.has(word))) return undefined;
  const thing = namesAskedAbout(story, item)
    .flatMap((id) => story.vocabulary.names.find((name) => name.id === id) ?? [])
    .find(({ kind }) => objects.includes(kind));
  if (thing === undefined) return undefined;
  const question = `${before} ${thing.name.en}`;
  const asked = likely(matcher.match(question), question);
  return asked && isOnTheSame(story, item, asked.verdict) ? asked : undefined;
}

function likely(verdict: Verdict, question: string): Completed | undefined {
  return isLikely(verdict) ? { question, verdict } : undefined;
}
