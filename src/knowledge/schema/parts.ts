import * as v from 'valibot';
import { describeValue, mustHaveKeys } from './wording.ts';
import { unknownKeys } from './unknown-keys.ts';

/** A text of 1 to `limit` characters. */
export function text(limit: number, description: string) {
  return v.pipe(
    string(),
    v.minLength(1, 'is blank: fill it in or remove it'),
    v.maxLength(limit, (issue) => `has ${issue.input.length} characters: at most ${limit} fit`),
    v.description(description),
  );
}

/** A text that matches a pattern; `fault` says what is wrong with another one, to follow "is". */
export function formed(pattern: RegExp, fault: string, description: string) {
  return v.pipe(
    string(),
    v.regex(pattern, (issue) => `${describeValue(issue.input)} is ${fault}`),
    v.description(description),
  );
}

/** A text in each language. */
export function localizedText(limit: number, description: string) {
  return v.pipe(
    keyed({ en: text(limit, 'In English'), fr: text(limit, 'In French') }),
    v.description(description),
  );
}

/** What an id looks like: lower-case words joined by hyphens. */
export const idPattern = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What is wrong with any other id, to follow "is". */
export const idFault =
  'not a valid id: use up to 60 lower-case letters, digits and single hyphens between them';

/** An id that others refer to. */
export function identifier(description: string) {
  return formed(idPattern, idFault, description);
}

/** The id of a paragraph. */
export function paragraphId(description: string) {
  return formed(/^p\d{1,5}$/, 'not a valid paragraph id: write p and a number, for instance p3', description);
}

/** A day as `YYYY-MM-DD`. */
export function day(description: string) {
  return formed(/^\d{4}-\d{2}-\d{2}$/, 'not a valid date: write it as YYYY-MM-DD', description);
}

const revisionEntries = {
  date: day('The day, as YYYY-MM-DD'),
  time: v.optional(
    formed(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'not a valid time: write it as HH:MM', 'The time, as HH:MM'),
  ),
  zone: v.optional(
    formed(
      /^[A-Za-z][\w+/-]{1,39}$/,
      'not a valid time zone: write for instance CET or Europe/Paris',
      'The time zone, for instance CET or Europe/Paris',
    ),
  ),
  what: localizedText(200, 'What was changed, in a sentence'),
};

/** When something was changed after publication, and what. */
export function revision(description: string) {
  return v.pipe(keyed(revisionEntries), v.description(description));
}

/** The same of a whole story, which may concern a part of it. */
export function storyRevision(description: string) {
  return v.pipe(
    keyed({
      ...revisionEntries,
      concerns: v.optional(
        list(
          identifier('Id of a paragraph, an entry or a gap'),
          1,
          'What it concerns; every answer when it is left out',
        ),
      ),
    }),
    v.description(description),
  );
}

/** One of a few words. */
export function choice<const Words extends readonly string[]>(words: Words, description: string) {
  return v.pipe(
    v.picklist(words, (issue) => `must be one of ${words.join(', ')}, but is ${describeValue(issue.input)}`),
    v.description(description),
  );
}

/** A list of at least `least` items. */
export function list<Item extends v.GenericSchema>(item: Item, least: number, description: string) {
  return v.pipe(
    v.array(item, (issue) => `must be a list, but is ${describeValue(issue.input)}`),
    v.minLength(
      least,
      (issue) =>
        `must have at least ${least} ${least === 1 ? 'item' : 'items'}, but has ${issue.input.length}`,
    ),
    v.description(description),
  );
}

/** A mapping with these keys and no others; only the optional ones may be missing. */
export function keyed<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries);
  const needed = keys.filter((key) => entries[key]?.type !== 'optional');
  return v.strictObject(entries, (issue) => {
    // A list is an object too, one that lacks every key.
    const holder = issue.path?.[0]?.input;
    if (Array.isArray(holder)) return mustHave(needed, holder);
    if (issue.expected === 'never') return unknownKeys(holder, keys);
    return issue.expected === 'Object' ? mustHave(needed, issue.input) : 'is missing';
  });
}

function mustHave(keys: readonly string[], value: unknown): string {
  return `${mustHaveKeys(keys)}, but is ${describeValue(value)}`;
}

function string() {
  return v.string((issue) => `must be a text, but is ${describeValue(issue.input)}${textHint(issue.input)}`);
}

function textHint(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ': put it in quotes';
  if (value === null) return ': fill it in, with quotes if it is a word such as null';
  return typeof value === 'object' ? ': put quotes round a text that contains a colon' : '';
}
