import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { curlQuotes } from '../../text/curl-quotes.ts';
import { languages, type Language } from '../../text/language.ts';
import type { Edit, ParsedText } from './edit.ts';

/** Straight quotation marks become typographic ones in what readers see; phrasings after the first stay as people type them. */
export function markEdits({ document, text }: ParsedText): readonly Edit[] {
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      const language = languageOf(path);
      if (key === 'key' || language === undefined || !isShown(key, path)) return;
      const edit = editOf(scalar, language, text);
      if (edit !== undefined) edits.push(edit);
    },
  });
  return edits;
}

/** The language under whose key a value is. */
function languageOf(path: readonly (Document | Node | Pair)[]): Language | undefined {
  const pair = path.findLast((node) => isPair(node));
  return languages.find((language) => isScalar(pair?.key) && pair.key.value === language);
}

/** Of the texts in a list readers see the first; the lists of a vocabulary are of words, which have no quotation marks. */
function isShown(key: number | string | null, path: readonly (Document | Node | Pair)[]): boolean {
  const holder = path.at(-1);
  return isMap(holder) || isPair(holder) || (isSeq(holder) && key === 0);
}

function editOf({ value, type, range }: Scalar, language: Language, text: string): Edit | undefined {
  if (typeof value !== 'string' || !value.includes('"') || !range) return undefined;
  if (curlQuotes(value, language) === undefined) return undefined;
  const [start, end] = range;
  const delimiter = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  const source = text.slice(start + delimiter, end - delimiter);
  const plain = type === 'QUOTE_DOUBLE' ? source.replaceAll('\\"', '"') : source;
  const curled = curlQuotes(plain, language);
  return curled === undefined ? undefined : { start: start + delimiter, end: end - delimiter, text: curled };
}
