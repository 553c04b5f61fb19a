import { isScalar, isSeq, isMap, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { appendToSequence, endOfLine, newlineOf, rangeOf, startOfLine } from '../draft/append-to-sequence.ts';
import { toScalar } from '../draft/question-text.ts';

/** Where a value is: the id of its item and the keys from there. */
export interface ItemPath {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The text of a file of items with another value at a path; every other character stays. Undefined when it cannot be edited. */
export function withValue(
  text: string,
  path: ItemPath,
  value: string | readonly string[],
): string | undefined {
  const found = find(text, path);
  if (found === undefined) return undefined;
  const { node, isFlow } = found;
  if (typeof value === 'string') {
    return isScalar(node) && node.anchor === undefined ? replaceScalar(text, node, value, isFlow) : undefined;
  }
  if (!isSeq(node)) return undefined;
  return path.keys[0] === 'ask' ? withPhrasings(text, path, value) : replaceList(text, node, value);
}

function find(
  text: string,
  { id, keys }: ItemPath,
): { readonly node: unknown; readonly isFlow: boolean } | undefined {
  const document: Document = parseDocument(text);
  const items = isSeq(document.contents) ? document.contents.items : [];
  let node: unknown = items.find((item) => isMap(item) && item.get('id') === id);
  let isFlow = false;
  for (const key of keys) {
    if (!isMap(node)) return undefined;
    isFlow ||= node.flow === true;
    node = node.get(key, true);
  }
  return { node, isFlow };
}

/** The phrasings, so that those which stay keep their lines and comments. */
function withPhrasings(text: string, path: ItemPath, wanted: readonly string[]): string | undefined {
  const before = textsIn(text, path);
  if (before === undefined) return undefined;
  const staying = before.filter((phrasing) => wanted.includes(phrasing));
  const isInOrder = staying.length > 0 && staying.every((phrasing, at) => wanted[at] === phrasing);
  let edited: string | undefined = text;
  if (!isInOrder) {
    for (const [at, phrasing] of wanted.slice(0, before.length).entries()) {
      edited =
        edited &&
        atSequence(edited, path, (whole, list, isFlow) =>
          isScalar(list.items[at]) ? replaceScalar(whole, list.items[at], phrasing, isFlow) : undefined,
        );
    }
  }
  const leaving = before.flatMap((phrasing, at) =>
    (isInOrder ? !wanted.includes(phrasing) : at >= wanted.length) ? [at] : [],
  );
  for (const at of leaving.reverse())
    edited = edited && atSequence(edited, path, (whole, list) => withoutItem(whole, list, at));
  for (const phrasing of wanted.slice(isInOrder ? staying.length : before.length))
    edited = edited && atSequence(edited, path, (whole, list) => appendToSequence(whole, list, phrasing));
  return edited;
}

function textsIn(text: string, path: ItemPath): readonly string[] | undefined {
  const node = find(text, path)?.node;
  if (!isSeq(node)) return undefined;
  return node.items.map((item) => (isScalar(item) ? String(item.value).normalize('NFC') : ''));
}

function atSequence(
  text: string,
  path: ItemPath,
  edit: (text: string, sequence: YAMLSeq, isFlow: boolean) => string | undefined,
): string | undefined {
  const found = find(text, path);
  return isSeq(found?.node) ? edit(text, found.node, found.isFlow || found.node.flow === true) : undefined;
}

function replaceScalar(text: string, node: unknown, value: string, isFlow: boolean): string {
  const [start, end] = rangeOf(node);
  // A text written with > or | ends after its line end.
  const ending = /\r?\n$/u.exec(text.slice(start, end))?.[0] ?? '';
  return text.slice(0, start) + toScalar(value, isFlow ? 'flow' : 'block') + ending + text.slice(end);
}

function replaceList(text: string, list: YAMLSeq, items: readonly string[]): string | undefined {
  const [start, end] = rangeOf(list);
  const written = text.slice(start, end);
  if (written.includes('#')) return undefined;
  const ending = /\r?\n$/u.exec(written)?.[0] ?? '';
  return `${text.slice(0, start)}[${items.map((item) => toScalar(item, 'flow')).join(', ')}]${ending}${text.slice(end)}`;
}

function withoutItem(text: string, list: YAMLSeq, at: number): string | undefined {
  if (list.flow === true) {
    const rest = list.items.flatMap((item, index) =>
      index === at || !isScalar(item) ? [] : [String(item.value)],
    );
    return replaceList(text, list, rest);
  }
  const [start, end] = rangeOf(list.items[at]);
  const from = startOfLine(text, start);
  // The first item of a list may stand beside its key.
  if (!/^\s*-\s*$/u.test(text.slice(from, start))) return undefined;
  const to = text[end - 1] === '\n' ? end : endOfLine(text, end) + newlineOf(text).length;
  return text.slice(0, from) + text.slice(to);
}
