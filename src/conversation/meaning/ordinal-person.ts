import type { Story } from '../../knowledge/story.ts';
import { toWords } from '../../text/words.ts';
import type { Item } from './item.ts';
import { namesOf } from '../names/story-names.ts';

const ordinal =
  /\b(?:the (?:(?<first>first)|second) (?:one|guy|man|person)|l[ae] (?:(?<premier>premi[eè]re?)|deuxi[eè]me|seconde?))(?!\p{L})/iu;
/** A shorter message picks from what was offered. */
const fewestWords = 4;

/** A question with the name of the person who is first or second of two in the last answer: "is the second one a senator?" */
export function nameOrdinal(story: Story, item: Item | undefined, text: string): string {
  const groups = ordinal.exec(text)?.groups;
  if (item === undefined || groups === undefined || toWords(text).length < fewestWords) return text;
  const found = namesOf(story).find(toWords(item.answer.en));
  const [one, other, ...more] = new Set(
    found.filter(({ name }) => name.kind === 'person').map(({ name }) => name.name.en),
  );
  if (one === undefined || other === undefined || more.length > 0) return text;
  return text.replace(
    ordinal,
    groups['first'] === undefined && groups['premier'] === undefined ? other : one,
  );
}
