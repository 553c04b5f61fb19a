import { isScalar, type YAMLSeq } from 'yaml';
import { endOfLine, indentationAt, rangeOf, startOfLine } from './append-to-sequence.ts';
import { toScalar } from './question-text.ts';

/**
 * The text of a YAML file as it was before `appendToSequence` added an item; every other character stays as it is.
 *
 * @param index Which item of the sequence it is.
 * @returns undefined when the item is not written as it was added.
 */
export function removeFromSequence(text: string, sequence: YAMLSeq, index: number): string | undefined {
  const item = sequence.items[index];
  const previous = sequence.items[index - 1];
  if (!isScalar(item) || typeof item.value !== 'string') return undefined;
  const [start, end] = rangeOf(item);
  if (previous === undefined) {
    // Only a list in flow style can have been empty.
    const isAsAdded = sequence.flow === true && text.slice(start, end) === toScalar(item.value, 'flow');
    return isAsAdded ? text.slice(0, start) + text.slice(end) : undefined;
  }
  const [, previousEnd] = rangeOf(previous);
  return sequence.flow === true
    ? removeFromFlow(text, previousEnd, start, end, toScalar(item.value, 'flow'))
    : removeFromBlock(
        text,
        previousEnd,
        start,
        `${indentationAt(text, rangeOf(sequence)[0])}- ${toScalar(item.value, 'block')}`,
      );
}

function removeFromBlock(text: string, previousEnd: number, start: number, line: string): string | undefined {
  const [from, to] = [startOfLine(text, start), endOfLine(text, start)];
  if (text.slice(from, to) !== line) return undefined;
  const before = text.slice(0, from);
  // An item written with > or | ends after its line end, which is its own.
  if (text[previousEnd - 1] === '\n') return before + text.slice(to).replace(/^\r?\n/, '');
  return before.replace(/\r?\n$/, '') + text.slice(to);
}

function removeFromFlow(
  text: string,
  previousEnd: number,
  start: number,
  end: number,
  scalar: string,
): string | undefined {
  const lead = /(?:\r?\n *| )$/.exec(text.slice(previousEnd, start))?.[0];
  if (lead === undefined || text.slice(start, end) !== scalar) return undefined;
  const from = start - lead.length;
  if (text[end] === ',') return text.slice(0, from) + text.slice(end + 1);
  // The last item has no comma, so that the one before it had none either.
  if (text[previousEnd] !== ',') return undefined;
  return text.slice(0, previousEnd) + text.slice(previousEnd + 1, from) + text.slice(end);
}
