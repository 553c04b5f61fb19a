import type { Entry, Gap, Story, TimelineEvent } from '../knowledge/story.ts';
import { onceFor } from '../once-for.ts';
import { capitalise } from '../text/capitalise.ts';
import type { Language, Localized } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Part } from './message.ts';
import { noticesOn } from './notices.ts';
import { attributionLine, formatParagraphs, storyLink } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';

/** What an answer is shown with. */
export interface AnswerContext {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
}

/** Something that somebody says in the story. */
interface Statement {
  readonly attribution?: Localized | undefined;
  readonly sources: readonly string[];
}

/** As many ids of paragraphs as fit in the id of a button. */
const maxCited = 10;
/** The longest name of a paragraph that a phone shows whole on the button beside a text, in characters. */
const longestName = 16;

/**
 * An answer: first its question in small print if that is to be shown, then the answer with what was corrected in it, and a line
 * for who says so, beside the button that opens the paragraphs.
 */
export function answerParts(
  item: Entry | Gap,
  context: AnswerContext,
  showsQuestion: boolean,
): readonly Part[] {
  const { story, language, chosenLanguage } = context;
  return [
    [
      ...(showsQuestion ? [`-# ${item.ask[language][0] ?? item.id}`] : []),
      item.answer[language],
      ...noticesOn(item, story, language).map((notice) => `-# ${notice}`),
      ...quotesCaveat(item, context).map((caveat) => `-# ${caveat}`),
    ].join('\n'),
    originPart(item, context, makeCustomId('ask', 'source', chosenLanguage, item.id)),
  ];
}

/** What happened at a date, and a line for who says so, beside the button that opens the paragraphs. */
export function eventParts(event: TimelineEvent, context: AnswerContext): readonly Part[] {
  const { language, chosenLanguage } = context;
  const cited = event.sources.slice(0, maxCited);
  return [
    `**${event.when[language]}**\n${event.text[language]}`,
    originPart(event, context, makeCustomId('ask', 'read', chosenLanguage, ...cited)),
  ];
}

function originPart(
  { attribution, sources }: Statement,
  { story, language }: AnswerContext,
  customId: string,
): Part {
  const who = attribution?.[language];
  const origin = storyLink(story.about, language);
  const text = `-# ${[...(who === undefined ? [] : [attributionLine(who, language)]), origin].join(' · ')}`;
  if (sources.length === 0) return text;
  const name = capitalise(formatParagraphs(sources, language));
  const label =
    sources.length === 1 && name.length <= longestName
      ? name
      : textsIn(language).paragraphCount(sources.length);
  return { text, button: { label, customId } };
}

/** What the story's caveat says first, under an answer that quotes somebody: a translation may have changed the quotation. */
function quotesCaveat(item: Entry | Gap, { story, language }: AnswerContext): readonly string[] {
  const { notice } = story.about;
  if (notice === undefined || !/["“«]/u.test(item.answer[language])) return [];
  return [firstSentences(notice)[language]].filter((sentence) => sentence !== '');
}

const firstSentences = onceFor((text: Localized): Localized => ({
  en: firstSentence(text, 'en'),
  fr: firstSentence(text, 'fr'),
}));

function firstSentence(text: Localized, language: Language): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text[language]);
  return first?.segment.trim() ?? '';
}
