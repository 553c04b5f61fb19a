import type { Entry, Name, NameKind, Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import type { Served } from './turn.ts';
import { entriesAmong } from './near-targets.ts';
import { languages, type Language, type Localized } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { offerOfEntries } from './offer.ts';
import { withoutEnding } from './introductions.ts';
import { isAskedOf, namesAskedAbout, shownQuestions, speaksOf, type Item } from './item.ts';
import { certain, topicOf } from './related-answer.ts';
import { namesOf } from './story-names.ts';

/** How a message carries on with another name: "and the …?", "what about …?". */
const leaders = [
  'and what about', 'and how about', 'what about', 'how about', 'what of', 'and for', 'and in', 'and with', 'and on', 'and about', 'and to', 'and of', 'and from', 'and by', 'on', 'about', 'for', 'from', 'by', 'with', 'and', 'but',
  'same for', 'same question for', 'same with', 'the same for', 'or', 'ok and', 'and also', 'also', 'then',
  'et qu en est il de', 'qu en est il de', 'qu en est il pour', 'et au sujet de', 'et a propos de', 'et concernant', 'et pour',
  'et avec', 'et chez', 'et en', 'et sur', 'et a', 'et si', 'et de', 'et du', 'et des', 'et d', 'et au', 'et aux', 'et par', 'par', 'avec', 'chez', 'et celui de', 'et celle de', 'et ceux de', 'sur', 'pour', 'et', 'mais', 'ou', 'pareil pour', 'meme question pour', 'idem pour',
  'quid de', 'et quid de', 'ok et', 'aussi', 'and him', 'and her', 'and them', 'et lui', 'et elle', 'et eux',
].map((leader) => leader.split(' ')); // prettier-ignore
const articles = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'les',
  'l',
  'du',
  'de',
  'des',
  'd',
  'un',
  'une',
  'au',
  'aux',
  'mr',
  'mrs',
  'ms',
  'mister',
  'monsieur',
  'madame',
  'mme',
]);
const trailers = new Set([
  'then',
  'alors',
  'too',
  'aussi',
  'though',
  'please',
  'stp',
  'svp',
  'one',
  'chip',
  'chips',
  'puce',
]);

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

/** How a message asks the same of a name: "Calloway too?" */
const also = ['too', 'as well', 'also', 'aussi', 'egalement', 'pareil'].map((each) => each.split(' '));

const aboutIt = /^(?:(?:and|ok|et|mais|but) )*(?:about|on|of|de|du|sur|au sujet de|a propos de|concernant) /u;

/** Whether a message carries on with what was spoken about: "and about Calloway?". */
export function carriesOnAbout(words: readonly string[]): boolean {
  return aboutIt.test(words.join(' '));
}

/** How somebody corrects what was understood, and asks the same of another name: "no sorry, I meant". */
const correction =
  /^(?:(?:no|nope|nah|non|nan|sorry|pardon|desole|desolee|oops|oups|wait|attends|actually|rather|plutot|en fait|mais|but|oh|ah|euh|um|not that|pas ca|pas ca non|je dis|j ai dit|i said) )*(?:(?:i (?:meant|mean|was asking|was talking|am asking|am talking|m asking|m talking|asked|wanted)|moi je parle|je (?:parle|parlais|voulais dire|veux dire|pensais|demande|demandais)|c est) ?(?:(?:about|of|on|de|du|des|d|a|au|aux|sur|pour) )?)?/u;

/** The words that a correction can begin with: most messages need not be looked at. */
const correctionStarts = new Set(
  'no nope nah non nan sorry pardon desole desolee oops oups wait attends actually rather plutot en mais but oh ah euh um not pas je j i moi c'.split(
    ' ',
  ),
);

/** The words after a correction; undefined for a message that is none. */
function afterCorrection(words: readonly string[]): readonly string[] | undefined {
  if (!correctionStarts.has(words[0] ?? '')) return undefined;
  const text = `${words.join(' ')} `;
  const [lead = ''] = correction.exec(text) ?? [];
  if (lead.trim() === '' || /^(?:c est|mais|but|oh|ah|euh|um) $/u.test(lead)) return undefined;
  const rest = bare(text.slice(lead.length).split(' ').filter(Boolean));
  return rest.length === 0 ? undefined : rest;
}

/** Whether a message says at length that something else was meant: "no i meant", but not the "no" of "no ban?". */
export function isCorrection(words: readonly string[]): boolean {
  if (afterCorrection(words) === undefined) return false;
  const [lead = ''] = correction.exec(`${words.join(' ')} `) ?? [];
  return lead.trim().split(' ').length > 1;
}

/** Whether a message asks the same of a name by "too". */
export function asksTheSame(words: readonly string[]): boolean {
  return also.some((ending) => ending.every((word, at) => words[words.length - ending.length + at] === word));
}

/** What the story says of a name on the matter of an answer that was asked of none: "Calloway too?" after who was elected. */
export function askOfMatter({ story, matcher }: Served, item: Item, name: Name): Verdict | undefined {
  const [shown] = shownQuestions(item);
  if (shown === undefined) return undefined;
  const near = matcher.nearest(`${name.name.en} ${topicOf(shown)}`, mostNear);
  const hinted = entriesAmong(near.filter(({ confidence }) => confidence >= hinting));
  const entry = hinted.find(({ id }) => id !== name.about && id !== item.id);
  return entry !== undefined && speaksOf(story, entry, name.id) ? certain(entry) : undefined;
}

/** The words that follow "and the", "what about", or that stand before "too"; undefined for a message of another form. */
export function carriedOn(words: readonly string[]): readonly string[] | undefined {
  const ending = also.find((each) =>
    each.every((word, at) => words[words.length - each.length + at] === word),
  );
  if (ending !== undefined && leaders.every((leader) => leader[0] !== words[0])) {
    const before = bare(words.slice(0, words.length - ending.length));
    return before.length === 0 ? undefined : before;
  }
  const fitting = leaders.filter((leader) => leader.every((word, at) => words[at] === word));
  const [longest] = fitting.sort((one, other) => other.length - one.length);
  if (longest === undefined) return afterCorrection(words);
  const rest = bare(withoutEnding(bare(words.slice(longest.length))));
  return rest.length === 0 ? undefined : rest;
}

/** Words without articles before them and particles after them. */
export function bare(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  while (start < end - 1 && articles.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && trailers.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
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
  // A gap that people ask of several names says the same of each.
  const gap = story.gaps.find(({ id }) => id === item.id);
  return gap !== undefined && isAskedOf(story, gap, name.id)
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
    if (verdict.kind === 'gap')
      return shownQuestions(verdict.gap).length > 0 && speaksOf(story, verdict.gap, wanted.id);
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
  return (verdict.kind === 'answer' || verdict.kind === 'gap') && verdict.confidence >= likely;
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
