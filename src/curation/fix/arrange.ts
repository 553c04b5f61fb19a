import { isNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from './edit.ts';

/** An item of a collection in the text. */
interface Part {
  /** Blank lines before it: they stay where they are. */
  readonly blank: string;
  /** Comment lines before it, with what is between them: they go with it. */
  readonly comments: string;
  /** From its first character to the end of its last line, comments on its own lines included. */
  readonly body: string;
}

/**
 * The edit that puts the items of a mapping or list in order, with the comments before and beside them. Undefined when they
 * are in order, or when a comment would lose its item.
 *
 * @param ranks Where each item belongs; items of the same rank keep their order.
 * @param isRoot Whether the collection is the whole file, whose first comment is about the file.
 */
export function arrange(
  collection: YAMLMap | YAMLSeq,
  ranks: readonly number[],
  text: string,
  isRoot: boolean,
): Edit | undefined {
  const order = ranks
    .map((rank, index) => ({ rank, index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ index }) => index);
  if (order.every((from, to) => from === to)) return undefined;
  return collection.flow === true
    ? arrangeFlow(collection, order, text)
    : arrangeBlock(collection, order, text, isRoot);
}

/** Within brackets the items change places, and what is between them stays. */
function arrangeFlow(
  collection: YAMLMap | YAMLSeq,
  order: readonly number[],
  text: string,
): Edit | undefined {
  const [start, end] = collection.range ?? [0, 0];
  const stretches = collection.items.map(stretchOf);
  const between = stretches.map(([from], index) => text.slice(stretches[index - 1]?.[1] ?? start, from));
  const after = text.slice(stretches.at(-1)?.[1] ?? start, end);
  if ([...between, after].some((separator) => separator.includes('#'))) return undefined;
  const items = order.map((index) => text.slice(...(stretches[index] ?? [0, 0])));
  return { start, end, text: items.map((item, index) => (between[index] ?? '') + item).join('') + after };
}

/** In lines, whole lines change places. */
function arrangeBlock(
  collection: YAMLMap | YAMLSeq,
  order: readonly number[],
  text: string,
  isRoot: boolean,
): Edit | undefined {
  const [from, to] = collection.range ?? [0, 0];
  // The blank lines after a text written with |+ or >+ are part of it.
  if (/[|>]\d?\+\s*$/m.test(text.slice(from, to))) return undefined;
  const starts = collection.items.map((item) => startOf(item, text));
  const ends = collection.items.map((item) => lineEnd(text, lastCharacter(item, text)));
  if (!starts.every((start) => start !== undefined)) return undefined;
  const [first] = starts;
  if (first === undefined) return undefined;
  const indentation = ' '.repeat(first - lineStart(text, first));
  const isOnOwnLine = text.slice(lineStart(text, first), first).trim() === '';
  const begin = isOnOwnLine ? commentsBefore(text, lineStart(text, first), isRoot) : first;
  const parts = starts.map((start, index): Part => {
    const before = text.slice(
      index === 0 ? begin : (ends[index - 1] ?? 0) + 1,
      index === 0 && !isOnOwnLine ? first : lineStart(text, start),
    );
    const blank = /^(?:[ \t]*\r?\n)*/.exec(before)?.[0] ?? '';
    return { blank, comments: before.slice(blank.length), body: text.slice(start, ends[index]) };
  });
  const arranged = order.flatMap((index) => parts[index] ?? []);
  // A comment cannot precede an item that begins in the middle of a line.
  if (!isOnOwnLine && arranged[0]?.comments !== '') return undefined;
  const lines = arranged.map(({ comments, body }, index) => {
    const indented = index === 0 && !isOnOwnLine ? body : indentation + body;
    return (parts[index]?.blank ?? '') + comments + indented;
  });
  return { start: begin, end: ends.at(-1) ?? begin, text: lines.join('\n') };
}

/** Where an item begins: at its key, or at the hyphen of a list. Undefined when something unusual precedes it. */
function startOf(item: unknown, text: string): number | undefined {
  const [start] = stretchOf(item);
  if (!isNode(item))
    return /^[ \t]*(?:- +)*$/.test(text.slice(lineStart(text, start), start)) ? start : undefined;
  const before = text.slice(lineStart(text, start), start);
  return /^[ \t]*(?:- +)*- +$/.test(before) ? lineStart(text, start) + before.lastIndexOf('-') : undefined;
}

/** The offset after an item's last character that is not white space. */
function lastCharacter(item: unknown, text: string): number {
  const [start, end] = stretchOf(item);
  return start + text.slice(start, end).trimEnd().length;
}

function stretchOf(item: unknown): readonly [number, number] {
  if (isNode(item)) return [item.range?.[0] ?? 0, item.range?.[1] ?? 0];
  const { key, value } = pairOf(item);
  const start = rangeOf(key)?.[0] ?? 0;
  return [start, Math.max(rangeOf(value)?.[1] ?? 0, rangeOf(key)?.[1] ?? 0)];
}

function pairOf(item: unknown): { readonly key: unknown; readonly value: unknown } {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item
    ? item
    : { key: undefined, value: undefined };
}

function rangeOf(node: unknown) {
  return isNode(node) ? node.range : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

/** The start of the comment lines right above a line; at the start of a file only of those below a blank line. */
function commentsBefore(text: string, line: number, isRoot: boolean): number {
  let start = line;
  while (start > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, start - 1), start)))
    start = lineStart(text, start - 1);
  return isRoot && start === 0 ? line : start;
}
