import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { Edit, ParsedText } from './edit.ts';

/** Removes quotes that a text does not need, and makes single quotes that it needs double. */
export function quoteEdits({ document, text }: ParsedText): readonly Edit[] {
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      const edit = editOf(scalar, key === 'key', isInFlow(path), text);
      if (edit !== undefined) edits.push(edit);
    },
  });
  return edits;
}

function isInFlow(path: readonly (Document | Node | Pair)[]): boolean {
  return path.some((node) => (isMap(node) || isSeq(node)) && node.flow === true);
}

function editOf(scalar: Scalar, isKey: boolean, inFlow: boolean, text: string): Edit | undefined {
  const { value, type, range } = scalar;
  if (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') return undefined;
  if (typeof value !== 'string' || !range || scalar.tag !== undefined || scalar.anchor !== undefined)
    return undefined;
  const [start, end] = range;
  const source = text.slice(start, end);
  if (source.includes('\n') || hidden.test(value)) return undefined;
  // Without quotes, a space must separate a key from its value.
  if (isKey && !/^:\s/.test(text.slice(end, end + 2))) return undefined;
  if (isPlain(value, inFlow)) return { start, end, text: value };
  // A text with quotation marks or backslashes is easier to read in single quotes.
  if (type === 'QUOTE_DOUBLE' || /["\\]/.test(value)) return undefined;
  return { start, end, text: `"${value}"` };
}

/** Characters that are visible only as an escape in quotes, and spaces other than the plain one. */
const hidden = /[^\P{C}]|[^\P{Z} ]/u;

const blockFrames = [(text: string) => `- ${text}`, (text: string) => `${text}: 0`];
const flowFrames = [
  (text: string) => `[${text}]`,
  (text: string) => `{k: ${text}}`,
  (text: string) => `{${text}: 0}`,
];

/** Whether a text reads as itself without quotes, as an item, as a value and as a key, also to readers of YAML 1.1. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (value.trim() !== value || value === '') return false;
  return (inFlow ? [...blockFrames, ...flowFrames] : blockFrames).every((frame) =>
    (['1.1', '1.2'] as const).every((version) => readsAs(frame(value), value, version)),
  );
}

function readsAs(framed: string, value: string, version: '1.1' | '1.2'): boolean {
  const document = parseDocument(framed, { version, logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const [first, ...rest] =
    isMap(document.contents) || isSeq(document.contents) ? document.contents.items : [];
  if (first === undefined || rest.length > 0) return false;
  return (isPair(first) ? [first.key, first.value] : [first]).some(
    (node) => isScalar(node) && node.type === 'PLAIN' && node.value === value,
  );
}
