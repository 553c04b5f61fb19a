import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import type { Name, NameKind, Story } from '../../knowledge/story.ts';
import { firstSentence } from '../../text/first-sentence.ts';
import { toWords } from '../../text/words.ts';
import { shownQuestions, type Item } from './item.ts';
import { namesOf } from '../names/story-names.ts';

const mostTried = 3;

/** The names that a pronoun of these kinds can stand for. */
export function candidates(
  story: Story,
  ids: readonly string[],
  kinds: readonly NameKind[],
): readonly Name[] {
  const names = namesWithIds(story, ids);
  return kinds.flatMap((kind) => names.filter((name) => name.kind === kind)).slice(0, mostTried);
}

/** Whether the first sentence of the last answer names one thing of a kind: of several that the whole answer names, that is meant. */
export function isAloneOfItsKind(story: Story, item: Item | undefined, name: Name): boolean {
  if (item === undefined) return false;
  const first = namesOf(story)
    .find(toWords(firstSentence(item.answer.en, 'en')))
    .filter((each) => each.name.kind === name.kind);
  return (name.kind === 'chip' || name.kind === 'product') && first.length === 1 && first[0]?.name === name;
}

/** Whether the last question only has a place as what something else is: "US stocks". */
export function isInPassing(item: Item | undefined, { kind, name }: Name): boolean {
  if (item === undefined || kind !== 'place') return false;
  const full = ` ${toWords(name.en).join(' ')} `;
  return !shownQuestions(item).some((question) => ` ${toWords(question).join(' ')} `.includes(full));
}
