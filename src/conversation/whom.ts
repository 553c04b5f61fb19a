import type { Story } from '../knowledge/story.ts';
import { messageWords } from './follow-up.ts';
import { itemSaid, speaksOf } from './item.ts';
import { namesOf } from './story-names.ts';
import { asserts } from './sureness.ts';
import type { Remembered, Turn } from './turn.ts';

/** The person whom a turn is about: the only one in its question, or the one before where its answer still speaks of that one. */
export function whomOf(story: Story, { whom, ...remembered }: Remembered, turn: Turn): string | null {
  if (turn.kind !== 'verdict' || !asserts(turn.verdict)) return whom;
  const found = namesOf(story).find(messageWords(turn.question));
  const people = new Set(found.filter(({ name }) => name.kind === 'person').map(({ name }) => name.id));
  const [person = null] = people;
  if (people.size > 0) return people.size === 1 ? person : null;
  const item = itemSaid(story, { ...remembered, whom });
  const ofPortrait = story.vocabulary.names.find(
    ({ about, kind }) => kind === 'person' && about === item?.id,
  );
  if (ofPortrait !== undefined) return ofPortrait.id;
  return whom !== null && item !== undefined && speaksOf(story, item, whom) ? whom : null;
}
