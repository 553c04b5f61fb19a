import type { Story } from '../knowledge/story.ts';
import { onceFor } from '../once-for.ts';
import { editDistance } from '../text/edit-distance.ts';
import { languages } from '../text/language.ts';
import { wordRanks } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { namesOf } from './story-names.ts';

const shortest = 5;
const shortestWithTwo = 8;
const onlyLetters = /\p{L}+/gu;

/** The words of the story's names, letters alone. */
const nameWords = onceFor(({ vocabulary }: Story): readonly string[] => [
  ...new Set(
    vocabulary.names
      .flatMap(({ name }) => languages.flatMap((language) => toWords(name[language])))
      .filter((word) => word.length >= shortest && !/\d/u.test(word)),
  ),
]);

/** A message with the names in it that are written with a slip or two as they are spelt: "krishnamorti", "invidia". */
export function spellNames(story: Story, text: string): string {
  return text.replaceAll(onlyLetters, (typed) => {
    const [word = '', ...more] = toWords(typed);
    if (more.length > 0 || word.length < shortest) return typed;
    if (wordRanks().has(word) || namesOf(story).isAliasWord(word)) return typed;
    const slips = word.length >= shortestWithTwo ? 2 : 1;
    const near = nameWords(story).filter(
      (name) => Math.abs(name.length - word.length) <= slips && editDistance(word, name, slips) <= slips,
    );
    const [meant, ...others] = near;
    return meant === undefined || others.length > 0 ? typed : meant;
  });
}
