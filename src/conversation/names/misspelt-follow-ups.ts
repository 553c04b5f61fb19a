import type { Story } from '../../knowledge/story.ts';
import { isRealWord } from '../../matching/real-words.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { followUpWords, messageWords } from '../message/follow-up.ts';
import { namesOf } from './story-names.ts';

const shortest = 4;
/** Of more words, one that is misspelt is no follow-up by itself. */
const mostWords = 2;

/** A message of a word or two with what people ask in one word, "source", spelt right: "sorce?" */
export function spellFollowUp(story: Story, text: string): string {
  const words = messageWords(text);
  if (words.length === 0 || words.length > mostWords) return text;
  const spelt = words.map((word) => spell(story, word));
  return spelt.every((word, at) => word === words[at]) ? text : spelt.join(' ');
}

function spell(story: Story, word: string): string {
  if (word.length < shortest || !/^\p{L}+$/u.test(word) || isRealWord(word)) return word;
  if (namesOf(story).isAliasWord(word)) return word;
  return (
    followUpWords.find(
      (other) => other.length >= shortest && other[0] === word[0] && editDistance(word, other, 1) <= 1,
    ) ?? word
  );
}
