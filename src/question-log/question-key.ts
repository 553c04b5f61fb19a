import { randomUUID } from 'node:crypto';

const pattern = /^[\w-]{11}$/u;

/** A new random key for a question: 11 letters, digits, `-` and `_`. */
export function newQuestionKey(): string {
  // Node generates random UUIDs in batches, which takes a tenth of the time that eight random bytes take.
  const bytes = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  return bytes.subarray(0, 8).toString('base64url');
}

/** The text if it has the form of a key; undefined otherwise. */
export function readQuestionKey(text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined;
}
