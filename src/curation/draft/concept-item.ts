import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Language } from '../../text/language.ts';
import { endOfLine, indentationAt, newlineOf, rangeOf } from './append-to-sequence.ts';
import { parsedAs } from './parsed-as.ts';
import { toScalar } from './question-text.ts';

/** A concept to be written: its id and its words in each language of the story. */
export interface ConceptItem {
  readonly id: string;
  readonly words: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** A file's text after an edit of its concepts, and the place of the concept in it, or where it was. */
export interface EditedConcepts {
  readonly text: string;
  readonly place: Place;
}

const path = ['concepts'];
const defaultIndentation = '  ';

/**
 * A vocabulary with one more concept at the end; every other character stays as it is. undefined where its concepts are no list in
 * block style, an empty one apart.
 */
export function withConcept(file: SourceFile, concept: ConceptItem): EditedConcepts | undefined {
  const document: Document = parseDocument(file.text);
  const list: unknown = document.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const index = list.items.length;
  const edit = insertion(file.text, document, concept);
  if (edit === undefined) return undefined;
  const text = file.text.slice(0, edit.from) + edit.added + file.text.slice(edit.to);
  list.flow = false;
  list.add(document.createNode({ id: concept.id, words: concept.words }));
  const parsed = parsedAs(document, file, text);
  return parsed && { text, place: parsed.place([...path, index]) };
}

/** A vocabulary as it was before {@link withConcept}; undefined where the concept is not there as it was added. */
export function withoutConcept(file: SourceFile, concept: ConceptItem): EditedConcepts | undefined {
  const document: Document = parseDocument(file.text);
  const list: unknown = document.getIn(path, true);
  const parsed = parseFile(file);
  if (!isSeq(list) || !('file' in parsed)) return undefined;
  const index = list.items.findIndex((item) => isMap(item) && item.get('id') === concept.id);
  const item = list.items[index];
  if (item === undefined) return undefined;
  const indentation = indentationAt(file.text, rangeOf(list)[0]);
  const added = newlineOf(file.text) + itemText(concept, indentation, newlineOf(file.text));
  const [start] = rangeOf(item);
  const from = file.text.lastIndexOf(added.trimEnd(), start);
  if (from === -1 || from + added.length < start) return undefined;
  const isOnly = list.items.length === 1;
  const text = file.text.slice(0, from) + (isOnly ? ' []' : '') + file.text.slice(from + added.length);
  list.delete(index);
  if (parsedAs(document, file, text) === undefined) return undefined;
  return { text, place: parsed.file.place([...path, index]) };
}

/** What is put in place of which part of a vocabulary's text to add a concept. */
function insertion(
  text: string,
  document: Document,
  concept: ConceptItem,
): { readonly from: number; readonly to: number; readonly added: string } | undefined {
  const list: unknown = document.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const newline = newlineOf(text);
  const [start, end] = rangeOf(list);
  const last = list.items.at(-1);
  if (last === undefined) {
    const from = start - (/[ \t]*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
    return { from, to: end, added: newline + itemText(concept, defaultIndentation, newline) };
  }
  if (list.flow === true) return undefined;
  const [, endOfLast] = rangeOf(last);
  const before = text.slice(0, endOfLast);
  const at = endOfLine(text, before.length - (/\s*$/u.exec(before)?.[0].length ?? 0));
  return { from: at, to: at, added: newline + itemText(concept, indentationAt(text, start), newline) };
}

function itemText({ id, words }: ConceptItem, indentation: string, newline: string): string {
  const lists = Object.entries(words).map(
    ([language, list]) => `${language}: [${list.map((word) => toScalar(word, 'flow')).join(', ')}]`,
  );
  return `${indentation}- id: ${id}${newline}${indentation}  words: { ${lists.join(', ')} }`;
}
