import type { Name, Story } from '../../knowledge/story.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { namesOf } from '../names/story-names.ts';

/** How people ask about the other one of two. */
const phrases = new Set(
  `the other, the other one, other one, and the other, and the other one, what about the other, what about the other one,
   how about the other one, and the other guy, the other guy, the other person, and the other person, and the second one, who is the second one, who s the second one, who is the second, who s the second, who s the other, who s the other one, what s the other one,
   c est qui le deuxieme, c est qui la deuxieme, c est qui le second, c est qui la seconde, qui est le deuxieme, qui est le second, qui est la deuxieme, c est quoi le deuxieme, c est quoi la deuxieme,
   the second one, second one, the second, and his colleague, his colleague, and his guest, his guest, and his host, his host, and his visitor, his visitor, and his counterpart, his counterpart, and her counterpart, her counterpart, and her colleague, her colleague, and his partner,
   who is the other, who is the other one, what is the other one, and him, and her, what about him, what about her, and he,
   l autre, et l autre, et pour l autre, et a l autre, l autre c est qui, l autre c est quoi, c est qui l autre, c est quoi l autre,
   qui est l autre, et lui, et elle, et eux, et elles, et pour lui, et pour elle, le deuxieme, la deuxieme, le second, la seconde, son collegue, et son collegue, son interlocuteur, et son interlocuteur, son invite, et son invite, son hote, et son hote, son visiteur, et son visiteur, son homologue, et son homologue, sa collegue, et sa collegue, et le deuxieme, et la deuxieme, et le second, et la seconde`
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u).join(' ')),
);

/** "The other chip", but not "the other chips". */
const oneOther =
  /^(?:what about |and |(?:and )?(?:who|what)(?: is| s| are)? )?(?:the other|l autre) \S*[^sx\s](?: (?:with|avec) (?:him|her|lui|elle)| then| tho| alors)?$/u;

/** Whether a message asks about the other one of two, or about somebody else that the last answer spoke of. */
export function asksForOther(words: readonly string[]): boolean {
  const text = words.join(' ');
  const bare = text
    .replace(/^(?:(?:no|non|and|et|but|mais) )+/u, '')
    .replace(/^(?:not|pas) (?:\S+ ){1,2}(?=the other|l autre)/u, '');
  return phrases.has(text) || phrases.has(bare) || oneOther.test(bare);
}

/** Whether a message speaks of a second one, and not only of "the other", who may be either. */
export function saysSecond(words: readonly string[]): boolean {
  return words.some((word) => /^(?:second|seconde|deuxieme)$/u.test(word));
}

/** "And him, what did he say?", « et lui il a dit quoi » */
const ofOther = /^(?:(?:and|et|but|mais) )(?:him|her|lui|elle) (?=\S+ )/u;

/** What a message asks of the other one of two, where it asks something: "what did he say" of "and him, what did he say?". */
export function askedOfOther(words: readonly string[]): readonly string[] | undefined {
  const text = words.join(' ');
  const rest = text.replace(ofOther, '');
  return rest === text ? undefined : rest.split(' ');
}

/**
 * The other one of two: the only name of the same kind that an item's answer has besides the one that it was asked about; the second
 * person of two, where it was asked about neither and `second` is true; `whom` is the person whom the last message was about. Undefined if there is none, or more than one.
 */
export function otherName(
  story: Story,
  item: Item,
  second = false,
  whom: string | null = null,
): Name | undefined {
  const named = namesAskedAbout(story, item);
  const isOfWhom = whom !== null && speaksOf(story, item, whom);
  const asked = isOfWhom ? [whom, ...named.filter((id) => id !== whom)] : named;
  const spokenOf = languages.map((language) => namesIn(story, item.answer[language]));
  const first = story.vocabulary.names.find(({ id }) => id === asked[0]);
  if (first === undefined) return second ? secondPerson(spokenOf[0] ?? []) : undefined;
  const others = new Set(
    spokenOf.flat().filter((name) => name.kind === first.kind && !asked.includes(name.id)),
  );
  const alsoAsked = story.vocabulary.names.filter(
    ({ id, kind }) => asked.includes(id) && id !== first.id && kind === first.kind,
  );
  const [other, ...more] = alsoAsked.length > 0 ? alsoAsked : others;
  const mayBePerson = second && !['person', 'chip', 'product'].includes(first.kind);
  if (other === undefined && mayBePerson) return secondPerson(spokenOf[0] ?? []);
  return more.length === 0 ? other : undefined;
}

function secondPerson(names: readonly Name[]): Name | undefined {
  const [, second, ...more] = new Set(names.filter(({ kind }) => kind === 'person'));
  return more.length === 0 ? second : undefined;
}

function namesIn(story: Story, text: string): readonly Name[] {
  return namesOf(story)
    .find(toWords(text))
    .map(({ name }) => name);
}
