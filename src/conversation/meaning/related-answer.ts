import type { Entry, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById, entryById } from '../../replies/entry-index.ts';
import type { Served } from '../turn.ts';
import { firstSentence } from '../../text/first-sentence.ts';
import { months } from '../../text/calendar.ts';
import { foldLetters } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import { questionWords } from '../../text/question-words.ts';
import { toWords } from '../../text/words.ts';
import { askedKinds } from '../../matching/asked-kind.ts';
import { isAskedFor, saysNumber } from './asked-for.ts';
import type { AskedKind } from '../message/follow-up-phrases.ts';
import { offerOfEntries } from './offer.ts';
import { isToCome } from './what-came-next.ts';
import { certain, asserts, itemIn } from './sureness.ts';
import { asksFor, namesAskedAbout, shownQuestions, speaksOf, type Item } from './item.ts';

/** From this probability on, the entry that answers the composed question is the one that was meant. */
const trusted = 0.5;
/** From this probability on, one of the nearest may be meant, if it asks for the same kind of thing about the same. */
const hinting = 0.1;
const hintingAtGap = 0.4;
/** The same of what is open of somebody's reasons, where that person was spoken of. */
const hintingAtMotive = 0.25;
const mostNear = 5;
/** How much a name counts that an entry only speaks of, beside one that it is asked about. */
const inPassing = 0.5;
/** How much less near an answer to "who?" may be than the nearest, and still be meant. */
const slightly = 0.5;

/** A year, a month by its name or a part of the year. */
const dated = new RegExp(
  String.raw`\b(?:(?:19|20)\d\d|${[...months.en, ...months.fr, ...months.fr.map(foldLetters)].join('|')}|spring|summer|autumn|winter|printemps|[ée]t[ée]|automne|hiver)\b`,
  'u',
);

/** What a short question may ask of the last answer; "since when?" asks for a beginning, and not for any day. */
export type AskedOfLast = AskedKind | 'how' | 'since';

/** How a kind of question begins, before the words of the last one. */
const beginnings: Readonly<Record<AskedOfLast, string>> = {
  why: 'why',
  when: 'when',
  where: 'where',
  who: 'who',
  'how-much': 'how much',
  how: 'how',
  since: 'since when',
};
/** A question of a kind about what some words name: "when" and "the meeting". */
export function askOf(asked: AskedOfLast, words: readonly string[]): string {
  return [beginnings[asked], ...words].join(' ');
}

const sinceWhen = /\b(?:since|depuis)\b/iu;
const helpers = new Set(
  'else other autre do does did is are was were has have had will would can could s t est ce que qu a ont'.split(
    ' ',
  ),
);
const questioning = new Set(Object.values(questionWords).flat());

/** The entries related to an item: those that it names, and then those that name it. */
export function relatedTo({ entries }: Story, item: Item, all: readonly Entry[]): readonly Entry[] {
  const naming = entries.filter((entry) => entry.related.includes(item.id));
  return [...new Set([...all, ...naming])].filter((entry) => entry.id !== item.id);
}

/**
 * The reply to "why?", "when?", "who?" after an answer: a related entry that answers just that, or else that answer again, where it
 * says so itself; a gap where the story is known not to say. Undefined if there is nothing of the kind.
 */
export function answerOfKind(served: Served, item: Item, asked: AskedOfLast): Verdict | undefined {
  const found = nearestOfKind(served, item, asked);
  if (asked !== 'why' || found?.kind !== 'answer' || found.entry.topic === item.topic) return found;
  // Why a thing is limited is not why it was made, which is of another topic.
  const reason = statedReason(served.story, item);
  return reason === undefined ? found : certain(reason);
}

function nearestOfKind({ story, matcher }: Served, item: Item, asked: AskedOfLast): Verdict | undefined {
  const kind = asked === 'since' ? 'when' : asked;
  const names = namesAskedAbout(story, item);
  const related = relatedTo(story, item, entriesById(story, item.related));
  // "What is the story about?" says less of it than what the answer begins with.
  const isOpen = names.length === 0 && !askedKinds.some((each) => asksFor(item, each));
  const verdict =
    matchTopic(isOpen ? topicOf(openingClause(item)) : undefined) ?? matchTopic(shownTopic(item));
  const nearby = story.entries.filter(
    (entry) =>
      entry.id !== item.id &&
      sharesSource(entry) &&
      (sharesName(entry) || related.some((other) => areRelated(other, entry))),
  );
  const fitting =
    kind === 'how'
      ? []
      : [
          ...related.filter((entry) => isAskedFor(entry, kind) && !(kind === 'why' && isOfOthers(entry))),
          ...nearby.filter(
            (entry) =>
              !related.includes(entry) &&
              asksFor(entry, kind) &&
              isAskedFor(entry, kind) &&
              !(kind === 'why' && isOfOthers(entry)),
          ),
        ];
  const ofPerson = story.vocabulary.names.some(
    ({ about, kind: named }) => about === item.id && named === 'person',
  );
  const said = entryById(story, item.id);
  const asksItself = said !== undefined && kind !== 'how' && asksFor(said, kind);
  // That answer again, or the one that is nearly as likely.
  const meant =
    verdict?.kind === 'answer' && verdict.entry.id === item.id ? verdict.also?.entry : entryOf(verdict);
  const isWrongTime =
    meant !== undefined && (asked === 'when' ? asksSince(meant) : !fitsTime(story, asked, meant));
  if (meant !== undefined && !isWrongTime && !(asked === 'since' && ofPerson)) {
    if (fitting.includes(meant)) return certain(meant);
    if ((kind === 'how' || asksFor(meant, kind)) && isOnTheSame(story, item, certain(meant)))
      return certain(meant);
  }
  const open = story.gaps.find(({ id }) => id === item.id);
  if (open !== undefined && kind !== 'how' && asksFor(open, kind))
    return { kind: 'gap', gap: open, confidence: 1, nearest: [] };
  // The reason for a reason is another one; the day of a day is that day.
  if (asksItself && kind !== 'why') return certain(said);
  // Since when somebody is what they are, is not when they did something.
  const inTime = fitting.filter((entry) => fitsTime(story, asked, entry));
  const closest = (asked === 'since' && ofPerson ? inTime.filter(asksSince) : inTime).sort(
    (one, other) => closeness(other) - closeness(one),
  );
  const best = closest.find((entry) => closeness(entry) > 0);
  // Several have done something in most stories: who of them is meant, is asked back.
  const alike = closest.filter(
    (entry) => best !== undefined && closeness(entry) >= closeness(best) - slightly,
  );
  if (kind === 'who' && alike.length > 1) return offerOfEntries(alike);
  if (best !== undefined) return certain(best);
  const saysSo = kind === 'when' ? holdsDate : kind === 'how-much' ? saysNumber : () => false;
  if (said !== undefined && (asksItself || saysSo(said))) return certain(said);
  const motives = kind === 'why' ? motivesOf(names[0]) : undefined;
  if (motives !== undefined) return motives;
  if (verdict?.kind === 'gap' && names.some((name) => speaksOf(story, verdict.gap, name))) return verdict;
  return kind === 'how' || (asked === 'since' && ofPerson) ? undefined : nearestAskedFor(kind);

  /** What is open of somebody's reasons: "why did Calloway?" */
  function motivesOf(id: string | undefined): Verdict | undefined {
    const person = story.vocabulary.names.find((name) => name.id === id && name.kind === 'person');
    if (person === undefined) return undefined;
    return matcher
      .nearest(`why did ${person.name.en} do that`, mostNear)
      .flatMap((target): readonly Verdict[] => {
        if (target.subject !== 'gap' || target.confidence < hintingAtMotive) return [];
        const { gap } = target;
        const isOfPerson = asksFor(gap, 'why') && namesAskedAbout(story, gap).includes(person.id);
        return isOfPerson ? [{ kind: 'gap', gap, confidence: 1, nearest: [] }] : [];
      })[0];
  }

  /** The answer or gap on a kind of question about what some words name. */
  function matchTopic(topic: string | undefined): Verdict | undefined {
    const found = topic === undefined ? undefined : matcher.match(askOf(asked, [topic]));
    return asserts(found) ? found : undefined;
  }

  /** Of what the composed question is closest to, what people are shown as a question of that kind about the same. */
  function nearestAskedFor(wanted: AskedKind): Verdict | undefined {
    const topic = shownTopic(item);
    if (topic === undefined) return undefined;
    return matcher
      .nearest(askOf(asked, [topic]), mostNear)
      .filter(({ subject, confidence }) => confidence >= (subject === 'gap' ? hintingAtGap : hinting))
      .map((target): { readonly about: Item; readonly verdict: Verdict } =>
        target.subject === 'entry'
          ? { about: target.entry, verdict: certain(target.entry) }
          : { about: target.gap, verdict: { ...target, kind: 'gap', nearest: [] } },
      )
      .find(
        ({ about, verdict: near }) =>
          asksFor(about, wanted) &&
          fitsTime(story, asked, about) &&
          !(wanted === 'why' && isOfOthers(about)) &&
          isOnTheSame(story, item, near),
      )?.verdict;
  }

  /** How near an entry is to what was just said: asked for in so many words, the same names, the same paragraphs. */
  function closeness(entry: Entry): number {
    const askedOfToo = namesAskedAbout(story, entry);
    const sharedNames = names.reduce(
      (sum, name) => sum + (askedOfToo.includes(name) ? 1 : speaksOf(story, entry, name) ? inPassing : 0),
      0,
    );
    const sharedSources = entry.sources.filter((source) => item.sources.includes(source)).length;
    const askedFor = kind !== 'how' && asksFor(entry, kind) ? 2 : 0;
    const named =
      (item.related.includes(entry.id) ? 1 : 0) + (asksSince(entry) === (asked === 'since') ? 1 : 0);
    // The paragraph that an answer begins with is what it is mostly about.
    const onFirst = entry.sources[0] === item.sources[0] ? slightly / 2 : 0;
    const known = sharedNames + sharedSources;
    return known === 0 && named === 0
      ? 0
      : askedFor + named + Math.min(sharedNames, 2) + Math.min(sharedSources, 1) + onFirst;
  }

  /** Whether an entry asks about names, and about none of those that the item does: one thing's reason is not another's. */
  function isOfOthers(other: Item): boolean {
    return names.length > 0 && namesAskedAbout(story, other).length > 0 && !sharesName(other);
  }

  function sharesSource(entry: Entry): boolean {
    return entry.sources.some((source) => item.sources.includes(source));
  }

  function sharesName(other: Item): boolean {
    return names.some((name) => namesAskedAbout(story, other).includes(name));
  }
}

/** Whether an item may be the answer as far as time goes: nothing has been so since what was still to come. */
export function fitsTime(story: Story, asked: AskedOfLast, item: Item): boolean {
  return asked !== 'since' || !isToCome(story, item);
}

/** The reason that an item's editor names beside it: the only related entry of its topic that says why. */
function statedReason(story: Story, item: Item): Entry | undefined {
  const [reason, ...others] = entriesById(story, item.related).filter(
    (entry) => entry.topic === item.topic && asksFor(entry, 'why'),
  );
  return others.length === 0 ? reason : undefined;
}

/** Whether an entry is asked since when something is so, rather than when something happened. */
function asksSince(entry: Entry): boolean {
  return shownQuestions(entry).some((question) => sinceWhen.test(question));
}

/** The entry of an answer that can be trusted. */
function entryOf(verdict: Verdict | undefined): Entry | undefined {
  return verdict?.kind === 'answer' && verdict.confidence >= trusted ? verdict.entry : undefined;
}

/** Whether a reply is about the same as an item: related to it or to what that is related to, from the same paragraph, or to a question about the same name. */
export function isOnTheSame(story: Story, item: Item, verdict: Verdict): boolean {
  if (!asserts(verdict)) return false;
  const other = itemIn(verdict);
  const names = namesAskedAbout(story, item);
  return (
    item.related.includes(other.id) ||
    other.related.includes(item.id) ||
    other.related.some((id) => item.related.includes(id)) ||
    other.sources.some((source) => item.sources.includes(source)) ||
    namesAskedAbout(story, other).some((name) => names.includes(name))
  );
}

function areRelated(one: Entry, other: Entry): boolean {
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function holdsDate(item: Item): boolean {
  return languages.some((language) => dated.test(item.answer[language]));
}

/** What the question that people are shown of an item is about. */
function shownTopic(item: Item): string | undefined {
  const [shown] = shownQuestions(item);
  return shown === undefined ? undefined : topicOf(shown);
}

/** What an answer begins with: of one to a question that names nobody, that says what it is about. */
function openingClause({ answer }: Item): string {
  return firstSentence(answer.en, 'en').split(/[;,:]/u)[0] ?? '';
}

/** The words of a question without those that ask. */
export function topicOf(question: string): string {
  return toWords(question)
    .filter((word) => !questioning.has(word) && !helpers.has(word))
    .join(' ');
}
