import { makeCustomId, readCustomId } from '../custom-id.ts';
import type { ShownEvents, TimelineRequest } from './selection.ts';

/** The maximum length of a page, in characters. A longer one is tiring to read under a picture, though Discord allows it. */
const maxPageLength = 2600;

/** A page of a timeline, as the id of a button asks for it. */
export interface PageRequest extends TimelineRequest {
  /** From 0. */
  readonly page: number;
}

/** The lines of each page; a page holds at least one. */
export function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    length += line.length + 1;
    if (page && length <= maxPageLength) page.push(line);
    else {
      pages.push([line]);
      length = line.length + 1;
    }
  }
  return pages;
}

/** The id of a button that shows another page of the same events; at most 100 characters. */
export function pageButtonId({ chip, from, to }: ShownEvents, page: number): string {
  return makeCustomId(
    'timeline',
    'page',
    undefined,
    String(page),
    chip?.id ?? '',
    withoutHyphens(from),
    withoutHyphens(to),
  );
}

/** Reads an id made by {@link pageButtonId}; null if it has another version or is not such an id. */
export function readPageButtonId(customId: string): PageRequest | null {
  const action = readCustomId(customId);
  const [page = '', chip = '', from = '', to = ''] = action?.subject ?? [];
  if (action?.verb !== 'page' || !/^\d{1,4}$/u.test(page)) return null;
  return {
    page: Number(page),
    chip: chip === '' ? undefined : chip,
    from: toIsoDate(from),
    to: toIsoDate(to),
  };
}

function withoutHyphens(isoDate: string | null): string {
  return isoDate?.replaceAll('-', '') ?? '';
}

/** `2024-12-31` from `20241231`. Anything else stays as it is: the selection says what is wrong with it. */
function toIsoDate(digits: string): string | undefined {
  return digits === '' ? undefined : digits.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
}
