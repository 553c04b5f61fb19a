import { languages, type Language } from '../text/language.ts';
import type { ParsedFile, Path } from './parse-file.ts';
import type { Problem } from './problem.ts';

/**
 * The languages that `story.yaml` says the story is written in. Where it says nothing that can be understood, the only one that
 * the other files have a text in, so that one mistake is not reported for every text; else all of them.
 */
export function writtenLanguages(files: readonly ParsedFile[]): readonly Language[] {
  const named = saidLanguages(files);
  const written = Array.isArray(named) ? languages.filter((language) => named.includes(language)) : [];
  if (written.length > 0) return written;
  const others = files.filter(({ name }) => name !== 'story.yaml');
  const found = languages.filter((language) => others.some(({ value }) => hasKey(value, language)));
  return found.length === 1 ? found : languages;
}

/** That `story.yaml` has to say that the story is in one language, where it is in fact. */
export function unsaidLanguage(files: readonly ParsedFile[]): readonly Problem[] {
  const story = files.find(({ name }) => name === 'story.yaml');
  const [only, ...others] = writtenLanguages(files);
  if (story === undefined || only === undefined || others.length > 0) return [];
  if (saidLanguages(files) !== undefined) return [];
  const message = `every text of the other files is in one language: write "languages: [${only}]" here, or the texts in the other language`;
  return [{ ...story.place([]), message }];
}

function saidLanguages(files: readonly ParsedFile[]): unknown {
  const story = files.find(({ name }) => name === 'story.yaml')?.value;
  return typeof story === 'object' && story !== null && 'languages' in story ? story.languages : undefined;
}

function hasKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return key in value || Object.values(value).some((item) => hasKey(item, key));
}

/** A file in which the texts that the story is not written in are those of the language that it is, whatever was there. */
export function inEveryLanguage(file: ParsedFile, written: readonly Language[]): ParsedFile {
  const [only] = written;
  if (only === undefined || written.length === languages.length) return file;
  return { ...file, onlyLanguage: only, value: filled(file.value, only) };
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
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, filled(item, only)]);
  // Of a misspelt language, as in `eng:`, only that one is missing.
  const [misspelt] = entries;
  const isMisspelt = misspelt !== undefined && entries.every(([key]) => likeLanguage.test(key));
  const others = languages.filter((language) => isMisspelt && language !== only);
  return Object.fromEntries([...others.map((language) => [language, misspelt?.[1]]), ...entries]);
}

const likeLanguage = new RegExp(String.raw`^(?:${languages.join('|')})`, 'iu');
