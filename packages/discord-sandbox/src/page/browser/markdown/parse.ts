import { parseInline } from './parse-inline.ts';
import type { Block, Inline } from './tree.ts';

export type { Block, Inline };

const fence = /^```(?:[\w+#-]*\n)?([\s\S]*?)\n?```[ \t]*(?:\n|$)/;
const heading = /^(#{1,3}) +(\S.*)$/;
const subtext = /^-# +(\S.*)$/;
const bullet = /^( *)[-*] +(\S.*)$/;
const numeral = /^( *)(\d{1,9})\. +(\S.*)$/;
const quote = /^> ?(.*)$/;

/** Parses Discord's Markdown. Malformed markup stays text. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = text.replaceAll('\r\n', '\n').split('\n');
  let paragraph: string[] = [];
  const flush = (): void => {
    const children = parseInline(paragraph.join('\n').trim());
    if (children.length > 0) blocks.push({ kind: 'paragraph', children });
    paragraph = [];
  };
  while (rest.length > 0) {
    const [line = ''] = rest;
    const special = blockAt(line, rest);
    if (special) {
      flush();
      blocks.push(special.block);
      rest = special.rest;
      continue;
    }
    if (line.trim() === '') flush();
    else paragraph.push(line);
    rest = rest.slice(1);
  }
  flush();
  return blocks;
}

interface Taken {
  readonly block: Block;
  readonly rest: string[];
}

function blockAt(line: string, lines: readonly string[]): Taken | undefined {
  const after = lines.slice(1);
  if (line.startsWith('```')) {
    const code = fence.exec(lines.join('\n'));
    if (code) return { block: { kind: 'code', text: code[1] ?? '' }, rest: linesAfter(lines, code[0]) };
  }
  if (line.startsWith('>>> ')) {
    const text = [line.slice(4), ...after].join('\n');
    return { block: { kind: 'quote', blocks: parseMarkdown(text) }, rest: [] };
  }
  if (quote.test(line) && !line.startsWith('>>')) {
    const end = lines.findIndex((one) => !quote.test(one));
    const quoted = lines.slice(0, end === -1 ? lines.length : end);
    const text = quoted.map((one) => quote.exec(one)?.[1] ?? '').join('\n');
    return { block: { kind: 'quote', blocks: parseMarkdown(text) }, rest: lines.slice(quoted.length) };
  }
  const title = heading.exec(line);
  if (title) {
    const [, marks = '', content = ''] = title;
    return { block: { kind: 'heading', level: marks.length, children: parseInline(content) }, rest: after };
  }
  const small = subtext.exec(line);
  if (small) return { block: { kind: 'subtext', children: parseInline(small[1] ?? '') }, rest: after };
  return bullet.test(line) || numeral.test(line) ? listAt(lines) : undefined;
}

function linesAfter(lines: readonly string[], taken: string): string[] {
  const rest = lines.join('\n').slice(taken.length);
  return rest === '' ? [] : rest.split('\n');
}

/** The list that starts at the first line; lines with a deeper indent belong to the item above them. */
function listAt(lines: readonly string[]): Taken {
  const first = lines[0] ?? '';
  const isOrdered = numeral.test(first);
  const own = isOrdered ? numeral : bullet;
  const indent = (own.exec(first)?.[1] ?? '').length;
  const items: string[][] = [];
  let taken = 0;
  for (const line of lines) {
    const match = own.exec(line);
    const depth = line.length - line.trimStart().length;
    if (match && (match[1] ?? '').length <= indent + 1) items.push([match.at(-1) ?? '']);
    else if (line.trim() !== '' && depth > indent + 1) items.at(-1)?.push(line.slice(indent + 2));
    else break;
    taken += 1;
  }
  const start = isOrdered ? Number(numeral.exec(first)?.[2] ?? 1) : 1;
  const block: Block = {
    kind: 'list',
    isOrdered,
    start,
    items: items.map((item) => parseMarkdown(item.join('\n'))),
  };
  return { block, rest: lines.slice(taken) };
}
