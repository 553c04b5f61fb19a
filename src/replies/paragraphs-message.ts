import type { Entry, Gap, Paragraph, Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { capitalise } from '../text/capitalise.ts';
import { makeCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import { accents, makeMessage, type Button, type Message } from './message.ts';
import { noticesOnParagraph } from './notices.ts';
import { attributionLine, formatParagraphs, storyLink } from './source-line.ts';
import { textsIn } from './texts/catalogue.ts';

/** What paragraphs are shown with. */
export interface ParagraphsContext {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option, if any. */
  readonly chosenLanguage?: Language | undefined;
  /** Whether only the reader sees the reply. */
  readonly ephemeral: boolean;
}

/** The paragraphs that an answer rests on, in their digest, under its question. */
export function sourcesMessage(item: Entry | Gap, context: ParagraphsContext): Message {
  const { language } = context;
  return showParagraphs(item.sources, context, {
    above: item.ask[language][0],
    who: item.attribution?.[language],
  });
}

/** Paragraphs in their digest, with the numbers of those around them as buttons. */
export function paragraphsMessage(ids: readonly string[], context: ParagraphsContext): Message {
  return showParagraphs(ids, context, {});
}

/** Said when the story has no paragraph of this number. */
export function noParagraphMessage(number: number, context: ParagraphsContext): Message {
  const { story, ephemeral } = context;
  const buttons = [story.paragraphs.slice(0, 1), story.paragraphs.slice(-1)].flat();
  return makeMessage(
    accents.nothing,
    [noParagraph(number, context), { buttons: [...new Set(buttons)].map((one) => leafButton(one, context)) }],
    ephemeral,
  );
}

/** That the story has no paragraph of this number, and which it has. */
export function noParagraph(
  number: number,
  { story, language }: Pick<ParagraphsContext, 'story' | 'language'>,
): string {
  const numbers = story.paragraphs.map(({ id }) => numberOf(id)).filter((one) => one > 0);
  return textsIn(language).noParagraph(number, Math.min(...numbers), Math.max(...numbers));
}

/** The name and the digest of a paragraph; empty if the story has no such paragraph. */
export function digestLines(
  { paragraphs }: Story,
  id: string,
  language: Language,
): readonly [] | readonly [name: string, digest: string] {
  const paragraph = paragraphs.find((each) => each.id === id);
  return paragraph === undefined
    ? []
    : [capitalise(formatParagraphs([id], language)), paragraph.digest[language]];
}

function showParagraphs(
  ids: readonly string[],
  context: ParagraphsContext,
  { above, who }: { readonly above?: string | undefined; readonly who?: string | undefined },
): Message {
  const { story, language, ephemeral } = context;
  const link = storyLink(story.about, language);
  const digests = ids.flatMap((id) => {
    const [name, digest] = digestLines(story, id, language);
    if (name === undefined || digest === undefined) return [];
    const notices = noticesOnParagraph(id, story, language).map((notice) => `-# ${notice}`);
    return [[`**${name}**`, digest, ...notices].join('\n')];
  });
  return makeMessage(
    accents.answer,
    [
      above === undefined ? '' : `-# ${above}`,
      ...digests,
      `-# ${[...(who === undefined ? [] : [attributionLine(who, language)]), link, textsIn(language).digest].join(' · ')}`,
      { buttons: neighbours(story.paragraphs, ids).map((paragraph) => leafButton(paragraph, context)) },
    ],
    ephemeral,
  );
}

/** The paragraphs around the shown ones, in the article's order, as many as fit in a row. */
function neighbours(paragraphs: readonly Paragraph[], shown: readonly string[]): readonly Paragraph[] {
  const isShown = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && shown.includes(paragraph.id);
  return paragraphs
    .filter((each, at) => !isShown(each) && (isShown(paragraphs[at - 1]) || isShown(paragraphs[at + 1])))
    .slice(0, limits.rowButtons);
}

/** A button that turns to a paragraph. */
function leafButton({ id }: Paragraph, { language, chosenLanguage }: ParagraphsContext): Button {
  return {
    label: capitalise(formatParagraphs([id], language)),
    customId: makeCustomId('ask', 'leaf', chosenLanguage, id),
  };
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
