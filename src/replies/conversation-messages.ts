import type { Entry, Gap, Story, TimelineEvent } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { SmallTalk } from '../text/small-talk.ts';
import { entriesById } from './entry-index.ts';
import { eventParts } from './answer-card.ts';
import { accents, makeMessage, type Message } from './message.ts';
import { digestLines } from './paragraphs-message.ts';
import { noticesOnParagraph } from './notices.ts';
import { firstOf, questionButtons, type QuestionReference } from './question-buttons.ts';
import { attributionLine, sourceLine } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';
import { conversationTexts } from './texts/conversation-texts.ts';

/** What these messages depend on besides what they say. */
export interface TalkContext extends QuestionReference {
  readonly story: Story;
  /** Whether only the reader sees the reply. */
  readonly ephemeral: boolean;
  /** For how many days questions are kept; null if they are not. */
  readonly daysKept: number | null;
}

/** The reply to small talk, in the story's own words where it has some. */
export function smallTalkText(
  meaning: SmallTalk,
  { about }: Story,
  language: Language,
  daysKept: number | null,
): string {
  const own = meaning === 'nature' || meaning === 'privacy' ? undefined : about.smallTalk?.[meaning];
  if (own !== undefined) return own[language];
  return conversationTexts[language].smallTalk[meaning]({
    publisher: about.publisher,
    days: daysKept,
    isInBoth: about.languages.length > 1,
  });
}

/** Example questions, shown below a reply that answers none. */
export function exampleQuestions(story: Story): readonly Entry[] {
  return firstOf(entriesById(story, story.about.firstQuestions));
}

/** A short reply with three questions to ask. */
export function smallTalkMessage(meaning: SmallTalk, context: TalkContext): Message {
  const { story, language, daysKept } = context;
  return withExamples(smallTalkText(meaning, story, language, daysKept), context, true);
}

/** The reply to a question that leans on an answer that was never given: it says so, and asserts nothing. */
export function needsNameMessage(context: TalkContext): Message {
  return withExamples(conversationTexts[context.language].needsName, context, true);
}

/** The lines of the sources: the attribution, the article, and the digest of each paragraph. */
export function sourceTexts(item: Entry | Gap, story: Story, language: Language): readonly string[] {
  return [
    ...(item.attribution === undefined ? [] : [attributionLine(item.attribution[language], language)]),
    sourceLine(story.about, item.sources, language),
    ...item.sources.flatMap((id) => digestText(story, id, language)),
  ];
}

/** A paragraph's digest on a line with its name, and what a reader must know of it; none if the story has no such paragraph. */
export function digestText(story: Story, id: string, language: Language): readonly string[] {
  const lines = digestLines(story, id, language);
  if (lines.length === 0) return [];
  return [lines.join(language === 'fr' ? '\u00A0: ' : ': '), ...noticesOnParagraph(id, story, language)];
}

/** What is offered after an answer, and whether that is for lack of an answer. */
interface More {
  readonly entries: readonly Entry[];
  readonly unanswered: boolean;
}

/** The questions next to the last answer. */
export function moreMessage(more: More, context: TalkContext): Message {
  const { language, ephemeral } = context;
  const text = moreTexts(more, language).join(' ');
  if (more.entries.length === 0) return withExamples(text, context, ephemeral);
  return makeMessage(
    accents.suggestions,
    [text, { buttons: questionButtons(more.entries, context) }],
    ephemeral,
  );
}

/** What came next or before in the story, the last there is on a matter or what is still to come, and the questions to go on with. */
export interface EventTurn {
  readonly kind: 'later' | 'earlier' | 'latest' | 'ahead';
  readonly event: TimelineEvent;
  readonly entries: readonly Entry[];
}

/** What is said before the questions next to the last answer: that there is no answer, if one was asked for. */
export function moreTexts({ entries, unanswered }: More, language: Language): readonly string[] {
  const { noAnswer, noMore } = conversationTexts[language];
  if (entries.length === 0) return [unanswered ? noAnswer : noMore];
  return [...(unanswered ? [noAnswer] : []), textsIn(language).related];
}

/** The dated event that came next or before, or the last there is. */
export function eventMessage({ kind, event, entries }: EventTurn, context: TalkContext): Message {
  const { language, ephemeral } = context;
  return makeMessage(
    accents.timeline,
    [
      `-# ${conversationTexts[language][kind]}`,
      ...eventParts(event, context),
      { buttons: questionButtons(entries, context) },
    ],
    ephemeral,
  );
}

function withExamples(text: string, context: TalkContext, ephemeral: boolean): Message {
  const buttons = questionButtons(exampleQuestions(context.story), context);
  return makeMessage(accents.suggestions, [text, { buttons }], ephemeral);
}
