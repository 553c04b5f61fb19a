import { parse } from 'yaml';
import type { ImportedArticle } from './imported-article.ts';
import { dateIn, splitNames } from './heading.ts';
import { withHead } from './plain-article.ts';

/** An article in Markdown, with or without front matter. Headings after the title are left out: they state nothing. */
export function markdownArticle(text: string): ImportedArticle {
  const unix = text.replace(/\r\n?/gu, '\n');
  const [whole = '', front = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(unix) ?? [];
  const known = frontMatter(front);
  const blocks = unix
    .slice(whole.length)
    .replace(/^```[\s\S]*?^```/gmu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .split(/\n\s*\n|\n(?=#{1,6}\s)|(?<=^#{1,6}\s[^\n]*)\n/mu)
    .map((block) => block.trim());
  const heading = blocks.find((block) => /^#\s/u.test(block));
  const title = known.title ?? (heading && plainText(heading.replace(/^#\s+/u, '')));
  const body = blocks.filter((block) => block !== '' && !/^(?:#{1,6}\s|[-*_]{3,}$|!\[)/u.test(block));
  return withHead(body.map(plainText), { ...known, ...(title !== undefined && { title }) });
}

function frontMatter(text: string): Partial<ImportedArticle> {
  const read: unknown = parsed(text);
  const values = new Map(typeof read === 'object' && read !== null ? Object.entries(read) : []);
  const said = (...keys: readonly string[]): string | undefined =>
    keys
      .map((key): unknown => values.get(key))
      .map((value) =>
        value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.join(', ') : value,
      )
      .find((value): value is string => typeof value === 'string');
  const [title, author, publisher] = [
    said('title'),
    said('author', 'authors', 'byline'),
    said('publisher', 'source', 'site'),
  ];
  const published = dateIn(said('date', 'published') ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: splitNames(author) }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return null;
  }
}

/** A paragraph without its marks: emphasis, links, quotation and list signs. */
function plainText(block: string): string {
  return block
    .replace(/^\s*(?:>|[-*+]|\d+\.)\s+/gmu, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S.*?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/<[^>]*>/gu, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '');
}
