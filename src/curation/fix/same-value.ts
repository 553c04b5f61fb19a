import { isDeepStrictEqual } from 'node:util';
import { parseFile } from '../../knowledge/parse-file.ts';

/** Whether two texts of a file load as the same values, except for the order of keys, sources and timeline events and the form of quotation marks. */
export function saysTheSame(name: string, before: string, after: string): boolean {
  const one = valueOf(name, before);
  const other = valueOf(name, after);
  return one !== undefined && other !== undefined && isDeepStrictEqual(one.value, other.value);
}

function valueOf(name: string, text: string): { readonly value: unknown } | undefined {
  const result = parseFile({ name, bytes: Buffer.alloc(0), text: text.replace(/^\uFEFF/, '') });
  if (!('file' in result)) return undefined;
  const value = withSortedSources(result.file.value);
  return { value: name === 'timeline.yaml' ? sorted(value) : value };
}

function withSortedSources(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[“”]|« | »/gu, '"');
  if (Array.isArray(value)) return value.map(withSortedSources);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      key === 'sources' ? sorted(item) : withSortedSources(item),
    ]),
  );
}

/** A list in an order that depends only on what its items say. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((item: unknown) => ({ item, key: canonical(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ item }) => item);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
