import type { NameKind } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById } from '../../replies/entry-index.ts';
import { namesOf } from '../names/story-names.ts';
import { summaryWord } from '../message/whole-story.ts';
import type { Served } from '../turn.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { certain } from './sureness.ts';

/** Who has a part in a story rather than being what it is about. */
const actors: ReadonlySet<NameKind> = new Set(['person', 'company']);

/** How people ask for somebody's part in what was told, after the name: « et le maire dans tout ça ? » */
const part =
  /^(?:(?:et|and|what about|how about|quid de|mais|but) )?(?:the |le |la |les |l )?(?<named>.+?) (?:dans tout (?:ca|cela)|in all (?:of )?(?:this|that))$/u;

/** What the last answer's matter has on a name, or else the whole story: "and Calloway in all this?"; undefined for any other message. */
export function askForPart(
  served: Served,
  item: Item | undefined,
  words: readonly string[],
): Verdict | undefined {
  const { story } = served;
  const subject = part.exec(words.join(' '))?.groups?.['named']?.split(' ') ?? [];
  const [named] = namesOf(story).find(subject);
  if (named?.length !== subject.length) return undefined;
  const beside = entriesById(story, item?.related ?? []).find(
    (entry) => entry.id !== named.name.about && namesAskedAbout(story, entry).includes(named.name.id),
  );
  return beside === undefined ? wholeStoryOn(served, subject) : certain(beside);
}

/** The whole story in short, where it has the person or company that is all there is to some words: what happened with them. */
export function wholeStoryOn({ story, matcher }: Served, words: readonly string[]): Verdict | undefined {
  const [named] = namesOf(story).find(words);
  if (named?.length !== words.length || !actors.has(named.name.kind)) return undefined;
  const whole = matcher.match(summaryWord);
  return whole.kind === 'answer' && speaksOf(story, whole.entry, named.name.id)
    ? certain(whole.entry)
    : undefined;
}
