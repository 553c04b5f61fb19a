import { languages, type Language } from '../../text/language.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { suggest } from '../../knowledge/suggest.ts';
import { toOneLine } from '../draft/question-text.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { columns, parts, type Part } from './table.ts';

/** What the table says of an entry or gap. What it has no row for is left as it is. */
export interface TableItem {
  readonly id: string;
  readonly kind: 'entry' | 'gap';
  readonly topic: string;
  /** The line of its first row. */
  readonly line: number;
  /** Values by the path from the item: `answer/en`, `sources`, `ask/fr`. */
  readonly values: ReadonlyMap<string, string | readonly string[]>;
}

/** The items of a table in their order, or what is wrong with its rows. */
export function readTable(
  text: string,
  file: string,
): { readonly items: readonly TableItem[]; readonly problems: readonly Problem[] } {
  const [head, ...rows] = readCsv(text);
  const positions = columns.map((column) =>
    (head?.cells ?? []).findIndex((cell) => cell.trim().toLowerCase() === column),
  );
  const missing = columns.filter((_, at) => positions[at] === -1);
  const at = (line: number, message: string): Problem => ({ file, line, column: 1, message });
  if (missing.length > 0) {
    const message = `the first row has no column ${missing.join(', ')}: keep the first row that "sidebar export" writes`;
    return { items: [], problems: [at(1, message)] };
  }
  const items = new Map<
    string,
    { item: Omit<TableItem, 'values'>; values: Map<string, string | readonly string[]> }
  >();
  const problems: Problem[] = [];
  for (const row of rows) {
    const [id = '', kind = '', topic = '', part = '', language = '', value = ''] = cellsOf(row, positions);
    const fault = faultOf({ id, kind, part, language, value });
    if (fault !== undefined) {
      problems.push(at(row.line, fault));
      continue;
    }
    const found = items.get(id) ?? {
      item: { id, kind: kind === 'gap' ? ('gap' as const) : ('entry' as const), topic, line: row.line },
      values: new Map<string, string | readonly string[]>(),
    };
    items.set(id, found);
    const path = language === '' ? part : `${part}/${language}`;
    const earlier = found.values.get(path);
    if (part === 'ask') found.values.set(path, [...(Array.isArray(earlier) ? earlier : []), value]);
    else if (earlier !== undefined)
      problems.push(at(row.line, `"${id}" has two rows for ${path}: remove one of them`));
    else found.values.set(path, part === 'sources' || part === 'related' ? wordsOf(value) : value);
  }
  return { items: [...items.values()].map(({ item, values }) => ({ ...item, values })), problems };
}

function cellsOf({ cells }: CsvRow, positions: readonly number[]): readonly string[] {
  return positions.map((position) => toOneLine(cells[position] ?? ''));
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
  readonly language: string;
  readonly value: string;
}

function faultOf({ id, kind, part, language, value }: Row): string | undefined {
  if (id === '') return 'the row has no id: say which entry or gap it belongs to';
  if (kind !== 'entry' && kind !== 'gap') return `the kind must be entry or gap, not "${kind}"`;
  const known: Part | undefined = parts.find((each) => each === part);
  if (known === undefined)
    return `the part "${part}" is not known${suggest(part, parts)} (parts: ${parts.join(', ')})`;
  const isList = known === 'sources' || known === 'related';
  if (isList) return language === '' ? undefined : `${known} has no language: empty that cell`;
  const spoken: Language | undefined = languages.find((each) => each === language);
  if (spoken === undefined) return `the language must be ${languages.join(' or ')}, not "${language}"`;
  return value === '' ? 'the text is empty: fill it in, or remove the row' : undefined;
}

function wordsOf(value: string): readonly string[] {
  return value.split(/[\s,;]+/u).filter((word) => word !== '');
}
