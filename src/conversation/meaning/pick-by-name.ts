import type { Entry, Story } from '../../knowledge/story.ts';
import { entriesById } from '../../replies/entry-index.ts';
import { bare } from '../message/carried-on.ts';
import { speaksOf } from './item.ts';
import { namesOf } from '../names/story-names.ts';
import type { Remembered } from '../turn.ts';

/** What agrees to one of the questions offered, beside the name that tells which. */
const agreeing = new Set('yes yeah yep yup ya oui ouais ouep'.split(' '));
const joining = new Set('and et'.split(' '));
/** So many names together say which question was meant; one alone may ask who that is. */
const fewestNames = 2;

/**
 * The question that a message of nothing but names picks of those offered: « Calloway, oui » the first on that, two names the only one on
 * both. Undefined for any other message.
 *
 * @param words The folded words of the whole message.
 */
export function pickByName(
  story: Story,
  { offered }: Remembered,
  words: readonly string[],
): Entry | undefined {
  if (offered.length === 0) return undefined;
  const rest = bare(words.filter((word) => !agreeing.has(word) && !joining.has(word)));
  const found = namesOf(story).find(rest);
  const covered = found.reduce((sum, { length }) => sum + length, 0);
  if (found.length === 0 || covered < rest.length) return undefined;
  const [first, ...more] = entriesById(story, offered).filter((entry) =>
    found.every(({ name }) => speaksOf(story, entry, name.id)),
  );
  if (words.some((word) => agreeing.has(word))) return first;
  return found.length >= fewestNames && more.length === 0 ? first : undefined;
}
