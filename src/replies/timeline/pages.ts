import { makeCustomId, readCustomId } from '../custom-id.ts';
import type { ShownEvents, TimelineRequest } from './selection.ts';

/** The maximum length of a page, in characters. A longer one is tiring to read, though Discord allows it. */
const maxPageLength = 2600;

/** A page of the list of events, as the id of a button asks for it. */
export interface PageRequest extends TimelineRequest {
  /** From 0. */
  readonly page: number;
  /** Whether it opens the list, rather than turns its pages. */
  readonly opens: boolean;
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

/** The id of a button that opens the list of the same events; at most 100 characters. */
export function listButtonId(selection: ShownEvents): string {
  return makeCustomId('timeline', 'list', undefined, '0', ...limitsOf(selection));
}

/** The id of a button that turns to a page of the list; at most 100 characters. */
export function pageButtonId(selection: ShownEvents, page: number): string {
  return makeCustomId('timeline', 'page', undefined, String(page), ...limitsOf(selection));
}

/** Reads an id made by {@link listButtonId} or {@link pageButtonId}; null if it has another version or is not such an id. */
export function readPageButtonId(customId: string): PageRequest | null {
  const action = readCustomId(customId);
  const [page = '', about = '', from = '', to = ''] = action?.subject ?? [];
  const opens = action?.verb === 'list';
  if ((!opens && action?.verb !== 'page') || !/^\d{1,4}$/u.test(page)) return null;
  return {
    page: Number(page),
    opens,
    about: about === '' ? undefined : about,
    from: toIsoDate(from),
    to: toIsoDate(to),
  };
}

function limitsOf({ about, from, to }: ShownEvents): readonly string[] {
  return [about?.id ?? '', withoutHyphens(from), withoutHyphens(to)];
}

function withoutHyphens(isoDate: string | null): string {
  return isoDate?.replaceAll('-', '') ?? '';
}

/** `2024-12-31` from `20241231`. Anything else stays as it is: the selection says what is wrong with it. */
function toIsoDate(digits: string): string | undefined {
  return digits === '' ? undefined : digits.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
}
