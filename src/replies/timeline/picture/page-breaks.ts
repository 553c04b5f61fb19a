import type { Row } from './rows.ts';

/** The height of the rows of a picture, with what is around them, for a picture that begins with a row. */
type HeightOf = (rows: readonly Row[]) => number;

/**
 * Shares the rows among as few pictures as they fit into, of heights as even as possible. A row that is too tall for a
 * picture has one for itself.
 */
export function breakPages(
  rows: readonly Row[],
  height: number,
  heightOf: HeightOf,
): readonly (readonly Row[])[] {
  let pages = fill(rows, height, heightOf);
  if (pages.length < 2) return pages;
  for (let limit = height - 8; limit > height / 2; limit -= 8) {
    const tighter = fill(rows, limit, heightOf);
    if (tighter.length > pages.length) break;
    pages = tighter;
  }
  return pages;
}

function fill(rows: readonly Row[], height: number, heightOf: HeightOf): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  for (const row of rows) {
    const page = pages.at(-1);
    if (page && heightOf([...page, row]) <= height) page.push(row);
    else pages.push([row]);
  }
  return pages;
}
