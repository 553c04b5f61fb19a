import { isJsonObject } from '../../src/json.ts';
import { schemas } from '../../src/validation/generated/schemas.ts';

/** A body with one change. */
export interface Mutation {
  /** Where and what: `data.components.0.label = 7`. */
  readonly name: string;
  /** Makes it: most changes are made to another body already. */
  readonly body: () => unknown;
}

/** Every single change of a body: each value is removed, replaced by others, and in each object each known key is added. */
export function mutationsOf(body: unknown): readonly Mutation[] {
  return [...changes(body)].map(([path, value]) => ({
    name: `${path.join('.')} = ${brief(value)}`,
    body: () => changed(body, path, value),
  }));
}

type Path = readonly (string | number)[];

const removed = Symbol('removed');

function* changes(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (path.length > 0) for (const other of othersThan(value)) yield [path, other];
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* changes(item, [...path, index]);
  if (!isJsonObject(value)) return;
  for (const [key, inner] of Object.entries(value)) yield* changes(inner, [...path, key]);
  for (const key of addedKeys(value)) for (const other of added) yield [[...path, key], other];
}

/** The lengths just beyond Discord's limits. */
const lengths = [33, 46, 81, 101, 151, 257, 513, 1_025, 2_001, 4_001, 6_001];
const counts = [6, 11, 26, 41, 131];
const numbers = [-1, 0, 1, 1.5, 11, 26, 99, 4_001, 6_001, 0x1_00_00_00, 2 ** 31];
const added = [7, -1, 'word', true, [], ['word'], [{}], {}];

function* othersThan(value: unknown): Generator {
  yield removed;
  yield null;
  yield [[]];
  if (typeof value !== 'boolean') yield true;
  if (typeof value !== 'string') yield 'word';
  if (!isJsonObject(value)) yield {};
  if (typeof value === 'string') {
    yield 7;
    yield '';
    for (const length of lengths) yield 'x'.repeat(length);
  }
  if (typeof value === 'number') for (const number of numbers) yield number;
  if (!Array.isArray(value)) return;
  yield [];
  for (const count of counts) if (value.length > 0) yield Array.from({ length: count }, () => value[0]);
}

/** The keys that Discord knows in such an object and that it does not have. */
function addedKeys(object: object): readonly string[] {
  const type: unknown = 'type' in object ? object.type : undefined;
  if (typeof type !== 'number') return [];
  const fitting = Object.values(schemas).filter(
    ({ properties }) => properties?.['type']?.enum?.length === 1 && properties['type'].enum[0] === type,
  );
  const known = new Set(fitting.flatMap(({ properties = {} }) => Object.keys(properties)));
  return [...known].filter((key) => !(key in object));
}

function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === step ? changed(item, rest, to) : item));
    return items.filter((item) => item !== removed);
  }
  const entries = Object.entries(isJsonObject(value) ? value : {});
  const all = entries.some(([key]) => key === step)
    ? entries
    : [...entries, [String(step), undefined] as const];
  const kept = all.map(([key, inner]) => [key, key === step ? changed(inner, rest, to) : inner] as const);
  return Object.fromEntries(kept.filter(([, inner]) => inner !== removed));
}

function brief(value: unknown): string {
  if (value === removed) return 'removed';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 40 ? `${text.slice(0, 20)}… (${text.length})` : text;
}
