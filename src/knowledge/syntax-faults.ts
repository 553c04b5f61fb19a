import type { Document, ErrorCode, YAMLError } from 'yaml';
import { cutMessage } from './cut-texts.ts';
import { misreadLine, type Fault } from './misread-lines.ts';
import { tooDeep } from './parser-limits.ts';

/** Our own message where the parser's does not say what to do. */
const ownMessages: Readonly<Partial<Record<ErrorCode, string>> & { TAB_AS_INDENT: string }> = {
  TAB_AS_INDENT: 'a tab indents this line: use spaces',
  MULTIPLE_DOCS: 'a second document starts here, and a file may have only one: remove the line ---',
  RESOURCE_EXHAUSTION: tooDeep,
};

/** What to do, added to the parser's own message. */
const advice: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAG_RESOLVE_FAILED: ': put quotes round a text that starts with !',
  BAD_SCALAR_START: ': put quotes round the text',
  BLOCK_AS_IMPLICIT_KEY: ': put quotes round a text that contains a colon',
};

/** What the parser found in a text and what to do about it, without the errors that only follow from an earlier one. */
export function syntaxFaults(document: Document, text: string): readonly Fault[] {
  const lost = document.errors.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN');
  const errors = document.errors.filter(({ code }, index) => code !== 'UNEXPECTED_TOKEN' || index === lost);
  const faults = [...errors, ...document.warnings].map((error) => describeSyntax(error, text));
  // What follows on the same line mostly only follows from the first.
  const lines = faults.map(({ offset }) => text.slice(0, offset).split('\n').length);
  return faults.filter((_fault, index) => lines.indexOf(lines[index] ?? 0) === index);
}

/** Says what is wrong and what to do, at the place where it is to be done. */
function describeSyntax({ code, message, pos: [offset] }: YAMLError, text: string): Fault {
  const line = lineUpTo(text, offset);
  if (/^ *\t/.test(line)) return { offset, message: ownMessages.TAB_AS_INDENT };
  // A quoted text ends just before.
  if (text.startsWith('""', offset - 1)) return { offset, message: doubledQuotes };
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/u.test(line)) return { offset, message: quotesInside };
  // The parser means text that continues after a comment, which ended the text.
  const before = line === '' ? lineUpTo(text, offset - 1) : '';
  const comment = code === 'BAD_INDENT' ? /[^\s#][ \t]+(#.*)$/u.exec(before)?.[1] : undefined;
  if (comment !== undefined) return { offset: offset - 1 - comment.length, message: cutMessage };
  return (
    misreadLine(message, offset, text) ?? {
      offset,
      message: ownMessages[code] ?? message + (advice[code] ?? ''),
    }
  );
}

const doubledQuotes =
  'a quotation mark is doubled here, as spreadsheets write them: write \\" inside double quotes, or put single quotes round the text';
const quotesInside =
  "the quotes end here, and the text goes on: write \\\" for a quotation mark inside double quotes, or '' for one inside single quotes";

/** A line up to an offset in it. */
function lineUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
