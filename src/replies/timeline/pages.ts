import type { ShownEvents, TimelineRequest } from './selection.ts';

/** A page longer than this, in characters, is tiring to read under a picture; Discord would take some more. */
const longestPage = 2600;

/** The lines, a page after the other; a page holds at least one. */
export function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    length += line.length + 1;
    if (page && length <= longestPage) page.push(line);
    else {
      pages.push([line]);
      length = line.length + 1;
    }
  }
  return pages;
}

/** What the id of a button asks for: the same choice of events on another page. At most 100 characters. */
export function pageButtonId({ chip, from, to }: ShownEvents, page: number): string {
  return ['timeline', page, chip?.id ?? '', from ?? '', to ?? ''].join(':');
}

/** Reads the id of a button made by {@link pageButtonId}. */
export function parsePageButton(customId: string): TimelineRequest & { readonly page: number } {
  const [, page = '', chip = '', from = '', to = ''] = customId.split(':');
  return {
    page: /^\d{1,4}$/u.test(page) ? Number(page) : 0,
    chip: chip === '' ? undefined : chip,
    from: from === '' ? undefined : from,
    to: to === '' ? undefined : to,
  };
}
