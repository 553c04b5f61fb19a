import type { Json } from '../protocol.ts';

/** Whether the value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The objects in a list; none if the value is not a list. */
export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The value if it is a string, else an empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value if it is a number, else the fallback. */
export function asNumber(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
