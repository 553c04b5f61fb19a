import { isNode, type Range, type YAMLSeq } from 'yaml';
import { toScalar } from './question-text.ts';

/**
 * The text of a YAML file with one more item at the end of a sequence; every other character stays as it is.
 * @param sequence A sequence of the parsed text, in block or flow style.
 */
export function appendToSequence(text: string, sequence: YAMLSeq, item: string): string {
  return sequence.flow === true
    ? appendToFlow(text, sequence, toScalar(item, 'flow'))
    : appendToBlock(text, sequence, toScalar(item, 'block'));
}

function appendToBlock(text: string, sequence: YAMLSeq, scalar: string): string {
  const [start] = rangeOf(sequence);
  const [, endOfLast] = rangeOf(sequence.items.at(-1));
  const line = `${indentationAt(text, start)}- ${scalar}`;
  // An item written with > or | ends after its line end.
  if (text[endOfLast - 1] === '\n') return insert(text, endOfLast, line + newlineOf(text));
  return insert(text, endOfLine(text, endOfLast), newlineOf(text) + line);
}

function appendToFlow(text: string, sequence: YAMLSeq, scalar: string): string {
  const [start, end] = rangeOf(sequence);
  const last = sequence.items.at(-1);
  if (last === undefined) return insert(text, start + '['.length, scalar);
  const [startOfLast, endOfLast] = rangeOf(last);
  const rest = text.slice(endOfLast, end - ']'.length);
  // It has spaces, comments and at most one comma; a comma inside a comment does not count.
  const comma = rest.replace(/#.*/g, (comment) => '#'.repeat(comment.length)).indexOf(',');
  const [separated, at] =
    comma === -1 ? [insert(text, endOfLast, ','), endOfLast + 1] : [text, endOfLast + comma + 1];
  const added = comma === -1 ? scalar : `${scalar},`;
  const lineEnd = endOfLine(separated, at);
  const isAlone = rest.includes('\n') && isFirstOnItsLine(text, startOfLast);
  const isCommented = rest.includes('\n') && separated.slice(at, lineEnd).includes('#');
  if (!isAlone && !isCommented) return insert(separated, at, ` ${added}`);
  const indentation = indentationAt(text, isAlone ? startOfLast : rangeOf(sequence.items[0])[0]);
  return insert(separated, lineEnd, newlineOf(text) + indentation + added);
}

/**
 * Where a node is in the text that it was parsed from: its start, its end, and the end of what belongs to it.
 * @throws Error when it was not parsed.
 */
export function rangeOf(node: unknown): Range {
  const range = isNode(node) ? node.range : undefined;
  if (!range) throw new Error('only a node that was parsed from a text has a range in it');
  return range;
}

function insert(text: string, offset: number, added: string): string {
  return text.slice(0, offset) + added + text.slice(offset);
}

/** How a file ends its lines. */
export function newlineOf(text: string): '\r\n' | '\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** The offset of the end of a line, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset).search(/\r?\n/);
  return found === -1 ? text.length : offset + found;
}

/** The offset of the start of a line. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function isFirstOnItsLine(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), offset).trim() === '';
}

/** Spaces up to the column of an offset. */
export function indentationAt(text: string, offset: number): string {
  return ' '.repeat(offset - startOfLine(text, offset));
}
