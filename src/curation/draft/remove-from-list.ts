import { isSeq, parseDocument, type Document } from 'yaml';
import { parseFile, type Path } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { parsedAs } from './parsed-as.ts';
import { removeFromSequence } from './remove-from-sequence.ts';

/**
 * A file's text without a text that `appendToList` added to a list, and its place before; every other character stays as it is.
 * undefined when it is not there as it was added, or another value would change.
 */
export function removeFromList(
  file: SourceFile,
  path: Path,
  text: string,
): { readonly text: string; readonly place: Place } | undefined {
  const document: Document = parseDocument(file.text);
  const list: unknown = document.getIn(path, true);
  const parsed = parseFile(file);
  if (!isSeq(list) || !('file' in parsed)) return undefined;
  const values: readonly unknown[] = list.toJSON();
  const index = values.indexOf(text);
  const edited = removeFromSequence(file.text, list, index);
  if (edited === undefined) return undefined;
  list.delete(index);
  if (parsedAs(document, file, edited) === undefined) return undefined;
  return { text: edited, place: parsed.file.place([...path, index]) };
}
