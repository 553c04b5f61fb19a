import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Entry, Gap } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { toCsv } from './csv.ts';

/** The columns of the table, in order. */
export const columns = ['id', 'kind', 'topic', 'part', 'language', 'text'] as const;

/** The parts of an entry or gap that the table has, in order: a row for each, and one for each phrasing. */
export const parts = ['answer', 'attribution', 'sources', 'related', 'ask'] as const;
export type Part = (typeof parts)[number];

/** The entries and gaps as a table for a spreadsheet: a row for each text, the phrasings one below the other. */
export function exportTable(manuscript: Manuscript): string {
  const rows = [
    ...manuscript.entries.flatMap((entry) => rowsOf(entry, 'entry', manuscript.languages)),
    ...manuscript.gaps.flatMap((gap) => rowsOf(gap, 'gap', manuscript.languages)),
  ];
  return toCsv([columns, ...rows]);
}

function rowsOf(
  item: Entry | Gap,
  kind: string,
  languages: readonly Language[],
): readonly (readonly string[])[] {
  const row = (part: Part, language: string, text: string) => [
    item.id,
    kind,
    item.topic,
    part,
    language,
    text,
  ];
  return [
    ...languages.map((language) => row('answer', language, item.answer[language])),
    ...languages.flatMap((language) =>
      item.attribution === undefined ? [] : [row('attribution', language, item.attribution[language])],
    ),
    row('sources', '', item.sources.join(' ')),
    row('related', '', item.related.join(' ')),
    ...languages.flatMap((language) => item.ask[language].map((phrasing) => row('ask', language, phrasing))),
  ];
}
