import { takeHeading } from './heading.ts';
import type { ImportedArticle } from './imported-article.ts';

/** An article in plain text: paragraphs between blank lines, or one on each line where there are none. */
export function plainArticle(text: string): ImportedArticle {
  const blocks = text
    .replace(/\r\n?/gu, '\n')
    .split(text.includes('\n\n') || /\n\s*\n/u.test(text) ? /\n\s*\n/u : '\n');
  return withHead(
    blocks.map((block) => block.replace(/[^\S\n]+/gu, ' ').trim()).filter((block) => block !== ''),
  );
}

/** Takes the title, the byline, the date and the publisher, which may come first, from the paragraphs. */
export function withHead(blocks: readonly string[], known: Partial<ImportedArticle> = {}): ImportedArticle {
  const { title, authors, publisher, published, paragraphs } = takeHeading(blocks, known.title);
  return {
    title,
    authors: known.authors ?? authors,
    published: known.published ?? published,
    publisher: known.publisher ?? publisher,
    paragraphs,
  };
}
