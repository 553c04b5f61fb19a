import type { Verdict } from '../matching/verdict.ts';
import { askedEvent, logFieldsOf, type ReplyOptions } from '../replies/answering.ts';
import {
  eventMessage,
  moreMessage,
  needsNameMessage,
  smallTalkMessage,
  type TalkContext,
} from '../replies/conversation-messages.ts';
import { noParagraphMessage, paragraphsMessage, sourcesMessage } from '../replies/paragraphs-message.ts';
import { withSmallPrint, type Message } from '../replies/message.ts';
import { questionsIn } from '../replies/message-questions.ts';
import { noticeMessage } from '../replies/notice-message.ts';
import type { Reply } from '../replies/reply.ts';
import { textsIn } from '../replies/texts/catalogue.ts';
import { verdictMessage } from '../replies/verdict-message.ts';
import type { Snapshot } from '../serving/knowledge-base.ts';
import type { Language } from '../text/language.ts';
import type { Conversed } from './converse.ts';
import { converseOnce, type SaidIn } from './first-messages.ts';
import { nothingSaid, type Remembered, type Turn } from './turn.ts';

/** How a message is to be replied to, besides its text. */
export interface ConversationOptions extends Omit<ReplyOptions, 'language' | 'opening'> {
  /** The language that Discord is set to for the reader, where that is known. */
  readonly reader?: Language | undefined;
  /** The language of the reply where nothing else says. */
  readonly fallback: Language;
  /** The language of a message without words to guess from, where nothing else says; the story's first unless given. */
  readonly wordless?: Language | undefined;
  /** For how many days questions are kept; null if they are not. */
  readonly daysKept: number | null;
  /** A line above an answer, in its language: whom it is for. */
  readonly opening?: ((language: Language) => string) | undefined;
}

/** A reply, and what is remembered of the conversation from then on. */
export interface ConversationReply {
  readonly reply: Reply;
  readonly remembered: Remembered;
}

/** Replies to a message in the reader's own words. */
export function answerInConversation(
  snapshot: Snapshot,
  remembered: Remembered,
  text: string,
  options: ConversationOptions,
): ConversationReply {
  const conversed = converseOnce(snapshot, remembered, toSaid(text, options));
  const reply = toReply(snapshot, conversed, text, 'reader', options);
  const { language, wanted } = conversed;
  const message =
    wanted === language ? reply.message : withSmallPrint(reply.message, textsIn(wanted).otherLanguageOnly);
  return { reply: { ...reply, message }, remembered: conversed.remembered };
}

/**
 * Answers somebody else's message: the likeliest question in it that the story answers or leaves open. Earlier
 * answers do not affect this one, but the reader’s next question may refer to it.
 */
export function answerMessageText(
  snapshot: Snapshot,
  remembered: Remembered,
  content: string,
  options: ConversationOptions,
): ConversationReply {
  const turns = questionsIn(content).map((question) => ({
    question,
    conversed: converseOnce(snapshot, nothingSaid, toSaid(question, options)),
  }));
  const best =
    turns.find(({ conversed }) => ['answer', 'gap'].includes(kindOf(conversed.turn))) ??
    turns.find(({ conversed }) => kindOf(conversed.turn) === 'suggestions') ??
    turns[0];
  if (best === undefined) {
    const language = options.chosenLanguage ?? options.fallback;
    return {
      reply: { message: noticeMessage(textsIn(language).emptyMessage), logFields: { verdict: 'empty' } },
      remembered,
    };
  }
  const { question, conversed } = best;
  // The language of somebody else's message is not the reader's.
  const { language, reader } = remembered;
  return {
    reply: toReply(snapshot, conversed, question, 'message', options),
    remembered: { ...conversed.remembered, language, reader },
  };
}

function toSaid(text: string, { chosenLanguage, reader, fallback, wordless }: ConversationOptions): SaidIn {
  return { text: text.trim().replaceAll(/\s+/gu, ' '), chosen: chosenLanguage, reader, fallback, wordless };
}

function kindOf(turn: Turn): Verdict['kind'] | Turn['kind'] {
  return turn.kind === 'verdict' ? turn.verdict.kind : turn.kind;
}

function toReply(
  snapshot: Snapshot,
  { turn, language }: Conversed,
  text: string,
  origin: 'reader' | 'message',
  options: ConversationOptions,
): Reply {
  const { story } = snapshot;
  const { chosenLanguage, ephemeral, questionKey, canShare, daysKept, opening } = options;
  if (turn.kind !== 'verdict') {
    const context: TalkContext = { story, language, chosenLanguage, ephemeral, daysKept };
    return { message: talkMessage(turn, context), logFields: { verdict: turn.kind } };
  }
  const { verdict, second, isFollowUp } = turn;
  const logFields = logFieldsOf(verdict);
  const message = verdictMessage(verdict, {
    story,
    language,
    chosenLanguage,
    question: text,
    origin,
    ephemeral,
    questionKey,
    canShare,
    second: second ?? undefined,
    isFollowUp,
    opening: opening?.(language),
  });
  // The log keeps questions, not conversations: "why?" is kept as the question that it stood for.
  const asked = isFollowUp && verdict.kind === 'answer' ? (verdict.entry.ask[language][0] ?? text) : text;
  const kind = isFollowUp && verdict.kind === 'answer' ? 'chosen' : verdict.kind;
  return { message, logFields, ...askedEvent(kind, asked, logFields, { language, ephemeral, questionKey }) };
}

function talkMessage(turn: Exclude<Turn, { kind: 'verdict' }>, context: TalkContext): Message {
  switch (turn.kind) {
    case 'small-talk':
      return smallTalkMessage(turn.meaning, context);
    case 'needs-name':
      return needsNameMessage(context);
    case 'sources':
      return sourcesMessage(turn.item, context);
    case 'paragraph': {
      const id = `p${turn.number}`;
      return context.story.paragraphs.some((paragraph) => paragraph.id === id)
        ? paragraphsMessage([id], context)
        : noParagraphMessage(turn.number, context);
    }
    case 'more':
      return moreMessage(turn, context);
    case 'later':
    case 'earlier':
    case 'latest':
    case 'ahead':
      return eventMessage(turn, context);
  }
}
