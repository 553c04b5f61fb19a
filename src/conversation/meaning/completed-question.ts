import { weekdays } from '../../text/calendar.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import type { Name, NameKind, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { askedKindsIn } from '../../matching/asked-kind.ts';
import { questionWords } from '../../text/question-words.ts';
import type { Served } from '../turn.ts';
import { answersKinds, isAskedOf, namesAskedAbout, speaksOf, type NamesBefore } from './item.ts';
import { asksAnything } from '../message/asks-anything.ts';
import { besidePortrait } from './besides.ts';
import { offerOf } from './offer.ts';
import { asksWhatIs, asksWhoIs, isOfPortrait, isPortrait } from './portrait.ts';
import {
  inPassing,
  isObject,
  objects,
  ofThings,
  people,
  personal,
  plural,
  pronounAt,
  pronouns,
  standsForOnePerson,
  several,
  unspoken,
} from '../message/pronouns.ts';
import { certainty, isSure, asserts, itemIn, isLikely } from './sureness.ts';
import { isOnTheSame } from './related-answer.ts';
import { isNamedAfter } from './named-after.ts';
import { sharesNoWord } from './shared-words.ts';
import { speaksOfNobody } from './of-nobody.ts';
import { otherAt, putIn } from '../message/put-in.ts';
import { candidates, isAloneOfItsKind, isInPassing } from './names-meant.ts';
import { namesOf } from '../names/story-names.ts';

/** What often stands for nothing at all: « c'est publié quand ? » asks by itself. */
const weak = new Set('c ca cela that this'.split(' '));
/** From this probability on, a question with one of those is answered as it is. */
const clear = 0.95;
/** From this probability on, a gap is what words without a pronoun ask by themselves. */
const clearGap = 0.9;

/** What says by itself what is meant, though it names nothing: « celle qui est autorisée ». */
const describing = /\b(?:(?:celui|celle|ceux|celles) (?:qui|que|qu|dont)|the ones? (?:that|which|who))\b/u;
/** "What about Sunday?" is about a day, which the story has as a name or not at all. */
const days = new Set(languages.flatMap((language) => weekdays[language]).flatMap(toWords));
/** A longer question says by itself what it is about. */
const longestElliptic = 6;
/** From this probability on, a gap is what was meant by a completed question. */
const likelyGap = 0.65;
/** From this probability on, the second of two answers may be what was meant. */
const fairlyLikely = 0.3;
/** How much likelier a reply is that is near the last answer. */
const nearer = 0.3;

/** A question that names nobody, with the name that the last answer was about; and the reply to it. */
export interface Completed {
  readonly question: string;
  readonly verdict: Verdict;
}

/**
 * The reply to a question that leans on what was said before for its name: "when was it banned?". Undefined if it does not, or if no
 * name gives it an answer.
 *
 * @param names The names that it may stand for: those that were only spoken of where none that was asked about fits.
 * @param direct The reply to the same words alone.
 */
export function completeQuestion(
  served: Served,
  names: NamesBefore,
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  const { story, matcher } = served;
  const found = namesOf(story).find(words);
  const place = pronounAt(words);
  const [firstName] = found;
  const isPersonal = personal.has(words[place] ?? '');
  // "Did he ban it in China?" leans on the last answer as "did he ban it?" does; after a name, a pronoun may stand for that, but "it" for nobody and for no place.
  const isOfThing =
    (firstName?.name.kind === 'person' || firstName?.name.kind === 'place') &&
    (words[place] === 'it' || isObject(words, place));
  const isOther = isPersonal && otherAt(words) === place;
  const mostBefore = isOfThing || isOther ? words.length : isPersonal ? (firstName?.start ?? 0) : 1;
  if (firstName !== undefined && (place === -1 || place > mostBefore)) return undefined;
  const isPlural = plural.has(words[place] ?? '');
  const standsFor = pronouns.get(words[place] ?? '') ?? unspoken;
  // "The chips" of one name are "they".
  const kinds = isPlural && names.thing !== null ? [...standsFor, ...objects] : standsFor;
  if (firstName !== undefined && isNamedAfter(words, place, firstName, kinds)) return undefined;
  if (
    place === -1 &&
    (words.length > longestElliptic ||
      direct.kind === 'answer' ||
      asksWhich(words) ||
      describing.test(words.join(' ')))
  ) {
    return undefined;
  }
  if (place === -1 && direct.kind === 'gap' && direct.confidence >= clearGap) return undefined;
  if (place === -1 && words.some((word) => days.has(word))) return undefined;
  if (weak.has(words[place] ?? '') && direct.kind === 'answer' && direct.confidence >= clear)
    return undefined;
  // Without a question word it asks nothing, and of words that the story does not know nothing can be said.
  const asks = asksAnything(words);
  if ((place === -1 && !asks) || matcher.nearest(words.join(' '), 1).length === 0) return undefined;
  const isTyped = (name: Name): boolean => found.some((each) => each.name === name);
  const askedAbout = candidates(story, names.asked, kinds).filter(
    (name) => !isInPassing(names.item, name) && !isTyped(name),
  );
  const inAnswer =
    place === -1
      ? []
      : candidates(
          story,
          names.spokenOf,
          inPassing.filter((kind) => kinds.includes(kind)),
        );
  // Of several that were only spoken of, none is meant more than another, unless one is what the answer begins with.
  const [only, ...others] = inAnswer;
  const spokenOf =
    only !== undefined && others.length === 0 && askedAbout.length === 0
      ? [only]
      : inAnswer.filter((name) => isAloneOfItsKind(story, names.item, name));
  const fitting = [...askedAbout, ...spokenOf].filter((name) => !isTyped(name));
  const peopleIn = candidates(story, [...names.asked, ...names.spokenOf], people).length;
  // "They" is not one person, and where there are several of them it is nothing else.
  const standingFor = fitting.filter(
    ({ kind }) => !isPlural || (kind === 'person' ? peopleIn > 1 : peopleIn < 2),
  );
  const asksMore =
    place === -1 || firstName !== undefined || (askedKindsIn(words) !== 0 && !asksWhoIs(words));
  const asked = standingFor.map((name) => {
    const question = putIn(withOther(name), place, name.name.en);
    const verdict = ofKindAsked(matcher.match(question), words);
    const isAsked = firstName === undefined && askedAbout.includes(name) && isOnlyPortrait(verdict, name);
    const beside = isAsked ? besidePortrait(served, question, name, words) : undefined;
    return { question, verdict: beside ?? verdict, name };
  });
  const completed = asked.filter(
    ({ verdict, name }) =>
      isAbout(story, verdict, name) &&
      (verdict.kind !== 'answer' ||
        answersKinds(verdict.entry, words) ||
        (firstName !== undefined && verdict.confidence >= clear)) &&
      (verdict.kind !== 'gap' || verdict.confidence >= likelyGap) &&
      !isOnlyPortrait(verdict, name),
  );
  const person = completed.find(({ verdict, name }) => name.kind === 'person' && isSure(verdict));
  const [surest] = completed.toSorted((one, other) => likelihood(other.verdict) - likelihood(one.verdict));
  // Of two people the one named first is spoken of.
  const best = person ?? surest;
  const isOfNobody =
    standsForOnePerson(words[place] ?? '') && standingFor.length > 0 && speaksOfNobody(story, direct);
  const isOfAnother =
    isOfNobody ||
    ((isPersonal || isPlural || words[place] === 'it' || isObject(words, place)) &&
      asksOfOthers(
        story,
        direct,
        isPlural ? several : isPersonal ? people : objects,
        isPlural ? candidates(story, [...names.asked, ...names.spokenOf], several) : standingFor,
        ofThings.has(words[place] ?? '') ? found.map(({ name }) => name.id) : [],
      ));
  if (best === undefined) return isOfAnother ? offering(words, direct, asked[0]) : undefined;
  if (firstName !== undefined && !isOfAnother && certainty(best.verdict) <= certainty(direct))
    return undefined;
  if (keepsItsGap(place, direct, best.verdict)) return undefined;
  // Clear by itself, and less so with a thing put into it: "il en est sorti quoi ?" after an answer on a meeting.
  const isOfThings = isPlural || !standingFor.some(({ kind }) => kind === 'person');
  const isClear = direct.kind === 'answer' && direct.confidence >= clear;
  if (isOfThings && isClear && certainty(best.verdict) + nearer / 2 < certainty(direct)) return undefined;
  // A clear answer to the words alone is likelier than that the story leaves open what they would ask of a thing.
  const isAnswered = direct.kind === 'answer' && direct.also === null && !isOfAnother;
  if (isOfThings && isAnswered && best.verdict.kind === 'gap' && direct.confidence >= best.verdict.confidence)
    return undefined;
  return best.name.kind !== 'person' ? best : unlessFar(best, words);

  /** The words with the only other person in the place of "him", where the one named acts: "what did he say about him?" */
  function withOther(actor: Name): readonly string[] {
    const at = otherAt(words);
    const [other, ...more] = candidates(story, [...names.asked, ...names.spokenOf], people).filter(
      (name) => name !== actor,
    );
    if (at === -1 || at === place || actor.kind !== 'person' || other === undefined || more.length > 0)
      return words;
    return [...words.slice(0, at), other.name.en, ...words.slice(at + 1)];
  }

  /** Whether a reply only says who or what a name is, where more is asked of it. */
  function isOnlyPortrait(verdict: Verdict, name: Name): boolean {
    if (!isPortrait(verdict, name)) return false;
    return asksMore || (name.kind !== 'person' ? !asksWhatIs(words) : !isOfPortrait(words, verdict));
  }

  /** Of two that are alike, the one that is near the last answer is likelier. */
  function likelihood(verdict: Verdict): number {
    const isNear = names.item !== undefined && isOnTheSame(story, names.item, verdict);
    return certainty(verdict) + (isNear ? nearer : 0);
  }
}

/** Of a person something is always somewhat near: "did he bring a lawyer?" is not what he said. */
function unlessFar(completed: Completed, words: readonly string[]): Completed {
  const { verdict } = completed;
  return verdict.kind === 'answer' && !isLikely(verdict) && sharesNoWord(words, verdict.entry)
    ? { ...completed, verdict: offerOf(verdict) }
    : completed;
}

/** Whether a question leans on a name that it does not have: "who made it?". */
export function leansOnAName(story: Story, words: readonly string[]): boolean {
  const word = words[pronounAt(words)] ?? '';
  const stands = personal.has(word) || plural.has(word) || word === 'it';
  return stands && namesOf(story).find(words).length === 0;
}

/** Whether a question asks for one of several: the name of the last answer is no part of it. */
export function asksWhich([first = '']: readonly string[]): boolean {
  return questionWords['which']?.includes(first) === true;
}

/** Whether a reply is about somebody or something that was not typed, and about none of those that a pronoun can stand for. */
function asksOfOthers(
  story: Story,
  verdict: Verdict,
  kinds: readonly NameKind[],
  standingFor: readonly Name[],
  typed: readonly string[],
): boolean {
  if (!asserts(verdict)) return false;
  const meant = standingFor.filter(({ kind }) => kinds.includes(kind));
  const asked = namesAskedAbout(story, itemIn(verdict));
  if (meant.length === 0 || meant.some(({ id }) => asked.includes(id))) return false;
  return story.vocabulary.names.some(
    ({ id, kind }) => kinds.includes(kind) && asked.includes(id) && !typed.includes(id),
  );
}

/** What there is to offer where the reply would be about somebody else than the one who was meant. */
function offering(
  words: readonly string[],
  direct: Verdict,
  asked: Completed | undefined,
): Completed | undefined {
  if (asked?.verdict.kind === 'suggestions') return asked;
  if (direct.kind !== 'answer') return undefined;
  return { question: asked?.question ?? words.join(' '), verdict: offerOf(direct) };
}

/** Of two answers the one that answers what is asked for: "when was it banned?" is not answered with whether it is. */
function ofKindAsked(verdict: Verdict, words: readonly string[]): Verdict {
  if (verdict.kind !== 'answer' || verdict.also === null || answersKinds(verdict.entry, words))
    return verdict;
  const isLikelyEnough = verdict.also.confidence >= fairlyLikely;
  return isLikelyEnough && answersKinds(verdict.also.entry, words)
    ? { ...verdict, ...verdict.also, also: null }
    : verdict;
}

function isAbout(story: Story, verdict: Verdict, { id }: Name): boolean {
  if (verdict.kind === 'answer') return speaksOf(story, verdict.entry, id);
  if (verdict.kind !== 'gap') return false;
  const asked = namesAskedAbout(story, verdict.gap);
  // What is open for another one is not open for this one because it is spoken of.
  const isOfAnother = asked.length > 0 && !asked.includes(id);
  return isAskedOf(story, verdict.gap, id) || (!isOfAnother && speaksOf(story, verdict.gap, id));
}

/** Whether a question without a pronoun may still lean on what was said: a short one that asks something and gets no answer alone. */
export function isElliptic(words: readonly string[], direct: Verdict): boolean {
  const isAnswered = direct.kind === 'answer' && answersKinds(direct.entry, words);
  return words.length <= longestElliptic && !isAnswered && asksAnything(words);
}

/**
 * Whether a question has a sure gap of its own, and only another one with what it may lean on: "are Intel chips hit?" after an answer
 * on somebody else.
 */
export function keepsItsGap(place: number, direct: Verdict, completed: Verdict): boolean {
  return place === -1 && direct.kind === 'gap' && isSure(direct) && completed.kind === 'gap';
}
