import type { Addition } from '../../curation/meanings/addition.ts';
import type { OpenQuestion } from '../../curation/meanings/open-questions.ts';
import type { Proposal } from '../../curation/meanings/proposals.ts';
import type { Story } from '../../knowledge/story.ts';
import { counted } from '../../text/counted.ts';
import { printable } from './printable.ts';

/** How many words of a concept are shown. */
const maxWords = 4;

/** How many questions there are to teach by. */
export function meaningsHeading(count: number, days: number): string {
  const questions = count === 1 ? '1 question' : `${count} questions`;
  return `${questions} of the last ${days === 1 ? 'day' : `${days} days`} ${count === 1 ? 'is' : 'are'} not answered.`;
}

/** A question and the words proposed for it, numbered from 1. */
export function questionLines(
  { text, count, accept }: OpenQuestion,
  proposals: readonly Proposal[],
  story: Story,
): readonly string[] {
  return [
    `"${printable(text)}" (${count} ×)`,
    ...accept.slice(0, 1).map((id) => `     answered by ${entryName(id, story)}`),
    ...(proposals.length === 0 ? ['     no words to propose'] : []),
    ...proposals.map((proposal, index) => `  ${index + 1}  ${proposalText(proposal, story)}`),
  ];
}

function proposalText(
  { addition, wins, losses, others, answer, isAnswered }: Proposal,
  story: Story,
): string {
  const reached = isAnswered
    ? `answers this question with ${answer}`
    : `offers ${answer} first, without answering`;
  const effect =
    others === 0
      ? '; no other labelled question to judge by'
      : wins + losses === 0
        ? ''
        : `; of ${counted(others, 'other labelled question')} it wins ${wins} and loses ${losses}`;
  return `${additionText(addition, story)}: ${reached}${effect}`;
}

/** "dosh" means the same as cost (cost, price, bill, expensive). */
function additionText({ kind, id, language, words, beside }: Addition, { vocabulary }: Story): string {
  if (beside !== undefined) return `"${printable(words)}" means the same as "${beside}"`;
  if (kind === 'name') {
    const name = vocabulary.names.find((one) => one.id === id)?.name[language] ?? id;
    return `"${printable(words)}" is another way to write ${name}`;
  }
  const known = vocabulary.concepts.find((one) => one.id === id)?.words[language].slice(0, maxWords) ?? [];
  return `"${printable(words)}" means the same as ${id}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}

/** "ferry-cost: How much did the boats cost?" */
export function entryName(id: string, { entries, gaps, about }: Story): string {
  const [language = 'en'] = about.languages;
  const question = [...entries, ...gaps].find((item) => item.id === id)?.ask[language][0];
  return question === undefined ? id : `${id}: ${question}`;
}

/** The keys that pick one of the entries and gaps that a question is nearest to. */
export const nearKeys: readonly string[] = ['a', 'b', 'c'];

/** The entries and gaps that a question may be a phrasing of, with the key that makes it one. */
export function nearestLines(ids: readonly string[], story: Story): readonly string[] {
  return ids.map((id, index) => `  ${nearKeys[index] ?? ''}  asks the same as ${entryName(id, story)}`);
}

/** "a", "a-c" or, with one between that does nothing, "a, c". */
function keyRange(keys: readonly string[]): string {
  const [first = '', ...more] = keys;
  const last = more.at(-1);
  if (last === undefined) return first;
  const isWhole = last.charCodeAt(0) - first.charCodeAt(0) === more.length;
  return isWhole ? `${first}-${last}` : keys.join(', ');
}

/** What the keys do; of the nearest ones, only entries have words that lead there. */
export function keysLine(
  proposals: number,
  hasAnswer: boolean,
  nearest: readonly { readonly isEntry: boolean }[],
): string {
  const keys = nearKeys.slice(0, nearest.length);
  const keysOfEntries = keys.filter((_, index) => nearest[index]?.isEntry === true);
  return [
    ...(proposals === 0 ? [] : [proposals === 1 ? '1 accept' : `1-${proposals} accept`]),
    '/ search the entry that answers it',
    ...(keys.length === 0 ? [] : [`${keyRange(keys)} add it as a phrasing to that one`]),
    ...(keysOfEntries.length === 0
      ? []
      : [`${keyRange(keysOfEntries.map((key) => key.toUpperCase()))} propose words that lead there`]),
    ...(hasAnswer ? ['p add it as a phrasing'] : []),
    'Enter next',
    'q stop',
  ].join(' · ');
}
