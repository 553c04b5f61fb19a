import type { Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { entriesById } from '../replies/entry-index.ts';
import { storyLanguage } from '../replies/reply-language.ts';
import { hasTellingWords, sureLanguage } from '../text/question-language.ts';
import { languages, type Language } from '../text/language.ts';
import { askedParagraph } from './asked-paragraph.ts';
import { answerBareName, answerBareWords } from './bare-words.ts';
import { completeQuestion } from './completed-question.ts';
import { messageWords, readFollowUp, type FollowUp } from './follow-up.ts';
import { itemSaid, namesAskedAbout, type Item } from './item.ts';
import { answerOfKind, certain, offerMore } from './related-answer.ts';
import { recogniseSmallTalk } from './small-talk.ts';
import { namesOf } from './story-names.ts';
import { askWithName, carriedOn } from './swapped-name.ts';
import { writeOutSymbols } from './symbols.ts';
import { languageOf, type Remembered, type Served, type Turn } from './turn.ts';
import { splitQuestions } from './two-questions.ts';
import { eventAfter } from './what-came-next.ts';

/** A message to the bot. */
export interface Said {
  readonly text: string;
  /** The language of the reply where somebody has chosen it. */
  readonly chosen?: Language | undefined;
  /** The language that Discord is set to for the reader, where that is known. */
  readonly reader?: Language | undefined;
  /** The language where neither the message nor the conversation says for sure, guessed from the words of the message. */
  readonly fallback: (text: string) => Language;
  /** The language of a message without words to guess from, such as "17%"; the story's first unless given. */
  readonly wordless?: Language | undefined;
}

/** A turn of a conversation, the language to say it in, and what is remembered from then on. */
export interface Conversed {
  readonly turn: Turn;
  readonly language: Language;
  /** The language that it would be in if the story were written in it. */
  readonly wanted: Language;
  readonly remembered: Remembered;
}

type Step = Pick<Conversed, 'turn' | 'remembered'>;

/**
 * The reply to a message in a conversation. What was said before decides only what a message that leans on it means; nothing else is
 * asserted than the story's entries say. Pure: the same story, memory and message give the same turn.
 */
export function converse(snapshot: Served, remembered: Remembered, said: Said): Conversed {
  const text = writeOutSymbols(said.text);
  const words = messageWords(text);
  const followUp = readFollowUp(words);
  const asked = followUp?.kind === 'language' ? followUp.language : undefined;
  const names = namesOf(snapshot.story);
  // As typed: symbols are written out in English.
  const sure = asked ?? sureLanguage(said.text, (word) => names.isNameWord(word)) ?? null;
  const reader = said.reader ?? null;
  const spoken = languageOf(remembered, reader);
  const [first] = snapshot.story.about.languages;
  const wordless = said.wordless ?? first ?? languages[0];
  const guess = (): Language =>
    hasTellingWords(said.text, (word) => names.isSharedNameWord(word)) ? said.fallback(said.text) : wordless;
  const wanted = said.chosen ?? sure ?? spoken ?? said.reader ?? guess();
  const language = storyLanguage(wanted, snapshot.story.about.languages);
  const { turn, remembered: now } = reply(snapshot, remembered, {
    text,
    words,
    followUp,
    typed: said.text,
  });
  return {
    turn,
    language,
    wanted,
    remembered: {
      ...now,
      language: (said.chosen ?? sure ?? spoken) && language,
      reader: reader ?? remembered.reader,
    },
  };
}

interface Message {
  readonly text: string;
  readonly words: readonly string[];
  readonly followUp: FollowUp | undefined;
  readonly typed: string;
}

function reply(snapshot: Served, remembered: Remembered, message: Message): Step {
  const { text, words, typed } = message;
  const followUp = isFigureAlone(message, remembered) ? undefined : message.followUp;
  const direct = snapshot.matcher.match(text);
  const isPhrasing = (direct.kind === 'answer' || direct.kind === 'gap') && direct.confidence === 1;
  const aboutName = direct.kind === 'gap' ? answerBareName(snapshot, words) : undefined;
  if (aboutName !== undefined) return tell(remembered, text, aboutName, false);
  if (isPhrasing && followUp === undefined) return tell(remembered, text, direct, false);
  const number = askedParagraph(typed);
  if (number !== undefined) return { turn: { kind: 'paragraph', number }, remembered };
  const meaning =
    namesOf(snapshot.story).find(words).length > 0 ? undefined : recogniseSmallTalk(words, typed);
  const item = itemSaid(snapshot.story, remembered);
  // "Yes" picks what was offered, and "sorry?" asks for it again; the same words may be small talk.
  if (followUp === undefined && meaning !== undefined) {
    return { turn: { kind: 'small-talk', meaning }, remembered };
  }
  if (followUp !== undefined) return follow(snapshot, remembered, followUp, item, { text, direct });
  if (words.length === 0) return { turn: { kind: 'needs-name' }, remembered };
  return (
    replyToTwo(snapshot, remembered, text) ??
    carryOn(snapshot, remembered, item, { text, words }) ??
    replyToBareWords(snapshot, remembered, { text, words }) ??
    complete(snapshot, remembered, item === undefined ? [] : namesAskedAbout(snapshot.story, item), {
      words,
      direct,
    }) ??
    tell(remembered, text, direct, false)
  );
}

/** Whether a message is a number that picks nothing, since nothing was offered: what the story says of it is asked. */
function isFigureAlone({ followUp, words }: Message, { offered }: Remembered): boolean {
  const isNumber = /^(?:\d|one|two|three|un|deux|trois)$/u.test(words[0] ?? '') && words.length === 1;
  return followUp?.kind === 'pick' && offered.length === 0 && isNumber;
}

/** What the bot says to a message that is only about what it said last. */
function follow(
  snapshot: Served,
  remembered: Remembered,
  followUp: FollowUp,
  item: Item | undefined,
  { text, direct }: { readonly text: string; readonly direct: Verdict },
): Step {
  const { story } = snapshot;
  if (followUp.kind === 'pick') {
    const [picked] = entriesById(story, remembered.offered.slice(followUp.place, followUp.place + 1));
    if (picked !== undefined) return tell(remembered, text, certain(picked), true);
    if (item === undefined || direct.kind !== 'answer') return { turn: { kind: 'needs-name' }, remembered };
    return { turn: offerMore(story, item, false), remembered };
  }
  if (item === undefined) return { turn: { kind: 'needs-name' }, remembered };
  switch (followUp.kind) {
    case 'language':
    case 'again':
      return tell(remembered, text, restated(story, item), true);
    case 'sources':
      return { turn: { kind: 'sources', item }, remembered };
    case 'more':
    case 'what':
      return { turn: offerMore(story, item, false), remembered };
    case 'later': {
      const event = eventAfter(story, item, remembered);
      const more = offerMore(story, item, true);
      if (event === undefined) return { turn: more, remembered };
      return {
        turn: { kind: 'later', event, entries: more.entries },
        remembered: { ...remembered, event: event.id },
      };
    }
    case 'asks': {
      const verdict = answerOfKind(snapshot, item, followUp.asked);
      if (verdict !== undefined) return tell(remembered, text, verdict, true);
      return { turn: offerMore(story, item, true), remembered };
    }
  }
}

/** Both questions of a message: as two answers, or each with its own kind of reply. */
function replyToTwo(snapshot: Served, remembered: Remembered, text: string): Step | undefined {
  const [one, other] = splitQuestions(text);
  if (one === undefined || other === undefined) return undefined;
  const first = reply(snapshot, remembered, toMessage(one));
  const second =
    completeFrom(snapshot, first.remembered, one, other) ??
    reply(snapshot, first.remembered, toMessage(other));
  if (first.turn.kind !== 'verdict') return second.turn.kind === 'verdict' ? second : undefined;
  if (second.turn.kind === 'more') {
    const candidates = second.turn.entries.map((entry) => ({ entry, confidence: 0 }));
    const offer: Verdict = { kind: 'suggestions', candidates };
    return {
      turn: { ...first.turn, second: { question: other, verdict: offer } },
      remembered: first.remembered,
    };
  }
  if (second.turn.kind !== 'verdict') return first;
  const [verdict, next] = [first.turn.verdict, second.turn.verdict];
  const remaining = { ...first.turn, question: text };
  if (verdict.kind === 'answer' && next.kind === 'answer') {
    if (verdict.entry === next.entry) return first;
    const also = { entry: next.entry, confidence: next.confidence };
    return { turn: { ...remaining, verdict: { ...verdict, also } }, remembered: second.remembered };
  }
  if (
    next.kind === 'answer' ||
    (next.kind === 'gap' && verdict.kind !== 'answer' && verdict.kind !== 'gap')
  ) {
    return { turn: { ...second.turn, second: { question: one, verdict } }, remembered: second.remembered };
  }
  return {
    turn: { ...first.turn, second: { question: other, verdict: next } },
    remembered: first.remembered,
  };
}

/** "And the …?": of another name what was asked of the last one, or else what there is on that name. */
function carryOn(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { text, words }: Pick<Message, 'text' | 'words'>,
): Step | undefined {
  const rest = carriedOn(words);
  if (rest === undefined) return undefined;
  const [found, ...more] = namesOf(snapshot.story).find(rest);
  const isName = found !== undefined && more.length === 0 && found.length === rest.length;
  if (isName && item !== undefined) {
    const verdict = askWithName(snapshot, item, found.name);
    if (verdict !== undefined) return tell(remembered, text, verdict, true);
  }
  const verdict = answerBareWords(snapshot, rest, rest.join(' '));
  if (verdict !== undefined) return tell(remembered, text, verdict, false);
  const followUp = readFollowUp(rest);
  return followUp === undefined ? undefined : reply(snapshot, remembered, toMessage(rest.join(' ')));
}

function replyToBareWords(
  snapshot: Served,
  remembered: Remembered,
  { text, words }: Pick<Message, 'text' | 'words'>,
): Step | undefined {
  const verdict = answerBareWords(snapshot, words, text);
  return verdict === undefined ? undefined : tell(remembered, text, verdict, false);
}

/** A question with one of these names in it, where it has none. */
function complete(
  snapshot: Served,
  remembered: Remembered,
  names: readonly string[],
  { words, direct }: { readonly words: readonly string[]; readonly direct: Verdict },
): Step | undefined {
  if (names.length === 0) return undefined;
  const completed = completeQuestion(snapshot, names, words, direct);
  return completed === undefined ? undefined : tell(remembered, completed.question, completed.verdict, true);
}

/** The second question of a message, with a name of the first where it has none: "what is it and who made it?". */
function completeFrom(
  snapshot: Served,
  remembered: Remembered,
  first: string,
  second: string,
): Step | undefined {
  const names = namesOf(snapshot.story);
  const words = messageWords(second);
  const named = names.find(messageWords(first)).map(({ name }) => name.id);
  if (names.find(words).length > 0 || readFollowUp(words) !== undefined) return undefined;
  return complete(snapshot, remembered, named, { words, direct: snapshot.matcher.match(second) });
}

function toMessage(text: string): Message {
  const words = messageWords(text);
  return { text, words, followUp: readFollowUp(words), typed: text };
}

/** A verdict as a turn, and what is remembered of it: what was answered, or what was offered. */
function tell(remembered: Remembered, question: string, verdict: Verdict, isFollowUp: boolean): Step {
  return {
    turn: { kind: 'verdict', question, verdict, isFollowUp, second: null },
    remembered: after(remembered, verdict),
  };
}

/** What is remembered after a verdict. */
function after(remembered: Remembered, verdict: Verdict): Remembered {
  switch (verdict.kind) {
    case 'answer':
      return { ...remembered, said: { kind: 'entry', id: verdict.entry.id }, event: null, offered: [] };
    case 'gap':
      return { ...remembered, said: { kind: 'gap', id: verdict.gap.id }, event: null, offered: [] };
    case 'suggestions':
      return { ...remembered, offered: verdict.candidates.map(({ entry }) => entry.id) };
    case 'nothing':
      return { ...remembered, offered: [] };
  }
}

function restated(story: Story, item: Item): Verdict {
  const [entry] = entriesById(story, [item.id]);
  if (entry !== undefined) return certain(entry);
  const gap = story.gaps.find(({ id }) => id === item.id);
  return gap === undefined ? { kind: 'nothing' } : { kind: 'gap', gap, confidence: 1, nearest: [] };
}
