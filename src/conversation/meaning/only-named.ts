import type { Story } from '../../knowledge/story.ts';
import type { FollowUp } from '../message/follow-up-phrases.ts';
import { namesOf } from '../names/story-names.ts';
import { namesAskedAbout, type Item } from './item.ts';

/** What comes before the only one: "just Acme?", « que Acme ? ». */
const only =
  /^(?:(?:so|and|is it|it s|its|et|alors|donc|c est) )*(?:just|only|juste|seulement|uniquement|rien que|que) (?:the |la |le |les |l )?(?<name>.+)$/u;

/**
 * What "just Acme?" asks of the last answer: that answer again where it is about more than Acme, or more where it is about Acme. Undefined
 * for a message that does not ask whether a name of the story is the only one.
 */
export function readOnlyNamed(story: Story, item: Item, words: readonly string[]): FollowUp | undefined {
  const rest = only.exec(words.join(' '))?.groups?.['name']?.split(' ') ?? [];
  const [named, ...more] = namesOf(story).find(rest);
  if (named === undefined || more.length > 0 || named.length < rest.length) return undefined;
  return { kind: namesAskedAbout(story, item).includes(named.name.id) ? 'more' : 'again' };
}
