import { htmlArticle } from './html-article.ts';
import type { ImportedArticle } from './imported-article.ts';
import { markdownArticle } from './markdown-article.ts';
import { plainArticle } from './plain-article.ts';

/** Reads an article in the format that the ending of its file name says: `.html`, `.htm`, `.md`, `.markdown`, else plain text, unless it begins as Markdown does. */
export function readArticleFile(name: string, text: string): ImportedArticle {
  const article = readerFor(name, text)(text.normalize('NFC'));
  return {
    ...article,
    title: cleaned(article.title),
    publisher: cleaned(article.publisher),
    authors: article.authors.map(oneLine).filter((author) => author !== ''),
    paragraphs: article.paragraphs.map(oneLine).filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph)),
  };
}

/** What only Markdown begins with, whatever its file is called. */
const markdownTitle = /^\s*#\s+\S/u;

function readerFor(name: string, text: string): (text: string) => ImportedArticle {
  if (/\.html?$/iu.test(name)) return htmlArticle;
  return /\.(?:md|markdown)$/iu.test(name) || markdownTitle.test(text) ? markdownArticle : plainArticle;
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
