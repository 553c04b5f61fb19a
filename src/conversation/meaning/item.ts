import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import { entryById } from '../../replies/entry-index.ts';
import { onceFor } from '../../once-for.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { askedKinds, askedKindsIn } from '../../matching/asked-kind.ts';
import type { AskedKind } from '../message/follow-up-phrases.ts';
import { namesOf } from '../names/story-names.ts';
import type { Remembered } from '../turn.ts';

/** Something that the bot can have said: an entry or a gap. */
export type Item = Entry | Gap;

/** The item that was last spoken of; undefined if there is none, or if a reload has removed it. */
export function itemSaid(story: Story, { said }: Remembered): Item | undefined {
  if (said === null) return undefined;
  return said.kind === 'entry' ? entryById(story, said.id) : story.gaps.find(({ id }) => id === said.id);
}

/** The questions of an item that people are shown, in both languages. */
export function shownQuestions({ ask }: Item): readonly string[] {
  return languages.flatMap((language) => ask[language][0] ?? []);
}

/** The kinds of thing that each of an item's phrasings asks for, as bits, and those of the questions that people are shown. */
const kindsAskedOf = onceFor((item: Item): { readonly shown: number; readonly all: readonly number[] } => ({
  shown: shownQuestions(item).reduce((kinds, question) => kinds | askedKindsIn(toWords(question)), 0),
  all: languages.flatMap((language) => item.ask[language].map((phrasing) => askedKindsIn(toWords(phrasing)))),
}));

/** Whether the question that people are shown asks for a kind of thing: a time, a place, a reason, a person, a number. */
export function asksFor(item: Item, kind: AskedKind): boolean {
  return (kindsAskedOf(item).shown & (1 << askedKinds.indexOf(kind))) !== 0;
}

/** The share of an item's phrasings that ask for a kind of thing, from 0 to 1. */
export function shareAskingFor(item: Item, kind: AskedKind): number {
  const bit = 1 << askedKinds.indexOf(kind);
  const { all } = kindsAskedOf(item);
  return all.length === 0 ? 0 : all.filter((kinds) => (kinds & bit) !== 0).length / all.length;
}

/** The ids of the names in texts, in their order. */
function namesIn(story: Story, texts: readonly string[]): readonly string[] {
  const names = namesOf(story);
  return [...new Set(texts.flatMap((text) => names.find(toWords(text)).map(({ name }) => name.id)))];
}

/** The ids of the names in the questions that people are shown of an item. */
const inShownQuestions = onceFor((story: Story) =>
  onceFor((item: Item) => namesIn(story, shownQuestions(item))),
);
/** The ids of the names in an item's answer. */
const inAnswer = onceFor((story: Story) =>
  onceFor(({ answer }: Item) =>
    namesIn(
      story,
      languages.map((language) => answer[language]),
    ),
  ),
);
/** The ids of the names in all of an item's phrasings. */
const inPhrasings = onceFor((story: Story) =>
  onceFor(({ ask }: Item) =>
    namesIn(
      story,
      languages.flatMap((language) => ask[language]),
    ),
  ),
);

/** The share of an item's phrasings that have each of the names in them, by the names' ids. */
const sharesInPhrasings = onceFor((story: Story) =>
  onceFor(({ ask }: Item): ReadonlyMap<string, number> => {
    const phrasings = languages.flatMap((language) => ask[language]);
    const counts = new Map<string, number>();
    for (const phrasing of phrasings)
      for (const id of namesIn(story, [phrasing])) counts.set(id, (counts.get(id) ?? 0) + 1);
    return new Map([...counts].map(([id, count]) => [id, count / phrasings.length]));
  }),
);

/** From this share of its phrasings on, an item is asked for a kind of thing, whatever the question that people are shown asks for. */
const asking = 0.15;

/**
 * Whether people ask an item for every kind of thing that a question asks for: "who?" is not answered with a reason.
 *
 * @param least The share of its phrasings that have to ask for it, where the question that people are shown does not.
 */
export function answersKinds(item: Item, words: readonly string[], least = asking): boolean {
  const wanted = askedKindsIn(words);
  return askedKinds.every(
    (kind, bit) => (wanted & (1 << bit)) === 0 || asksFor(item, kind) || shareAskingFor(item, kind) >= least,
  );
}

/** The same of what a verdict asserts. */
export function answersKindsOf(verdict: Verdict, words: readonly string[]): boolean {
  if (verdict.kind === 'answer') return answersKinds(verdict.entry, words);
  return verdict.kind === 'gap' && answersKinds(verdict.gap, words);
}

/** The ids of the names in the questions that people are shown of an item, in their order. */
export function namesAskedAbout(story: Story, item: Item): readonly string[] {
  return inShownQuestions(story)(item);
}

/** What a question without a name may lean on: the last answer, the ids of the names that it was asked about, and of those it only has. */
export interface NamesBefore {
  readonly item: Item | undefined;
  readonly asked: readonly string[];
  readonly spokenOf: readonly string[];
  /** Id of the thing that the last message was about, which "they" can stand for too; null if there is none. */
  readonly thing: string | null;
}

/** The ids of the names in an item's answer alone, in their order. */
export function namesInAnswer(story: Story, item: Item): readonly string[] {
  const asked = namesAskedAbout(story, item);
  return inAnswer(story)(item).filter((id) => !asked.includes(id));
}

/** Whether an item's answer or the question that people are shown names somebody or something. */
export function speaksOf(story: Story, item: Item, nameId: string): boolean {
  return inShownQuestions(story)(item).includes(nameId) || inAnswer(story)(item).includes(nameId);
}

/** Whether people ask an item's question of somebody or something, in any of its phrasings. */
export function isAskedOf(story: Story, item: Item, nameId: string): boolean {
  return inPhrasings(story)(item).includes(nameId);
}

/** How large a share of an item's phrasings has each name, by the names' ids; from 0 to 1. */
export function nameShares(story: Story, item: Item): ReadonlyMap<string, number> {
  return sharesInPhrasings(story)(item);
}
