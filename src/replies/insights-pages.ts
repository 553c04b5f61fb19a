import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import { cut, cutLines } from './cut.ts';
import type { Button, ButtonRow } from './message.ts';
import { textsIn } from './texts/catalogue.ts';

/** Items in pages of so many, or as many as fit. */
export function paged(
  items: readonly string[],
  { maxItems, maxLength }: { readonly maxItems: number; readonly maxLength: number },
): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  for (let start = 0; start < items.length;) {
    const fitting = cutLines(items.slice(start, start + maxItems), maxLength);
    const page = fitting.length === 0 ? [cut(items[start] ?? '', maxLength)] : fitting;
    pages.push(page);
    start += page.length;
  }
  return pages;
}

/** The buttons to the previous and the next page, where there is one. */
export function pageButtons(days: number, page: number, pages: number, language: Language): ButtonRow {
  const { previous, next } = textsIn(language).topics;
  const button = (label: string, to: number): Button => ({
    label,
    customId: makeCustomId('insights', 'page', undefined, String(days), String(to)),
  });
  return {
    buttons: [
      ...(page > 0 ? [button(previous, page - 1)] : []),
      ...(page < pages - 1 ? [button(next, page + 1)] : []),
    ],
  };
}
