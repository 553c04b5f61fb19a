import type { Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { speaksOf, type Item } from './item.ts';
import { asserts, itemIn } from './sureness.ts';
import { people, pronounAt, standsForOnePerson } from '../message/pronouns.ts';

/** Whether an item speaks of no person. */
export function namesNobody(story: Story, item: Item): boolean {
  return !story.vocabulary.names.some(({ id, kind }) => people.includes(kind) && speaksOf(story, item, id));
}

/** Whether a reply speaks of no person: "he" cannot be asked about with it. */
export function speaksOfNobody(story: Story, verdict: Verdict): boolean {
  return asserts(verdict) && namesNobody(story, itemIn(verdict));
}

/** Whether a reply to "is he Canadian?" speaks of no person, though the last word alone is about something. */
export function isOfNobody(story: Story, words: readonly string[], verdict: Verdict): boolean {
  return standsForOnePerson(words[pronounAt(words)] ?? '') && speaksOfNobody(story, verdict);
}
