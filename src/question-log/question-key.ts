import { randomBytes } from 'node:crypto';

const pattern = /^[\w-]{11}$/u;

/** A new name for a question: 11 letters, digits, `-` and `_`, which tell nothing of who asked. */
export function newQuestionKey(): string {
  return randomBytes(8).toString('base64url');
}

/** The text itself when it is such a name; undefined otherwise. */
export function readQuestionKey(text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined;
}
