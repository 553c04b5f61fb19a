import * as v from 'valibot';
import type { ParsedFile, Path } from './parse-file.ts';
import type { Problem } from './problem.ts';
import { languages, type Language } from '../text/language.ts';
import { describePath, knownKeys, mustHaveKeys } from './schema/wording.ts';

/** The value of a file, undefined unless it has the right shape, and everything that is wrong with the shape. */
interface Validated<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/** A valid item of a list, with its position in the file's list. */
interface Item<Value> {
  readonly value: Value;
  readonly index: number;
}

/** Checks the shape of a whole file. */
export function validate<Value>(file: ParsedFile, schema: v.GenericSchema<unknown, Value>): Validated<Value> {
  if (file.value === null) {
    const message =
      'the file is empty: bring back what was in it, or write [] where a list may have no items';
    return { value: undefined, problems: [{ ...file.place([]), message }] };
  }
  const result = v.safeParse(schema, file.value);
  if (result.success) return { value: result.output, problems: [] };
  return { value: undefined, problems: result.issues.flatMap((issue) => problemOf(file, issue)) };
}

/** Checks the shape of a file that is a list; items of the right shape are kept even when others are not. */
export function validateList<Value>(
  file: ParsedFile,
  schema: v.GenericSchema<unknown, readonly Value[]>,
  itemSchema: v.GenericSchema<unknown, Value>,
): { readonly items: readonly Item<Value>[]; readonly problems: readonly Problem[] } {
  const { value, problems } = validate(file.isAllDrafts ? { ...file, value: [] } : file, schema);
  if (value !== undefined) return { items: value.map((item, index) => ({ value: item, index })), problems };
  const items: readonly unknown[] = Array.isArray(file.value) ? file.value : [];
  const kept = items.flatMap((item, index) => {
    const result = v.safeParse(itemSchema, item);
    return result.success ? [{ value: result.output, index }] : [];
  });
  return { items: kept, problems };
}

/** What an issue means for the person who wrote the file; nothing where it only repeats one of the story's language. */
function problemOf(file: ParsedFile, issue: v.BaseIssue<unknown>): readonly Problem[] {
  const steps = issue.path ?? [];
  const path: Path = steps.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  if (file.onlyLanguage !== undefined && path.some((step) => isOtherLanguage(step, file.onlyLanguage)))
    return [];
  // A list in place of a mapping is reported once, not for every key that it lacks.
  if (issue.type === 'strict_object' && issue.expected !== 'Object' && Array.isArray(steps.at(-1)?.input)) {
    return [problemAt(file, path.slice(0, -1), issue.message)];
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return [{ ...file.keyPlace(path), message: keysOf(issue.message, file.onlyLanguage) }];
  }
  return [problemAt(file, path, issue.message)];
}

function isOtherLanguage(step: string | number, only: Language | undefined): boolean {
  return step !== only && languages.some((language) => language === step);
}

/** A message about the keys of a text in each language, in a story that has one: only that key is needed. */
function keysOf(message: string, only: Language | undefined): string {
  if (only === undefined) return message;
  const others = languages.filter((language) => language !== only).join('|');
  return message
    .replace(mustHaveKeys(languages), mustHaveKeys([only]))
    .replace(knownKeys(languages), knownKeys([only]))
    .replace(new RegExp(`: did you mean "(?:${others})"\\?`, 'u'), '');
}

function problemAt(file: ParsedFile, path: Path, message: string): Problem {
  const what = describePath(path) || (path.length === 0 ? 'the file' : 'the item');
  return { ...file.place(path), message: `${what} ${keysOf(message, file.onlyLanguage)}` };
}
