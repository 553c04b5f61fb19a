/** What is wrong, and where in the text. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

/**
 * What an editor's hand did to the line at which the parser stumbled, in words of the desk: a colon left out, a wrong indent, a
 * curly quotation mark. Undefined when it is something else.
 */
export function misreadLine(parserMessage: string, offset: number, text: string): Fault | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/u);
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const at = start + indent.length;
  const odd = /[^ \t]/u.exec(indent)?.[0];
  if (odd !== undefined) {
    return {
      offset: start,
      message: `${codePointOf(odd)} indents this line, as pasted text has it: use plain spaces`,
    };
  }
  if (/^\s*[–—•]/u.test(line)) {
    return {
      offset: at,
      message: `the line starts with "${line.trim().charAt(0)}": write a hyphen and a space ("- ")`,
    };
  }
  if (/^\s*-[^\s-]/u.test(line)) {
    return { offset: at, message: 'a space is missing after the hyphen: write "- "' };
  }
  if (lacksHyphen(line, text.slice(0, start))) {
    return { offset: at, message: `a hyphen is missing: write "- ${line.trim()}"` };
  }
  return unclosed(parserMessage, offset, text) ?? misplaced(parserMessage, line, start, at);
}

/** Whether a line stands where an item of a list does, below another, and is no key. */
function lacksHyphen(line: string, before: string): boolean {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  const above = before.trimEnd().split(/\r?\n/u).at(-1) ?? '';
  return /^\s*[^\s-]/u.test(line) && !/:(?:\s|$)/u.test(line) && above.startsWith(`${indent}- `);
}

function unclosed(parserMessage: string, offset: number, text: string): Fault | undefined {
  const bracket = /^Flow (?:sequence|map) .* end with a (?<end>[\]}])$/u.exec(parserMessage)?.groups?.['end'];
  if (bracket !== undefined) {
    const open = text.lastIndexOf(bracket === ']' ? '[' : '{', offset - 1);
    return { offset: open, message: `what opens here is not closed: end it with ${bracket}` };
  }
  const mark = /^Missing closing (?<mark>["'])quote$/u.exec(parserMessage)?.groups?.['mark'];
  if (mark === undefined) return undefined;
  // The parser notices only at the end of the file; the last text that opens and does not end on its line is the one.
  const open = [
    ...text.matchAll(new RegExp(String.raw`^.*?(?::|-)[ \t]+(?=${mark})(?!.*${mark}[ \t]*\r?$)`, 'gmu')),
  ].at(-1);
  const at = open === undefined ? offset : open.index + open[0].length;
  return {
    offset: at,
    message: `the quotes that open here are not closed: end the text with ${mark}, for “ and ” close nothing`,
  };
}

/** Quotes round a text that has some in it would end it there. */
const onNextLine = 'write >- here, and the text on the next line, two spaces further in';

const wrongIndent =
  'this line is not indented like those that it belongs with: give it as many spaces as they have';

/** @param start Where the line begins, and `at` where its text does. */
function misplaced(parserMessage: string, line: string, start: number, at: number): Fault | undefined {
  if (
    /^(?:All (?:mapping|sequence) items|Sequence item without|A block sequence may not)/u.test(parserMessage)
  ) {
    return { offset: at, message: wrongIndent };
  }
  if (parserMessage.startsWith('Nested mappings')) {
    const value = /^\s*(?:-\s+)?[^:]*:\s+(?=.*:(?:\s|$))/u.exec(line)?.[0].length ?? 0;
    return {
      offset: start + value,
      message: /^[“”„«]/u.test(line.slice(value))
        ? 'this text opens with a curly quotation mark, which is part of it: put straight ones (") round the text'
        : `this text has a colon and a space in it: ${line.slice(value).includes('"') ? onNextLine : 'put quotes round the text'}`,
    };
  }
  if (!/^Implicit (?:map )?keys need/u.test(parserMessage)) return undefined;
  const key = /^\s*(?:-\s+)?(?<key>[a-z_]+)(?<rest>\s|$)/u.exec(line)?.groups?.['key'];
  return {
    offset: at,
    message:
      key === undefined || /:(?:\s|$)/u.test(line)
        ? wrongIndent
        : `a colon is missing after "${key}": write "${key}:"`,
  };
}

function codePointOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `an odd space (U+${code})`;
}
