import { findFullDates } from '../../knowledge/full-dates.ts';
import { languages } from '../../text/language.ts';
import type { ImportedArticle } from './imported-article.ts';

/** A title has no full stop at its end and is not longer than this, in characters. */
const longestTitle = 200;
const byline = /^(?:by|par|de|texte\s?:|words by)\s+(?<names>\p{Lu}.{1,100})$/iu;

/** An article in plain text: paragraphs between blank lines, or one on each line where there are none. */
export function plainArticle(text: string): ImportedArticle {
  const blocks = text
    .replace(/\r\n?/gu, '\n')
    .split(text.includes('\n\n') || /\n\s*\n/u.test(text) ? /\n\s*\n/u : '\n');
  return withHead(
    blocks
      // A byline is a line of its own, also when the date follows without a blank line.
      .flatMap((block) =>
        byline.test(block.trim().split('\n')[0] ?? '') ? block.trim().split('\n') : [block],
      )
      .map((block) => block.replace(/\s+/gu, ' ').trim())
      .filter((block) => block !== ''),
  );
}

/** Takes the title, the byline and the date, which may come first, from the paragraphs. */
export function withHead(blocks: readonly string[], known: Partial<ImportedArticle> = {}): ImportedArticle {
  const rest = [...blocks];
  const title = known.title ?? (isTitle(rest[0], rest.length) ? rest.shift() : undefined);
  let authors = known.authors ?? [];
  let published = known.published;
  // The two lines come in either order.
  for (let looks = 0; looks < 2; looks += 1) {
    const names = byline.exec(rest[0] ?? '')?.groups?.['names'];
    const date = dateLine(rest[0] ?? '');
    if (names !== undefined) {
      authors = splitNames(names.replace(/[,·|–—].*\d{4}.*$/u, ''));
      published ??= dateIn(names);
      rest.shift();
    } else if (date !== undefined) {
      published ??= date;
      rest.shift();
    }
  }
  return { title, authors, published, publisher: known.publisher, paragraphs: rest };
}

/** The names in a byline: "A. Linden and Samir Haddou". */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/\s*(?:,|&|\band\b|\bet\b)\s*/u)
    .map((name) => name.trim().replace(/[.\s]+$/u, ''))
    .filter((name) => name !== '');
}

/** The first full date in a text, in words or as `YYYY-MM-DD`; undefined when there is none. */
export function dateIn(text: string): string | undefined {
  const iso = /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/u.exec(text)?.[0];
  return (
    iso ??
    languages.flatMap((language) => findFullDates(text, language)).find(({ isYearGiven }) => isYearGiven)
      ?.date
  );
}

function isTitle(block: string | undefined, blocks: number): boolean {
  return block !== undefined && blocks > 1 && block.length <= longestTitle && !/[.…]["”»]?$/u.test(block);
}

/** A line that has hardly anything but a date in it. */
function dateLine(block: string): string | undefined {
  return block.length <= 60 && !/[.!?]$/u.test(block) ? dateIn(block) : undefined;
}
