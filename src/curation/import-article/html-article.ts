import { withoutClutter } from './html-clutter.ts';
import { decodeEntities } from './html-entities.ts';
import type { ImportedArticle } from './imported-article.ts';
import { dateIn, splitNames } from './heading.ts';
import { withHead } from './plain-article.ts';

/** Elements around an article, or without text. */
const besides =
  'script|style|noscript|template|svg|iframe|form|nav|header|footer|aside|figure|button|select|menu|dialog';
/** How many elements of one kind are looked at. */
const maxElements = 200;
/** What holds a paragraph. */
const blocks = 'p|li|blockquote|h2|h3|h4|h5|h6|dd|dt|td|pre';

/**
 * An article as a web page: its `article`, else its `main`, else the page, without navigation, captions and what else is
 * around it. Title, authors, publisher and date are those in the page's metadata, or else above the text.
 */
export function htmlArticle(text: string): ImportedArticle {
  const known = metadata(text);
  const heading = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/iu.exec(text)?.[1] ?? '');
  const titleTag = textOf(/<title\b[^>]*>([\s\S]*?)<\/title\s*>/iu.exec(text)?.[1] ?? '');
  const title = known.title ?? (heading || titleTag);
  const page = withoutElements(text.replace(/<!--[\s\S]*?-->/gu, ' '), besides);
  const own = longest(page, 'article') ?? longest(page, 'main') ?? longest(page, 'body') ?? page;
  const body = withoutClutter(own).replace(/<h1\b[\s\S]*?<\/h1\s*>/giu, ' ');
  const paragraphs = paragraphsIn(body).filter((paragraph) => paragraph !== title);
  return withHead(paragraphs, { ...known, title });
}

function paragraphsIn(body: string): readonly string[] {
  const found = body
    .split(
      new RegExp(
        String.raw`<\/?(?:${blocks}|div|section|ul|ol|table|tr)\b[^>]*>|<br\s*/?>\s*<br\s*/?>`,
        'iu',
      ),
    )
    .map(textOf)
    .filter((paragraph) => paragraph !== '');
  // What is short and no sentence is a label, a button or a crosshead.
  return found.filter(
    (paragraph) =>
      paragraph.length > 60 || /[.!?…]["”»’)]*$/u.test(paragraph) || /^(?:by|par)\s/iu.test(paragraph),
  );
}

/** The page's metadata, as search engines read it. */
function metadata(text: string): Partial<ImportedArticle> {
  const meta = new Map(
    [...text.matchAll(/<meta\b[^>]*>/giu)].flatMap(([tag]) => {
      const key = attribute(tag, 'property') ?? attribute(tag, 'name') ?? attribute(tag, 'itemprop');
      const content = attribute(tag, 'content');
      return key === undefined || content === undefined || content.trim() === ''
        ? []
        : [[key.toLowerCase(), content]];
    }),
  );
  const data = structuredData(text);
  const title = data.headline ?? meta.get('og:title');
  const authors = data.authors.length > 0 ? data.authors : splitNames(meta.get('author') ?? '');
  const publisher = data.publisher ?? meta.get('og:site_name');
  const published = dateIn(data.published ?? meta.get('article:published_time') ?? meta.get('date') ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

interface StructuredData {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors: readonly string[];
}

/** The page's JSON-LD about an article. */
function structuredData(text: string): StructuredData {
  const scripts = text.matchAll(/<script\b[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script\s*>/giu);
  const objects = [...scripts].flatMap(([, json = '']) => objectsIn(parsed(json)));
  const about = objects.find((object) => typeof object['headline'] === 'string');
  if (about === undefined) return { authors: [] };
  const named = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [decodeEntities(value)]
      : objectsIn(value).flatMap((one) => stringIn(one['name']) ?? []);
  return {
    headline: stringIn(about['headline']),
    published: stringIn(about['datePublished']),
    publisher: named(about['publisher'])[0],
    authors: named(about['author']),
  };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? decodeEntities(value) : undefined;
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  const object = Object.fromEntries(Object.entries(value));
  return [object, ...objectsIn(object['@graph'])];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(
    String.raw`\s${name}\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))`,
    'iu',
  ).exec(tag)?.groups;
  const value = found?.['double'] ?? found?.['single'] ?? found?.['bare'];
  return value === undefined ? undefined : decodeEntities(value);
}

/** A page without certain elements. Those inside one another go from the inside out. */
function withoutElements(page: string, names: string): string {
  const element = new RegExp(String.raw`<(${names})\b(?:[^<]|<(?!\/?(?:\1)\b))*<\/\1\s*>`, 'giu');
  let before = page;
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const after = before.replace(element, ' ');
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** The content of the element of this name that has the most text; undefined when there is none. */
function longest(page: string, name: string): string | undefined {
  const open = [...page.matchAll(new RegExp(String.raw`<${name}\b[^>]*>`, 'giu'))].map(
    (match) => match.index + match[0].length,
  );
  // A page has a few; a damaged one may open thousands and close none.
  const contents = open.slice(0, maxElements).map((start) => {
    const end = page.slice(start).search(new RegExp(String.raw`<\/${name}\s*>`, 'iu'));
    return page.slice(start, end === -1 ? undefined : start + end);
  });
  return contents.sort((one, other) => textOf(other).length - textOf(one).length)[0];
}

function textOf(markup: string): string {
  return decodeEntities(markup.replace(/<br\b[^>]*>/giu, ' ').replace(/<[^>]*(?:>|$)/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
}
