import { type Completed } from './completed-question.ts';
import { asksAnything } from '../message/asks-anything.ts';
import { putIn } from '../message/put-in.ts';
import { plural, pronounAt, pronouns } from '../message/pronouns.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';
import { isLikely } from './sureness.ts';

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
