import type { About } from '../knowledge/story.ts';
import { onceFor } from '../once-for.ts';
import type { Language, Localized } from '../text/language.ts';
import { textsIn } from './texts/catalogue.ts';

/**
 * A date in words: "31 January 2025", « 31 janvier 2025 ».
 * @param isoDate `YYYY-MM-DD`.
 */
export function formatDate(isoDate: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return textsIn(language).date(day, month, year);
}

/**
 * The cited paragraphs in words: "paragraph 9", "notice and byline, paragraphs 1 and 10".
 * @param sources Paragraph ids: `p0`, `p1`, …
 */
export function formatParagraphs(sources: readonly string[], language: Language): string {
  return nameParagraphs(sources, language, textsIn(language).paragraphs);
}

/** The same, abbreviated: "para. 9", "paras. 9, 14". */
export function formatParagraphsInShort(sources: readonly string[], language: Language): string {
  return nameParagraphs(sources, language, textsIn(language).shortParagraphs);
}

function nameParagraphs(
  sources: readonly string[],
  language: Language,
  name: (numbers: readonly number[]) => string,
): string {
  const numbers = sources.map((source) => Number(source.slice(1))).sort((a, b) => a - b);
  const body = numbers.filter((number) => number > 0);
  return [
    ...(numbers.includes(0) ? [textsIn(language).noticeAndByline] : []),
    ...(body.length > 0 ? [name(body)] : []),
  ].join(', ');
}

/** The source of an answer where nothing can be clicked: "The Aster Courier, 4 March 2025, paragraph 2". Without sources, only the publisher and the date. */
export function sourceLine(about: About, sources: readonly string[], language: Language): string {
  const places = formatParagraphs(sources, language);
  const story = publication(about, language);
  return places === '' ? story : `${story}, ${places}`;
}

/** The publisher and the date, leading to the article if the story says where that is. */
export function storyLink(about: About, language: Language): string {
  const story = publication(about, language);
  return about.url === undefined ? story : `[${story}](${about.url})`;
}

/** "The Aster Courier, 4 March 2025". */
function publication(about: About, language: Language): string {
  return publications(about)[language];
}

const publications = onceFor((about: About): Localized => {
  const inLanguage = (language: Language): string =>
    `${about.publisher}, ${formatDate(about.published, language)}`;
  return { en: inLanguage('en'), fr: inLanguage('fr') };
});

/** Whose statement an answer is: "Who says so: a source with knowledge of the matter". */
export function attributionLine(who: string, language: Language): string {
  return textsIn(language).whoSaysSo(who);
}
