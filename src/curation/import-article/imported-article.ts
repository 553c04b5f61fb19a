import { htmlArticle } from './html-article.ts';
import { markdownArticle } from './markdown-article.ts';
import { plainArticle } from './plain-article.ts';

/** An article as it was published, as far as its file says. */
export interface ImportedArticle {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** ISO date, `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** Without the title, each on one line. */
  readonly paragraphs: readonly string[];
}

/** Reads an article in the way that the ending of its file name asks for: `.html`, `.htm`, `.md`, `.markdown`, else plain text. */
export function readArticleFile(name: string, text: string): ImportedArticle {
  const article = readerFor(name)(text.normalize('NFC'));
  return {
    ...article,
    title: cleaned(article.title),
    publisher: cleaned(article.publisher),
    authors: article.authors.map(oneLine).filter((author) => author !== ''),
    paragraphs: article.paragraphs.map(oneLine).filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph)),
  };
}

function readerFor(name: string): (text: string) => ImportedArticle {
  if (/\.html?$/iu.test(name)) return htmlArticle;
  return /\.(?:md|markdown)$/iu.test(name) ? markdownArticle : plainArticle;
}

function cleaned(text: string | undefined): string | undefined {
  return oneLine(text ?? '') || undefined;
}

/** Without line breaks, invisible characters and spaces at the ends. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\u{E0000}-\u{E007F}]/gu, '')
    .trim();
}
