import { limits } from './limits.ts';
import { cut, echo } from './user-text.ts';

/** Stands for a text in which there is nothing to see. */
const nothingToSee = '…';

/** Characters that turn the direction of what follows, quotation marks of ours included. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** What a reader typed, safe to repeat in prose, on one line, from at most `length` characters of it. */
export function readerText(typed: string, length: number): string {
  return echo(shorten(typed, length));
}

/** What a reader typed as the label of an option, which is plain text; Discord refuses an empty one. */
export function readerLabel(typed: string): string {
  return shorten(typed, limits.optionText);
}

function shorten(typed: string, length: number): string {
  const oneLine = typed.replaceAll(turning, '').replaceAll(/\s+/gu, ' ').trim();
  return /[^\p{C}\p{Z}\p{M}]/u.test(oneLine) ? cut(oneLine, length) : nothingToSee;
}
