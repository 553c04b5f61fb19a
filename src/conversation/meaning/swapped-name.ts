import { certain, asserts } from './sureness.ts';
import type { Entry, Name, NameKind, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import type { Served } from '../turn.ts';
import { entriesAmong } from './near-targets.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { offerOfEntries } from './offer.ts';
import { isAskedOf, namesAskedAbout, shownQuestions, speaksOf, type Item } from './item.ts';
import { topicOf } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';

/** Names that act: one may stand where another stood, a person for a company, a company for a country. */
const actors: ReadonlySet<NameKind> = new Set(['person', 'company', 'body', 'group', 'place']);
/** How many of an item's phrasings are asked with the other name, and how many of the replies must agree. */
const mostAsked = 12;
const agreeing = 0.4;
/** How many of the nearest targets are looked through for what is said of a name on a matter, and how likely it has to be. */
const mostNear = 4;
const hinting = 0.1;
/** How many of its shortest phrasings in a language are asked about a name more. */
const mostShort = 6;
/** From this probability on, the reply to the first question counts alone. */
const likely = 0.5;

const about: Localized = { en: 'about', fr: 'sur' };

/** What the story says of a name on the matter of an answer that was asked of none: "Calloway too?" after who was elected. */
export function askOfMatter({ story, matcher }: Served, item: Item, name: Name): Verdict | undefined {
  const [shown] = shownQuestions(item);
  if (shown === undefined) return undefined;
  const near = matcher.nearest(`${name.name.en} ${topicOf(shown)}`, mostNear);
  const hinted = entriesAmong(near.filter(({ confidence }) => confidence >= hinting));
  const entry = hinted.find(({ id }) => id !== name.about && id !== item.id);
  return entry !== undefined && speaksOf(story, entry, name.id) ? certain(entry) : undefined;
}

/**
 * What the story says of another name as it was asked of the one in the last answer: that answer's phrasings are asked again with
 * the name exchanged. Undefined if there is no such answer.
 *
 * @param isObject Whether it stands where something was spoken about, rather than who acted: "and about Calloway?".
 */
export function askWithName(
  { story, matcher }: Served,
  item: Item,
  name: Name,
  isObject = false,
): Verdict | undefined {
  const named = namesIn(item);
  const standing = isObject && named.length > 1 ? named.slice(1) : named;
  const isPortrait = named.some(({ about: portrait }) => portrait === item.id);
  if (isObject && !isPortrait) {
    const verdict = agreedOn(phrasingsAbout(item, name));
    if (verdict !== undefined) return verdict;
  }
  for (const other of exchangeable(story.vocabulary.names, standing, name)) {
    const verdict = agreedOn(phrasingsWith(item, other, name));
    if (verdict !== undefined) return verdict;
  }
  const offered = isObject && !isPortrait ? offeredFor(phrasingsAbout(item, name)) : undefined;
  if (offered !== undefined) return offered;
  // A gap that people ask of several names says the same of each that it does not speak of.
  const gap = story.gaps.find(({ id }) => id === item.id);
  const isOfOthers = named.length > 0 && named.every(({ kind }) => kind !== name.kind);
  return gap !== undefined && isAskedOf(story, gap, name.id) && !speaksOf(story, gap, name.id) && !isOfOthers
    ? { kind: 'gap', gap, confidence: 1, nearest: [] }
    : undefined;

  function namesIn({ ask }: Item): readonly Name[] {
    const shown = languages.map((language) => ask[language][0] ?? '');
    return [
      ...new Set(
        shown.flatMap((text) =>
          namesOf(story)
            .find(toWords(text))
            .map((found) => found.name),
        ),
      ),
    ];
  }

  /** The item's shortest phrasings, asked about one name more: "what did Calloway say" about somebody. */
  function phrasingsAbout({ ask }: Item, wanted: Name): readonly string[] {
    return languages.flatMap((language) =>
      ask[language]
        .map(toWords)
        .filter(
          (words) =>
            !namesOf(story)
              .find(words)
              .some((each) => each.name === wanted),
        )
        .toSorted((one, another) => one.length - another.length)
        .slice(0, mostShort)
        .map((words) => [...words, about[language], wanted.name[language]].join(' ')),
    );
  }

  /** The item's phrasings with one name in the place of another, those that people are shown first. */
  function phrasingsWith({ ask }: Item, old: Name, wanted: Name): readonly string[] {
    const all = languages.flatMap((language) =>
      ask[language].flatMap((text, place) => {
        const swapped = exchange(text, old, wanted, language);
        return swapped === undefined ? [] : [{ swapped, place }];
      }),
    );
    return all
      .sort((one, another) => one.place - another.place)
      .slice(0, mostAsked)
      .map(({ swapped }) => swapped);
  }

  function exchange(text: string, old: Name, wanted: Name, language: Language): string | undefined {
    const words = toWords(text);
    const found = namesOf(story).find(words);
    if (!found.some((each) => each.name === old) || found.some((each) => each.name === wanted))
      return undefined;
    let rest = words;
    for (const each of [...found].reverse()) {
      if (each.name !== old) continue;
      rest = [...rest.slice(0, each.start), wanted.name[language], ...rest.slice(each.start + each.length)];
    }
    return rest.join(' ');
  }

  /** The reply that enough of the questions have; the first, which people are shown, decides alone. */
  function agreedOn(questions: readonly string[]): Verdict | undefined {
    const verdicts = questions.map((question) => matcher.match(question));
    const [first] = verdicts;
    if (first !== undefined && isAbout(first, name) && isLikely(first)) return first;
    const fitting = verdicts.filter((verdict) => isAbout(verdict, name));
    const counts = new Map<string, number>();
    for (const verdict of fitting) counts.set(idOf(verdict), (counts.get(idOf(verdict)) ?? 0) + 1);
    const [most] = [...counts].sort(([, one], [, another]) => another - one);
    if (most === undefined || most[1] < agreeing * questions.length) return undefined;
    return fitting.find((verdict) => idOf(verdict) === most[0]);
  }

  /** The entries that several of the questions get, the most frequent first, where they agree on none; undefined if there are no two. */
  function offeredFor(questions: readonly string[]): Verdict | undefined {
    const entries = questions
      .map((question) => matcher.match(question))
      .flatMap((verdict) => (verdict.kind === 'answer' && isAbout(verdict, name) ? [verdict.entry] : []));
    const counted = new Map<Entry, number>();
    for (const entry of entries) counted.set(entry, (counted.get(entry) ?? 0) + 1);
    const ranked = [...counted].toSorted(([, one], [, another]) => another - one).map(([entry]) => entry);
    return ranked.length < 2 ? undefined : offerOfEntries(ranked);
  }

  /** Whether a verdict answers of the name, rather than of the one that it has taken the place of. */
  function isAbout(verdict: Verdict, wanted: Name): boolean {
    if (verdict.kind === 'gap') {
      // A gap on companies leaves nothing open of a country that it speaks of.
      const isOfAnotherKind = actors.has(wanted.kind) && named.every(({ kind }) => kind !== wanted.kind);
      if (verdict.gap === item && named.length > 0 && isOfAnotherKind) return false;
      return shownQuestions(verdict.gap).length > 0 && speaksOf(story, verdict.gap, wanted.id);
    }
    return verdict.kind === 'answer' && verdict.entry !== item && speaksOf(story, verdict.entry, wanted.id);
  }
}

/** Whether an item asks something of one name of the same kind, rather than who or what that is. */
export function asksOfItsKind(story: Story, item: Item, { kind }: Name): boolean {
  const [asked, ...more] = namesAskedAbout(story, item);
  const name = story.vocabulary.names.find(({ id }) => id === asked);
  return name?.kind === kind && name.about !== item.id && more.length === 0;
}

function isLikely(verdict: Verdict): boolean {
  return asserts(verdict) && verdict.confidence >= likely;
}

/** The id of what a verdict asserts; empty if it asserts nothing. */
export function idOf(verdict: Verdict): string {
  if (verdict.kind === 'answer') return verdict.entry.id;
  return verdict.kind === 'gap' ? verdict.gap.id : '';
}

/** The names in whose place another may stand: those of its kind first, then those that act as it does. */
function exchangeable(all: readonly Name[], named: readonly Name[], wanted: Name): readonly Name[] {
  const others = named.filter((name) => name.id !== wanted.id && all.includes(name));
  const same = others.filter(({ kind }) => kind === wanted.kind);
  const acting = others.filter(
    ({ kind }) => kind !== wanted.kind && actors.has(kind) && actors.has(wanted.kind),
  );
  return [...same, ...acting];
}
