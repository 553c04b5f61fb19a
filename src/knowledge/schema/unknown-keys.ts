import { suggest } from '../suggest.ts';

const mostNamed = 5;

/** Lists the keys of a mapping that are not expected, with what may have been meant. */
export function unknownKeys(mapping: unknown, expected: readonly string[]): string {
  const keys = typeof mapping === 'object' && mapping !== null ? Object.keys(mapping) : [];
  const unknown = keys.filter((key) => !expected.includes(key));
  const named = unknown.slice(0, mostNamed).map((key) => `unknown key "${key}"${suggest(key, expected)}`);
  const more = unknown.length > mostNamed ? [`${unknown.length - mostNamed} more unknown keys`] : [];
  return [...named, ...more, `the keys here are ${expected.join(', ')}`].join('; ');
}
