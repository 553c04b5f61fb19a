import type { Story } from '../../knowledge/story.ts';
import { rememberWords } from '../../word-memory.ts';
import { onceFor } from '../../once-for.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { languages } from '../../text/language.ts';
import { wordRanks } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';
import { namesOf } from './story-names.ts';

const shortest = 5;
const shortestWithTwo = 8;
const longWord = /\p{L}{5,}/gu;

/** The words of the story's names, letters alone. */
const nameWords = onceFor(({ vocabulary }: Story): readonly string[] => [
  ...new Set(
    vocabulary.names
      .flatMap(({ name }) => languages.flatMap((language) => toWords(name[language])))
      .filter((word) => word.length >= shortest && !/\d/u.test(word)),
  ),
]);

/** A message with the names in it that are written with a slip or two as they are spelt: "Caloway". */
export function spellNames(story: Story, text: string): string {
  return text.replace(longWord, spellingIn(story));
}

/** How a typed word is to be spelt in a story: the same words come again and again. */
const spellingIn = onceFor((story: Story) => rememberWords((typed) => spelt(story, typed)));

function spelt(story: Story, typed: string): string {
  const lower = typed.toLowerCase();
  if (wordRanks().has(lower) || namesOf(story).isAliasWord(lower)) return typed;
  const [word = '', ...more] = toWords(typed);
  if (more.length > 0 || wordRanks().has(word) || namesOf(story).isAliasWord(word)) return typed;
  const slips = word.length >= shortestWithTwo ? 2 : 1;
  const near = nameWords(story).filter(
    (name) => looksAlike(name, word) && editDistance(word, name, slips) <= slips,
  );
  const [meant, ...others] = near;
  return meant === undefined || others.length > 0 ? typed : meant;
}

/** Whether two words begin or end alike: a slip leaves one of both. */
function looksAlike(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) || one.slice(-2) === other.slice(-2);
}
