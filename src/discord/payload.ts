/** A part of something that Discord sent, about which nothing is certain. */
export type Payload = Readonly<Record<string, unknown>>;

/** A value's own fields; none when it is not an object. */
export function readObject(value: unknown): Payload {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object's fields are unknown, which is what the type says.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {};
}

/** The items of a list; none when it is not a list. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text; empty when it is not one. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Discord's ids are numbers of up to 20 digits, as text; empty when it is not one. */
export function readId(value: unknown): string {
  return typeof value === 'string' && /^\d{1,20}$/u.test(value) ? value : '';
}

/** A whole number; null when it is not one. */
export function readInteger(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
