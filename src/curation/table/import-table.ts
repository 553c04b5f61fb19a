import { isDeepStrictEqual } from 'node:util';
import { checkFiles } from '../../knowledge/load.ts';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { suggest } from '../../knowledge/suggest.ts';
import { gapsFolder, questionsFolder } from '../../knowledge/topic-files.ts';
import type { Language } from '../../text/language.ts';
import { newlineOf } from '../draft/append-to-sequence.ts';
import { openFolder, type OpenedFolder } from '../draft/opened-folder.ts';
import { toScalar } from '../draft/question-text.ts';
import { replaceFile } from '../replace-file.ts';
import { withValue } from './edit-file.ts';
import { readTable, type TableItem } from './read-table.ts';

/** How many values and items were changed and added, by file; or why nothing was. */
export type ImportResult =
  | { readonly ok: true; readonly changed: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an edited table that `exportTable` wrote back into the knowledge: changed texts, added and removed phrasings, new entries
 * and gaps. Comments and everything else in the files stay; items and parts without a row stay as well.
 * Nothing is written unless the folder passes the check with all of it.
 *
 * @param name What to call the table in messages.
 */
export async function importTable(folder: string, name: string, table: string): Promise<ImportResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const { items, problems } = readTable(table, name);
  if (problems.length > 0) return { ok: false, problems };
  const itemsIn = createItemReader();
  const texts = new Map(opened.read.files.map((file) => [file.name, file.text]));
  const changed = new Map<string, number>();
  const faults: Problem[] = [];
  for (const item of items) {
    const edit = editOf(opened, texts, item, itemsIn);
    if ('fault' in edit) faults.push({ file: name, line: item.line, column: 1, message: edit.fault });
    else if (edit.count > 0) {
      texts.set(edit.file, edit.text);
      changed.set(edit.file, (changed.get(edit.file) ?? 0) + edit.count);
    }
  }
  if (faults.length > 0) return { ok: false, problems: faults };
  const failures = await writeAll(opened, texts, [...changed.keys()]);
  return failures.length > 0 ? { ok: false, problems: failures } : { ok: true, changed };
}

type Edit =
  | { readonly file: string; readonly text: string; readonly count: number }
  | { readonly fault: string };

function editOf(
  { manuscript }: OpenedFolder,
  texts: ReadonlyMap<string, string>,
  item: TableItem,
  itemsIn: ItemReader,
): Edit {
  const known = [...manuscript.entries, ...manuscript.gaps].find(({ id }) => id === item.id);
  if (known === undefined) return newItem(texts, item, manuscript.languages);
  const { file } = manuscript.place(known, []);
  let text = texts.get(file) ?? '';
  let count = 0;
  for (const [path, value] of item.values) {
    const keys = path.split('/');
    const language = manuscript.languages.find((each) => each === keys[1]);
    if (keys[1] !== undefined && language === undefined) continue;
    if (isDeepStrictEqual(valueAt(itemsIn(text), item.id, keys), value)) continue;
    const edited = withValue(text, { id: item.id, keys }, value);
    if (edited === undefined || !isOnlyChange(itemsIn(text), itemsIn(edited), item.id, keys, value)) {
      const what = `${keys.join('.')} of "${item.id}" in ${file}`;
      return {
        fault: `${what} is missing there, or written in a way that this command cannot edit: change it by hand`,
      };
    }
    text = edited;
    count += 1;
  }
  return { file, text, count };
}

/** A new item at the end of its topic's file. */
function newItem(texts: ReadonlyMap<string, string>, item: TableItem, languages: readonly Language[]): Edit {
  const folder = item.kind === 'entry' ? questionsFolder : gapsFolder;
  const file = `${folder}/${item.topic}.yaml`;
  const text = texts.get(file);
  const topics = [...texts.keys()]
    .filter((each) => each.startsWith(`${folder}/`))
    .map((each) => each.slice(folder.length + 1, -'.yaml'.length));
  if (text === undefined)
    return {
      fault: `"${item.id}" is new, and no file is called ${file}${suggest(item.topic, topics)} (topics: ${topics.join(', ')})`,
    };
  if (/^\s*\[/mu.test(text) && parsedItems(text).length === 0)
    return { fault: `"${item.id}" is new, and ${file} contains only []: remove the [] first` };
  const newline = newlineOf(text);
  const scalar = (path: string): string => {
    const value = item.values.get(path);
    return typeof value === 'string' ? ` ${toScalar(value, 'block')}` : '';
  };
  const list = (path: string): string => `[${[item.values.get(path) ?? []].flat().join(', ')}]`;
  const lines = [
    `- id: ${item.id}`,
    '  answer:',
    ...languages.map((language) => `    ${language}:${scalar(`answer/${language}`)}`),
    ...(languages.some((language) => item.values.has(`attribution/${language}`)) || item.kind === 'entry'
      ? [
          '  attribution:',
          ...languages.map((language) => `    ${language}:${scalar(`attribution/${language}`)}`),
        ]
      : []),
    `  sources: ${list('sources')}`,
    `  related: ${list('related')}`,
    '  ask:',
    ...languages.flatMap((language) => [
      `    ${language}:`,
      ...[item.values.get(`ask/${language}`) ?? []]
        .flat()
        .map((phrasing) => `      - ${toScalar(phrasing, 'block')}`),
    ]),
  ];
  const before = text === '' || text.endsWith('\n') ? text : text + newline;
  return { file, text: `${before}${newline}${lines.join(newline)}${newline}`, count: 1 };
}

/** Reads the items of a file; each text is parsed once. */
type ItemReader = (text: string) => readonly unknown[];

function createItemReader(): ItemReader {
  const read = new Map<string, readonly unknown[]>();
  return (text) => {
    const items = read.get(text) ?? parsedItems(text);
    read.set(text, items);
    return items;
  };
}

function parsedItems(text: string): readonly unknown[] {
  const parsed = parseFile({ name: '', bytes: Buffer.from(text), text });
  const value = 'file' in parsed ? parsed.file.value : null;
  return Array.isArray(value) ? value : [];
}

function valueAt(items: readonly unknown[], id: string, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(valueOf, itemWithId(items, id));
}

function itemWithId(items: readonly unknown[], id: string): unknown {
  return items.find((item) => valueOf(item, 'id') === id);
}

function valueOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? Object.entries(holder).find(([each]) => each === key)?.[1]
    : undefined;
}

/** Whether an edit changes this value, and nothing else that the file says. */
function isOnlyChange(
  before: readonly unknown[],
  after: readonly unknown[],
  id: string,
  keys: readonly string[],
  value: unknown,
): boolean {
  const expected = before.map((item) => (valueOf(item, 'id') === id ? withChange(item, keys, value) : item));
  return isDeepStrictEqual(after, expected);
}

function withChange(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const held = typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
  return Object.fromEntries(
    held.map(([each, old]: [string, unknown]) => [each, each === key ? withChange(old, rest, value) : old]),
  );
}

/** Writes the files that changed, if the whole folder passes the check with them. */
async function writeAll(
  { folder, read }: OpenedFolder,
  texts: ReadonlyMap<string, string>,
  names: readonly string[],
): Promise<readonly Problem[]> {
  const edited = read.files.map((file): SourceFile => {
    const text = texts.get(file.name) ?? file.text;
    if (!names.includes(file.name)) return file;
    const mark = file.bytes.toString('utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
    return { name: file.name, text, bytes: Buffer.from(mark + text, 'utf8') };
  });
  const { problems } = checkFiles({ ...read, files: edited });
  if (problems.length > 0) return problems;
  for (const name of names) {
    const [file, written] = [read.files, edited].map((files) => files.find((each) => each.name === name));
    if (file === undefined || written === undefined) continue;
    const fault = await replaceFile(folder, file, written.bytes);
    if (fault !== undefined) return [{ file: name, line: 1, column: 1, message: fault }];
  }
  return [];
}
