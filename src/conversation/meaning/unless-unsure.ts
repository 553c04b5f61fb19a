import { subjectKinds, type NameKind, type Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById, entryById } from '../../replies/entry-index.ts';
import { asksWhich, leansOnAName } from './completed-question.ts';
import { speaksOfNobody } from './of-nobody.ts';
import { isLikely, isSure } from './sureness.ts';
import { isAskedOf, namesAskedAbout, nameShares, namesInAnswer, speaksOf, type Item } from './item.ts';
import { entriesAmong } from './near-targets.ts';
import { offerOf, offerOfEntries } from './offer.ts';
import { pronounAt, standsForOnePerson } from '../message/pronouns.ts';
import { isOnTheSame, relatedTo } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import { onceFor } from '../../once-for.ts';
import type { Served } from '../turn.ts';

/** From this probability on, a longer message with a pronoun asks by itself what it gets, where nothing was said. */
const likely = 0.7;

/** How many of the nearest targets are looked through for one on a name. */
const mostNear = 8;

/** A message of so few words has hardly more than its subject. */
const curt = 2;
/** A message of so few words hardly says of what it asks; below this probability what it gets then is offered. */
const short = 3;
const clear = 0.8;
const clearByItself = 0.9;
/** From this probability on, a longer message asks by itself what a gap leaves open. */
const certainGap = 0.95;

/** What is offered instead of a reply that may be of something else than was asked; the reply itself where it is not in doubt. */
export function unlessUnsure(
  served: Served,
  item: Item | undefined,
  words: readonly string[],
  direct: Verdict,
): Verdict {
  if (direct.kind === 'answer') {
    if (isOfStrangeYear(served.story, words)) return offerOf(direct);
    if (isOnOtherNames(served, words, direct) || isPortraitOfAnother(served.story, words, direct))
      return offerOnNames(served, words, direct);
    return mayBeOfAnother(served, item, words, direct) ? offerOf(direct) : direct;
  }
  if (direct.kind !== 'gap' || !isOnOthers(served, item, words, direct)) return direct;
  return direct.nearest.length === 0
    ? { kind: 'nothing' }
    : { kind: 'suggestions', candidates: direct.nearest };
}

const year = /^(?:19|20)\d\d$/u;

/** The years in a story's answers and digests, and those of its events, from the first to the last. */
const yearsOf = onceFor((story: Story): ReadonlySet<string> => {
  const texts = [
    ...[...story.entries, ...story.gaps].map(({ answer }) => answer.en),
    ...story.paragraphs.map(({ digest }) => digest.en),
    ...story.timeline.flatMap(({ from, to }) => yearsBetween(from, to)),
    story.about.published,
  ];
  return new Set(texts.flatMap((text) => text.match(/\b(?:19|20)\d\d\b/gu) ?? []));
});

function yearsBetween(from: string, to: string): readonly string[] {
  const [first = 0, last = 0] = [from, to].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, place) => String(first + place));
}

/** Whether a question is of a year that the story has nothing of: what happened then is not what happened in another. */
function isOfStrangeYear(story: Story, words: readonly string[]): boolean {
  return words.some((word) => year.test(word) && !yearsOf(story).has(word));
}

/** Whether an unsure answer has none of the names that were typed. */
function isOnOtherNames(
  { story }: Served,
  words: readonly string[],
  direct: Verdict & { kind: 'answer' },
): boolean {
  if (isLikely(direct)) return false;
  const typed = namesOf(story).find(words);
  return typed.length > 0 && !typed.some(({ name }) => speaksOf(story, direct.entry, name.id));
}

/** From this probability on, the question is who somebody is, even if it names others too. */
const clearPortrait = 0.9;
const portrayed: ReadonlySet<NameKind> = new Set(['person', 'company']);

/** Whether an answer says who or what one is, where others of the kind were typed and that one was not. */
function isPortraitOfAnother(
  story: Story,
  words: readonly string[],
  { entry, confidence, also }: Verdict & { kind: 'answer' },
): boolean {
  if (confidence >= clearPortrait || also !== null) return false;
  const of = story.vocabulary.names.filter(({ about, kind }) => about === entry.id && portrayed.has(kind));
  const typed = namesOf(story).find(words);
  return (
    typed.some(({ name }) => of.some(({ kind }) => kind === name.kind)) &&
    !typed.some(({ name }) => of.includes(name))
  );
}

/** Of what may have been meant, what is on a name that was typed; who or what that is where there is nothing else. */
function offerOnNames(
  { story, matcher }: Served,
  words: readonly string[],
  direct: Verdict & { kind: 'answer' },
): Verdict {
  const typed = namesOf(story).find(words);
  const near = entriesAmong(matcher.nearest(words.join(' '), mostNear));
  const portraits = typed.flatMap(({ name }) => entryById(story, name.about ?? '') ?? []);
  const onNames = near.filter((entry) => typed.some(({ name }) => speaksOf(story, entry, name.id)));
  const entries = [...new Set([...onNames, ...portraits])];
  return entries.length === 0 ? offerOf(direct) : offerOfEntries(entries);
}

/** Whether an unsure answer is to a question about something that was not named, "who made it?", and not near the last answer. */
function mayBeOfAnother(
  { story }: Served,
  item: Item | undefined,
  words: readonly string[],
  direct: Verdict & { kind: 'answer' },
): boolean {
  const isHe = standsForOnePerson(words[pronounAt(words)] ?? '');
  // "Is he American?" names a country, and nobody.
  const leans =
    leansOnAName(story, words) || (isHe && !namesPerson(story, words) && speaksOfNobody(story, direct));
  if (!leans || (isLikely(direct) && item !== undefined)) return false;
  // Where nothing was said, "he" is nobody, and few words are about something by themselves only if they are all but clear.
  if (item === undefined) {
    const enough = words.length <= short ? clearByItself : likely;
    return isHe || direct.confidence < enough;
  }
  return !relatedTo(story, item, entriesById(story, item.related)).includes(direct.entry);
}

function namesPerson(story: Story, words: readonly string[]): boolean {
  return namesOf(story)
    .find(words)
    .some(({ name }) => name.kind === 'person');
}

/** Whether a gap is open for other names than those typed, or, where it is not sure, than those that were spoken of. */
function isOnOthers(
  { story }: Served,
  item: Item | undefined,
  words: readonly string[],
  direct: Verdict & { kind: 'gap' },
): boolean {
  const { gap } = direct;
  if (direct.confidence >= certainGap && words.length > short) return false;
  if (isOfAnotherName(story, words, gap)) return true;
  const asked = namesAskedAbout(story, gap);
  const typed = namesOf(story)
    .find(words)
    .map(({ name }) => name.id);
  const spokenOf = new Set([...typed, ...(item === undefined ? [] : namesAskedAbout(story, item))]);
  if (!isSure(direct) && !asked.every((id) => spokenOf.has(id))) return true;
  if (!isSure(direct) && item !== undefined && !isOnTheSame(story, item, direct)) return true;
  if (item === undefined && words.length <= short && direct.confidence < clear && asked.length === 0)
    return true;
  // "Is it banned?" asks of what was spoken of, and of nothing else.
  if (asked.length > 0 && leansOnAName(story, words)) {
    const inAnswer = item === undefined ? [] : namesInAnswer(story, item);
    if (!asked.some((id) => spokenOf.has(id) || inAnswer.includes(id))) return true;
  }
  // "Banned?" does not say of whom; a gap on somebody says that it was of them.
  const isCurt = words.length <= curt && typed.length === 0 && direct.confidence < certainGap;
  if (isCurt && asked.length > 0 && !asked.some((id) => spokenOf.has(id))) return true;
  const hasTyped = typed.some(
    (id) => asked.includes(id) || speaksOf(story, gap, id) || isAskedOf(story, gap, id),
  );
  return asked.length > 0 && typed.length > 0 && !hasTyped;
}

/** From this share of its phrasings on, a name is what a gap is about; up to the second, it is only spoken of in passing. */
const always = 0.8;
const inPassing = 0.4;

/** Whether a reply is about a name that was not typed, and has those that were only in passing: what is so of the one is not of the other. */
function isOfAnotherName(story: Story, words: readonly string[], about: Item): boolean {
  // Of the publisher, too, questions speak in passing.
  const typed = namesOf(story)
    .find(words)
    .filter(({ name }) => subjectKinds.has(name.kind) && name.name.en !== story.about.publisher)
    .map(({ name }) => name.id);
  // "Which of its chips?" asks for the other name.
  if (typed.length === 0 || pronounAt(words) !== -1 || words.some((word) => asksWhich([word]))) return false;
  const shares = nameShares(story, about);
  const subjects = [...shares].filter(([, share]) => share >= always).map(([id]) => id);
  return (
    subjects.length > 0 &&
    !subjects.some((id) => typed.includes(id)) &&
    typed.every((id) => (shares.get(id) ?? 0) < inPassing)
  );
}
