import type { Entry, Gap, Story, TimelineEvent } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import type { SmallTalk } from '../text/small-talk.ts';
import { entriesById } from './entry-index.ts';
import { accents, divider, makeMessage, type Message, type Part } from './message.ts';
import { firstOf, questionButtons, type QuestionReference } from './question-buttons.ts';
import { attributionLine, formatParagraphs, sourceLine } from './source-line.ts';
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
  return conversationTexts[language].smallTalk[meaning]({ publisher: about.publisher, days: daysKept });
}

/** The questions that stand as examples below a reply that answers none. */
export function exampleQuestions(story: Story): readonly Entry[] {
  return firstOf(entriesById(story, story.about.firstQuestions));
}

/** A short reply with three questions to ask. */
export function smallTalkMessage(meaning: SmallTalk, context: TalkContext): Message {
  const { story, language, daysKept } = context;
  return withExamples(smallTalkText(meaning, story, language, daysKept), context);
}

/** The reply to a question that leans on an answer that was never given: it says so, and asserts nothing. */
export function needsNameMessage(context: TalkContext): Message {
  return withExamples(conversationTexts[context.language].needsName, context);
}

/** Who says so, and what the paragraphs say, in their digest. */
export function sourcesMessage(item: Entry | Gap, context: TalkContext): Message {
  const { language, ephemeral } = context;
  return makeMessage(
    accents.answer,
    [
      `### ${conversationTexts[language].sources}`,
      item.ask[language][0] ?? '',
      ...sourceTexts(item, context.story, language).map((line) => `-# ${line}`),
    ],
    ephemeral,
  );
}

/** The lines of the sources: the attribution, the article, and the digest of each paragraph. */
export function sourceTexts(item: Entry | Gap, story: Story, language: Language): readonly string[] {
  const digests = item.sources.flatMap((id) => {
    const paragraph = story.paragraphs.find((each) => each.id === id);
    const place = formatParagraphs([id], language);
    return paragraph === undefined
      ? []
      : [`${place.charAt(0).toUpperCase()}${place.slice(1)}: ${paragraph.digest[language]}`];
  });
  const spaced = language === 'fr' ? digests.map((line) => line.replace(': ', '\u202F: ')) : digests;
  return [
    ...(item.attribution === undefined ? [] : [attributionLine(item.attribution[language], language)]),
    sourceLine(story.about, item.sources, language),
    ...spaced,
  ];
}

/** The questions next to the last answer. */
export function moreMessage(entries: readonly Entry[], context: TalkContext): Message {
  const { language, ephemeral } = context;
  const parts: readonly Part[] =
    entries.length === 0
      ? [conversationTexts[language].noMore, ...examples(context)]
      : [textsIn(language).related, ...questionButtons(entries, context)];
  return makeMessage(accents.suggestions, parts, ephemeral);
}

/** The dated event that came next. */
export function laterMessage(event: TimelineEvent, entries: readonly Entry[], context: TalkContext): Message {
  const { story, language, ephemeral } = context;
  return makeMessage(
    accents.timeline,
    [
      `### ${conversationTexts[language].later}`,
      `**${event.when[language]}**\n${event.text[language]}`,
      `-# ${sourceLine(story.about, event.sources, language)}`,
      divider,
      ...(entries.length === 0 ? [] : [textsIn(language).related, ...questionButtons(entries, context)]),
    ],
    ephemeral,
  );
}

function withExamples(text: string, context: TalkContext): Message {
  return makeMessage(accents.suggestions, [text, ...examples(context)], true);
}

function examples(context: TalkContext): readonly Part[] {
  const { story, language } = context;
  return [conversationTexts[language].examples, ...questionButtons(exampleQuestions(story), context)];
}
