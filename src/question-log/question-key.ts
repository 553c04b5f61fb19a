import { randomUUID } from 'node:crypto';

const pattern = /^[\w-]{11}$/u;

/** A new name for a question: 11 letters, digits, `-` and `_`, which tell nothing of who asked. */
export function newQuestionKey(): string {
  // Node makes the randomness of many of these at once, which takes a tenth of the time of asking for eight bytes.
  const bytes = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  return bytes.subarray(0, 8).toString('base64url');
}

/** The text itself when it is such a name; undefined otherwise. */
export function readQuestionKey(text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined;
}
