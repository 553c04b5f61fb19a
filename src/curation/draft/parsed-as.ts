import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { composeAccents, parseFile, type ParsedFile } from '../../knowledge/parse-file.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';

/** A file with an edited text, parsed; undefined unless its value is the document's, so that no other value has changed. */
export function parsedAs(document: Document, file: SourceFile, text: string): ParsedFile | undefined {
  const parsed = parseFile({ ...file, text });
  composeAccents(document);
  return 'file' in parsed && isDeepStrictEqual(parsed.file.value, document.toJS()) ? parsed.file : undefined;
}
