import type { Name } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { isRarerThan } from '../../text/word-frequency.ts';
import { hasWord } from './answer-contents.ts';

/** Words that are more common than this tell nothing of what is asked. */
const telling = 200;

/** "Who is he?" rather than "who chose him?". */
export function asksWhoIs(words: readonly string[]): boolean {
  return /^(?:(?:so|and|but|et|mais) )?(?:who (?:is|s|are|was|were)|qui (?:est|sont|etait)|(?:il|elle) est qui|c est qui)(?: \S+){0,2}$/u.test(
    words.join(' '),
  );
}

/** "What is it?", « c'est quoi ? », rather than "what can it do?". */
export function asksWhatIs(words: readonly string[]): boolean {
  return /^(?:(?:so|and|but|et|mais) )?(?:what (?:is|s|are|was|were)|(?:c est|ce sont|il est|elle est) quoi|qu est ce que) \S+(?: \S+)?$/u.test(
    words.join(' '),
  );
}

/** Whether a reply only says who or what a name is, as the name alone would get it. */
export function isPortrait(verdict: Verdict, { about }: Name): boolean {
  return verdict.kind === 'answer' && verdict.entry.id === about;
}

/** Whether a question asks who somebody is, or has a word of the answer to that: "was he at the meeting?" has none. */
export function isOfPortrait(words: readonly string[], verdict: Verdict): boolean {
  if (asksWhoIs(words) || verdict.kind !== 'answer') return true;
  const { entry } = verdict;
  return words.some((word) => isRarerThan(telling, word) && hasWord(entry, word));
}
