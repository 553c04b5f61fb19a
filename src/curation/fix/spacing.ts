import { isScalar, visit, type Document } from 'yaml';
import type { Edit, ParsedText } from './edit.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Fixes line breaks, white space at the ends of lines, more than one blank line, and the end of the file. Texts over
 * several lines are left as they are, because spaces and blank lines count in them.
 */
export function spacingEdits({ document, text }: ParsedText): readonly Edit[] {
  // The rest assumes that lines end with a line feed only.
  const returns = [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => remove(index, index + 1));
  if (returns.length > 0) return returns;
  const content = manyLineTexts(document, text);
  const outside = ({ start, end }: Stretch): boolean =>
    !content.some((part) => start < part.end && end > part.start);
  const blanks = [...text.matchAll(/[ \t]+$/gm)]
    .map(({ index, 0: found }) => remove(index, index + found.length))
    .filter(outside);
  if (blanks.length > 0) return blanks;
  const lines = [...text.matchAll(/(?<=\n\n)\n+(?=[^\n])/g)]
    .map(({ index, 0: found }) => remove(index, index + found.length))
    .filter(outside);
  return [...lines, ...endOfFile(text).filter(outside)];
}

function remove(start: number, end: number): Edit {
  return { start, end, text: '' };
}

/** Exactly one line break at the end of a file that contains anything. */
function endOfFile(text: string): readonly Edit[] {
  const end = text.replace(/\n+$/, '').length;
  if (end === 0 || text.length === end + 1) return [];
  return text.length === end ? [{ start: end, end, text: '\n' }] : [remove(end + 1, text.length)];
}

/** Scalars over several lines, without the blank lines after them that do not count. */
function manyLineTexts(document: Document, text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  visit(document, {
    Scalar(_, { range, type }) {
      if (!range) return;
      const [start, end] = range;
      if (!text.slice(start, end).includes('\n')) return;
      const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
      const keepsBlankLines = isBlock && /^[|>]\d?\+/.test(text.slice(start, end));
      found.push({ start, end: isBlock && !keepsBlankLines ? lastContent(text, start, end) : end });
    },
    Pair(_, { key }) {
      // A file with a key over several lines should not be edited by a program.
      if (isScalar(key) && key.range && text.slice(key.range[0], key.range[1]).includes('\n'))
        found.push({ start: 0, end: text.length });
    },
  });
  return found;
}

/** The end of the last line with content: white space at its end belongs to the text. */
function lastContent(text: string, start: number, end: number): number {
  const last = start + text.slice(start, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return lineEnd === -1 ? text.length : lineEnd;
}
