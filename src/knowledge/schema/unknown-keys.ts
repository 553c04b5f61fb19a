import { suggest } from '../suggest.ts';
import { knownKeys } from './wording.ts';

const maxNamed = 5;

/** Lists the keys of a mapping that are not expected, with what may have been meant. */
export function unknownKeys(mapping: unknown, expected: readonly string[]): string {
  const entries = typeof mapping === 'object' && mapping !== null ? Object.entries(mapping) : [];
  const unknown = entries.filter(([key]) => !expected.includes(key));
  const named = unknown
    .slice(0, maxNamed)
    .map(([key, value]) => `unknown key "${key}"${hint(key, value, expected)}`);
  const more = unknown.length > maxNamed ? [`${unknown.length - maxNamed} more unknown keys`] : [];
  return [...named, ...more, knownKeys(expected)].join('; ');
}

function hint(key: string, value: unknown, expected: readonly string[]): string {
  const meant = suggest(key, expected);
  // In `{ en: Yes, once, fr: … }` the comma ends the text, and the rest becomes a key without a value.
  return meant === '' && value === null ? ': put quotes round a text that contains a comma' : meant;
}
