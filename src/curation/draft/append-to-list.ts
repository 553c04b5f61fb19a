import { isSeq, parseDocument, type Document } from 'yaml';
import type { Path } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { appendToSequence } from './append-to-sequence.ts';
import { parsedAs } from './parsed-as.ts';

/**
 * A file's text with one more text at the end of a list, and its place; every other character stays as it is. undefined when there
 * is no list at the path, it is an alias, or another value would change.
 */
export function appendToList(
  file: SourceFile,
  path: Path,
  text: string,
): { readonly text: string; readonly place: Place } | undefined {
  const document: Document = parseDocument(file.text);
  const list: unknown = document.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const index = list.items.length;
  const edited = appendToSequence(file.text, list, text);
  list.add(text);
  const parsed = parsedAs(document, file, edited);
  return parsed && { text: edited, place: parsed.place([...path, index]) };
}
