import { namesNobody } from './of-nobody.ts';
import type { NameKind, Story } from '../../knowledge/story.ts';
import { messageWords } from '../message/follow-up.ts';
import { people } from '../message/pronouns.ts';
import { itemSaid, speaksOf } from './item.ts';
import { namesOf } from '../names/story-names.ts';
import { asserts } from './sureness.ts';
import type { Remembered, Turn } from '../turn.ts';

/** What "it" can stand for that is no company. */
const things: readonly NameKind[] = ['chip', 'product'];

/** The person and the thing that a turn is about, of several that its answer may have: what is remembered of it beside the answer. */
export function lastNamed(
  story: Story,
  remembered: Remembered,
  turn: Turn,
): Pick<Remembered, 'whom' | 'thing'> {
  const { whom, thing } = remembered;
  if (turn.kind !== 'verdict' || !asserts(turn.verdict)) return { whom, thing };
  const words = messageWords(turn.question);
  const found = namesOf(story).find(words);
  const item = itemSaid(story, remembered);
  return { whom: onlyOne(people, whom), thing: onlyOne(things, thing) };

  /** The only name of some kinds in the question, or else the one before where the answer still speaks of that. */
  function onlyOne(kinds: readonly NameKind[], before: string | null): string | null {
    const ids = new Set(found.filter(({ name }) => kinds.includes(name.kind)).map(({ name }) => name.id));
    const [id = null] = ids;
    // "And about Calloway?" asks what somebody else said.
    const isBeside = before !== null && before !== id && isOnlyAbout(words) && speaks(before);
    if (ids.size > 0 && !isBeside) return ids.size === 1 ? id : null;
    const portrayed = story.vocabulary.names.find(
      ({ about, kind }) => kinds.includes(kind) && about === item?.id,
    );
    if (portrayed !== undefined) return portrayed.id;
    // Where an answer is about nobody, the last person is still who "he" is.
    const isStillHe = kinds === people && (item === undefined || namesNobody(story, item));
    return before !== null && (speaks(before) || isStillHe) ? before : null;
  }

  function speaks(id: string): boolean {
    return item !== undefined && speaksOf(story, item, id);
  }
}

function isOnlyAbout(words: readonly string[]): boolean {
  return /^(?:(?:and|et|mais|but|ok) )*(?:about|sur|de|d|of|on) /u.test(words.join(' '));
}
