import { languages, type Language } from '../text/language.ts';
import type { ParsedFile, Path } from './parse-file.ts';

/** The languages that `story.yaml` says the story is written in; all of them when it says nothing that can be understood. */
export function writtenLanguages(files: readonly ParsedFile[]): readonly Language[] {
  const story = files.find(({ name }) => name === 'story.yaml')?.value;
  const named: unknown =
    typeof story === 'object' && story !== null && 'languages' in story ? story.languages : undefined;
  const written = Array.isArray(named) ? languages.filter((language) => named.includes(language)) : [];
  return written.length === 0 ? languages : written;
}

/** A file in which the texts that the story is not written in are those of the language that it is, whatever was there. */
export function inEveryLanguage(file: ParsedFile, written: readonly Language[]): ParsedFile {
  const [only] = written;
  if (only === undefined || written.length === languages.length) return file;
  return { ...file, value: filled(file.value, only) };
}

/** The keys of a file whose texts are left out, as they are in a language that the story is not written in. */
export function leftOutKeys({ value }: ParsedFile, written: readonly Language[]): readonly Path[] {
  const [only] = written;
  return only === undefined || written.length === languages.length ? [] : keysIn(value, only, []);
}

function keysIn(value: unknown, only: Language, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => keysIn(item, only, [...path, index]));
  const entries = Object.entries(value);
  if (!isByLanguage(value, only)) return entries.flatMap(([key, item]) => keysIn(item, only, [...path, key]));
  return entries.flatMap(([key, text]) => (key === only || isEmpty(text) ? [] : [[...path, key]]));
}

/** Whether a key has nothing after it that could be missed. */
function isEmpty(text: unknown): boolean {
  return text === null || (Array.isArray(text) && text.length === 0);
}

/** Whether a value is a mapping with a text for the story's language, and perhaps for others. */
function isByLanguage(value: object, only: Language): boolean {
  return only in value && Object.keys(value).every((key) => languages.some((language) => language === key));
}

function filled(value: unknown, only: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, only));
  if (isByLanguage(value, only)) {
    const text: unknown = Object.entries(value).find(([key]) => key === only)?.[1];
    return Object.fromEntries(languages.map((language) => [language, text]));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, only)]));
}
