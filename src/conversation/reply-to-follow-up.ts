import { namesWithIds } from '../knowledge/names-with-ids.ts';
import type { Entry, Story, TimelineEvent } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { whoTheyAre } from './meaning/who-they-are.ts';
import { firstSentence } from '../text/first-sentence.ts';
import type { Localized } from '../text/language.ts';
import { entriesById, entryById } from '../replies/entry-index.ts';
import { offerOfEntries } from './meaning/offer.ts';
import { answerAfterOffer, openOffer } from './meaning/after-an-offer.ts';
import { asksWhich } from './meaning/completed-question.ts';
import { isSure, certain, certainOfBoth, isLikely } from './meaning/sureness.ts';
import type { FollowUp } from './message/follow-up-phrases.ts';
import { messageWords } from './message/follow-up.ts';
import { likelyInContext } from './meaning/in-context.ts';
import {
  answersKinds,
  asksFor,
  namesAskedAbout,
  shareAskingFor,
  speaksOf,
  type Item,
} from './meaning/item.ts';
import {
  answerOfKind,
  type AskedOfLast,
  fitsTime,
  isOnTheSame,
  relatedTo,
} from './meaning/related-answer.ts';
import { askWhatElseIsSaid, askWhetherProven } from './meaning/asked-beside.ts';
import { askInOtherKind } from './meaning/swapped-kind.ts';
import { outcomeOf } from './meaning/outcome.ts';
import { smallTalk, needsName, offerMore, tell, type Step, tellSources } from './step.ts';
import type { Remembered, Served } from './turn.ts';
import {
  entryOn,
  entryToCome,
  eventBeside,
  eventToCome,
  isToCome,
  latestEvent,
} from './meaning/what-came-next.ts';

const mostRelated = 3;
const asksWho = ['who'];
/** "Who are they?", rather than "who?" */
const whoTheyAreAsked =
  /\b(?:who (?:are|were) (?:they|these|those)|qui sont[- ](?:ils|elles)|(?:ils|elles) sont qui|their role|role do they|leur r[ôo]le|r[ôo]le (?:ont[- ])?ils|ils ont quel)(?![\p{L}\d])/iu;
/** What stands for several. */
const asksOfSeveral = /\b(?:they|them|their|these|those|ils|elles|eux|leurs?)\b/iu;

/** "Do you speak French?" asks about the bot, where nothing was said that could be put into it. */
const speaking = /\b(?:speak|talk|questions?|answer|parl(?:e|es|ez|er)|r[ée]pon\p{L}+)\b/iu;
/** What is rather asked of the questions just offered than of the answer before them. */
const leansOnOffer: ReadonlySet<FollowUp['kind']> = new Set(['asks', 'language', 'again', 'shorter']);
/** "Who is the source?" rather than "source?". */
const asksWhoTheyAre =
  /\b(?:who|whos|qui|names?|noms?)\b.*\b(?:sources?|they|ils|it)\b|\bsources?\b.*\b(?:who|qui|names?|noms?|named|nomm\p{L}+|anonym\p{L}+)(?!\p{L})/iu;
/** "Where does that number come from?" rather than "source?". */
const ofFigure = /\b(?:figures?|numbers?|amount|percentage|chiffres?|nombres?|montants?|pourcentages?)\b/iu;
/** "Names?" rather than "who?". */
const namesOnly = /\b(?:names?|noms?)\b/iu;
const reporting = /\b(?:report|wrote|writ|publish|rapport|[ée]cri|publi)/iu;
/** "When would it happen?" is not answered with when something else did. */
const ofFuture =
  /\b(?:will|would|gonna|going to|shall|va|vont|serait|sera|seront|seraient|prevue?s?|pr[ée]vue?s?)\b/iu;
const yours = /\b(?:your|ur|ta|tes|votre|vos)\b/iu;
const since = /\b(?:since|depuis)\b/iu;

/** What the bot says to a message that is only about what it said last. */
export function replyToFollowUp(
  snapshot: Served,
  remembered: Remembered,
  followUp: FollowUp,
  item: Item | undefined,
  text: string,
): Step {
  const { story } = snapshot;
  if (followUp.kind === 'pick') {
    const picked = entryById(story, remembered.offered.at(followUp.place) ?? '');
    if (picked !== undefined) return tell(remembered, text, certain(picked), true);
    if (item === undefined) return needsName(snapshot, remembered);
    return offerMore(remembered, item, nextQuestions(story, item));
  }
  if (followUp.kind === 'both') {
    const [first, second] = entriesById(story, remembered.offered);
    if (first !== undefined && second !== undefined)
      return tell(remembered, text, certainOfBoth(first, second), true);
  }
  if (followUp.kind === 'neither' && remembered.offered.length > 0) return needsName(snapshot, remembered);
  const offer = openOffer(story, remembered, item);
  if (offer.length > 0 && (item === undefined || leansOnOffer.has(followUp.kind)))
    return tell(remembered, text, answerAfterOffer(snapshot, offer, followUp), true);
  if (item === undefined) {
    const onStory =
      followUp.kind === 'sources' && reporting.test(text) ? whoReported(snapshot, text) : undefined;
    if (onStory !== undefined) return tell(remembered, text, onStory, false);
    const ahead = followUp.kind === 'ahead' ? tellAhead(story, remembered) : undefined;
    if (ahead !== undefined) return ahead;
    const asksWhetherItSpeaks = followUp.kind === 'language' && speaking.test(text);
    // "What's your source?", before anything was said, is about the bot.
    if (followUp.kind === 'sources' && yours.test(text)) return smallTalk(snapshot, remembered, 'maker');
    if (!asksWhetherItSpeaks) return needsName(snapshot, remembered, followUp);
    return smallTalk(snapshot, remembered, 'help');
  }
  switch (followUp.kind) {
    case 'language':
    case 'again':
      return tell(remembered, text, restated(story, item), true);
    case 'shorter':
      return tell(remembered, text, inShort(restated(story, item)), true);
    case 'sources': {
      // What the story does not say comes from nowhere: the reply is that again.
      if (ofFigure.test(text) && story.gaps.some(({ id }) => id === item.id))
        return tell(remembered, text, restated(story, item), true);
      const who = asksWhoTheyAre.test(text) ? whoTheyAre(snapshot, item) : undefined;
      if (who !== undefined) return tell(remembered, text, who, true);
      // Where the last answer rests on nobody, "who is the source?" is asked of the story.
      const isOwn = item.attribution?.en.startsWith(story.about.publisher) ?? false;
      const direct = asksWhoTheyAre.test(text) && !isOwn ? snapshot.matcher.match(text) : undefined;
      if (direct !== undefined && isSure(direct)) return tell(remembered, text, direct, true);
      const proven = askWhetherProven(story, item, text);
      return proven === undefined ? tellSources(remembered, item) : tell(remembered, text, proven, true);
    }
    case 'what': {
      const words = messageWords(text);
      const which = asksWhich(words) ? likelyInContext(snapshot, item, words) : undefined;
      if (which !== undefined) return tell(remembered, text, which, true);
      return offerMore(remembered, item, nextQuestions(story, item));
    }
    case 'both':
    case 'more': {
      const told = askWhatElseIsSaid(story, item, text);
      if (told !== undefined) return tell(remembered, text, told, true);
      return offerMore(remembered, item, nextQuestions(story, item, remembered.offered));
    }
    case 'neither':
      return offerMore(remembered, item, nextQuestions(story, item));
    case 'outcome': {
      const outcome = outcomeOf(snapshot, item);
      return outcome === undefined
        ? offerMore(remembered, item, nextQuestions(story, item), true)
        : tell(remembered, text, outcome, true);
    }
    case 'latest':
    case 'earlier':
    case 'ahead':
    case 'later': {
      const latest = followUp.kind === 'latest' ? latestEvent(story, item) : undefined;
      const ahead = followUp.kind === 'ahead' ? eventToCome(story) : undefined;
      const event =
        latest ?? ahead ?? eventBeside(story, item, remembered, followUp.kind === 'earlier' ? -1 : 1);
      const isFound = (latest ?? ahead) !== undefined;
      const kind = isFound || followUp.kind === 'earlier' ? followUp.kind : 'later';
      const entries = nextQuestions(story, item);
      if (event === undefined) {
        const verdict = snapshot.matcher.match(text);
        return isLikely(verdict) && isOnTheSame(story, item, verdict)
          ? tell(remembered, text, verdict, false)
          : offerMore(remembered, item, entries, true);
      }
      return { turn: { kind, event, entries }, remembered: afterEvent(story, remembered, event) };
    }
    case 'asks': {
      const named = followUp.asked === 'who' && namesOnly.test(text) ? whoTheyAre(snapshot, item) : undefined;
      if (named !== undefined) return tell(remembered, text, named, true);
      // Who they are, was just said.
      if (whoTheyAreAsked.test(text) && asksFor(item, 'who'))
        return tell(remembered, text, restated(story, item), true);
      const asked = followUp.asked === 'when' && since.test(text) ? 'since' : followUp.asked;
      const words = messageWords(text);
      const verdict =
        askInOtherKind(snapshot, item, asked) ??
        answerUnlessOfOthers(snapshot, item, asked, text) ??
        (words.length > 1 && asked !== 'how-much'
          ? inTime(story, asked, likelyInContext(snapshot, item, words))
          : undefined) ??
        (asked === 'who' ? whoTheyAre(snapshot, item) : undefined);
      const ahead = asked === 'when' && ofFuture.test(text) ? entryToCome(story) : undefined;
      if (
        ahead !== undefined &&
        verdict?.kind === 'answer' &&
        verdict.entry !== ahead &&
        !isToCome(story, verdict.entry)
      )
        return tell(remembered, text, offerOfEntries([ahead, verdict.entry]), true);
      const together = asksOfSeveral.test(text) && verdict ? onAll(story, item, verdict) : undefined;
      if (together !== undefined) return tell(remembered, text, certain(together), true);
      if (verdict !== undefined) return tell(remembered, text, verdict, true);
      return offerMore(remembered, item, nextQuestions(story, item), true);
    }
  }
}

/** The answer of a kind; of "who are they?", which asks who those in the last answer are, only an offer of several. */
function answerUnlessOfOthers(
  snapshot: Served,
  item: Item,
  asked: AskedOfLast,
  text: string,
): Verdict | undefined {
  const verdict = answerOfKind(snapshot, item, asked);
  const isOfOthers = whoTheyAreAsked.test(text) && verdict?.kind === 'answer' && verdict.entry.id !== item.id;
  return isOfOthers && !isNamedBy(snapshot.story, item, verdict.entry) ? undefined : verdict;
}

/** Whether an entry is about names that an item's answer has. */
function isNamedBy(story: Story, item: Item, entry: Entry): boolean {
  const people = namesWithIds(story, namesAskedAbout(story, entry)).filter(({ kind }) => kind === 'person');
  return item.related.includes(entry.id) || people.some(({ id }) => speaksOf(story, item, id));
}

/** A reply, unless it is about what was to come and "since when?" was asked. */
function inTime(story: Story, asked: AskedOfLast, verdict: Verdict | undefined): Verdict | undefined {
  return verdict?.kind === 'answer' && !fitsTime(story, asked, verdict.entry) ? undefined : verdict;
}

/** Of an offer of who each of several is, the entry that says who all of them are. */
function onAll(story: Story, item: Item, offer: Verdict): Entry | undefined {
  if (offer.kind !== 'suggestions') return undefined;
  const offered = offer.candidates.map(({ entry }) => entry);
  const people = offered.flatMap((entry) => namesAskedAbout(story, entry));
  const [likeliest] = [
    ...entriesById(story, [item.id]),
    ...relatedTo(story, item, entriesById(story, item.related)),
  ]
    .filter(
      (entry) =>
        !offered.includes(entry) &&
        answersKinds(entry, asksWho) &&
        people.every((name) => speaksOf(story, entry, name)),
    )
    .toSorted((one, other) => shareAskingFor(other, 'who') - shareAskingFor(one, 'who'));
  return likeliest;
}

/** What is still to come, where nothing was said before: the story's, since there is no other. */
function tellAhead(story: Story, remembered: Remembered): Step | undefined {
  const event = eventToCome(story);
  if (event === undefined) return undefined;
  const entry = entryOn(story, event);
  const entries = entry === undefined ? [] : [entry, ...nextQuestions(story, entry)].slice(0, mostRelated);
  return { turn: { kind: 'ahead', event, entries }, remembered: afterEvent(story, remembered, event) };
}

/** What is remembered after a dated event: the next message is about that. */
function afterEvent(story: Story, remembered: Remembered, event: TimelineEvent): Remembered {
  const entry = entryOn(story, event);
  const said = entry === undefined ? remembered.said : ({ kind: 'entry', id: entry.id } as const);
  return { ...remembered, said, event: event.id, offered: [] };
}

/** Who wrote or published the story: where nothing was said yet, "who reported this?" can be about nothing else. */
function whoReported({ matcher }: Served, text: string): Verdict | undefined {
  const verdict = matcher.match(text.replace(/\b(?:this|that|it|[cç]a|ceci|cela)\b/iu, 'this story'));
  return isSure(verdict) ? verdict : undefined;
}

function restated(story: Story, item: Item): Verdict {
  const [entry] = entriesById(story, [item.id]);
  if (entry !== undefined) return certain(entry);
  const gap = story.gaps.find(({ id }) => id === item.id);
  return gap === undefined ? { kind: 'nothing' } : { kind: 'gap', gap, confidence: 1, nearest: [] };
}

/** The same answer in its first sentence alone, which says what was asked and who says so. */
function inShort(verdict: Verdict): Verdict {
  if (verdict.kind === 'answer')
    return { ...verdict, entry: { ...verdict.entry, answer: opening(verdict.entry) } };
  return verdict.kind === 'gap'
    ? { ...verdict, gap: { ...verdict.gap, answer: opening(verdict.gap) } }
    : verdict;
}

function opening({ answer }: Item): Localized {
  return { en: firstSentence(answer.en, 'en'), fr: firstSentence(answer.fr, 'fr') };
}

/** A few of the questions related to an item: those after the ones just offered, and the first ones again after the last. */
export function nextQuestions(story: Story, item: Item, offered: readonly string[] = []): readonly Entry[] {
  const related = relatedTo(story, item, entriesById(story, item.related));
  const last = related.findLastIndex(({ id }) => offered.includes(id));
  const after = related.slice(last + 1);
  return (after.length > 0 ? after : related).slice(0, mostRelated);
}
