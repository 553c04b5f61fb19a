import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { findCutTexts, type CutText } from './cut-texts.ts';
import { findMergeMarkers } from './merge-markers.ts';
import { findLimitExceeded, tooDeep } from './parser-limits.ts';
import type { Place, Problem } from './problem.ts';
import type { SourceFile } from './read-files.ts';
import type { Fault } from './misread-lines.ts';
import { syntaxFaults } from './syntax-faults.ts';
import type { Language } from '../text/language.ts';
import { wholeWordStarts } from '../text/whole-words.ts';

/** The keys and list indexes from a file's root to a value. */
export type Path = readonly (string | number)[];

/** A YAML file as plain values, and the place of each of them. */
export interface ParsedFile {
  readonly name: string;
  readonly value: unknown;
  /** Whether all its items are drafts in comments, so that it is a list without items. */
  readonly isAllDrafts: boolean;
  /** The language of a story that is written in one; what is wrong is then said of that one alone. */
  readonly onlyLanguage?: Language;
  /** The place of a value; with `needle`, the place of that text in the value. */
  place(path: Path, needle?: string): Place;
  /** The place of the key at the end of a path. */
  keyPlace(path: Path): Place;
  /** The texts that a comment may have cut, by the place of the comment. */
  cuts(): readonly (Pick<CutText, 'isLikely'> & { readonly place: Place })[];
}

export type ParseResult = { readonly file: ParsedFile } | { readonly problems: readonly Problem[] };

/** Parses a YAML file. All syntax errors, duplicate keys and broken aliases become problems; never throws. */
export function parseFile(source: SourceFile): ParseResult {
  const lines = new LineCounter();
  const problem = (offset: number, message: string): Problem => ({
    ...at(source.name, lines, offset),
    message,
  });
  const exceeded = findLimitExceeded(source.text);
  const before = exceeded === undefined ? findMergeMarkers(source.text) : [exceeded];
  if (before.length > 0) {
    // The parser has not run, so nothing has noted where the lines begin.
    for (const { index } of source.text.matchAll(/(?:^|(?<=\n))/gu)) lines.addNewLine(index);
    return { problems: before.map(({ offset, message }) => problem(offset, message)) };
  }
  try {
    const document = parseDocument(source.text, {
      lineCounter: lines,
      logLevel: 'error',
      prettyErrors: false,
      // Checked below, in linear time.
      uniqueKeys: false,
    });
    const found = [...syntaxFaults(document, source.text), ...faults(document, lines)].map(
      ({ offset, message }) => problem(offset, message),
    );
    if (found.length > 0) return { problems: found };
    composeAccents(document);
    return { file: parsed(source, document, lines) };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [problem(0, tooDeep)] };
    if (error instanceof ReferenceError)
      return { problems: [problem(0, 'grows too large through aliases (*name): write the values out')] };
    return { problems: [problem(0, `cannot be read as YAML: ${String(error)}`)] };
  }
}

function parsed(source: SourceFile, document: Document, lines: LineCounter): ParsedFile {
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return {
    name: source.name,
    value,
    isAllDrafts: value === null && /^\s*#\s*- id:/mu.test(source.text),
    place(path, needle) {
      const [start, end] = nodeAt(document, path)?.range ?? [0, 0];
      return at(source.name, lines, start + offsetOf(source.text.slice(start, end), needle));
    },
    keyPlace(path) {
      const map = nodeAt(document, path.slice(0, -1));
      const pair = isMap(map)
        ? map.items.find((item) => keyText(item.key) === String(path.at(-1)))
        : undefined;
      const key = pair?.key;
      return at(source.name, lines, (isNode(key) ? key.range?.[0] : undefined) ?? map?.range?.[0] ?? 0);
    },
    cuts: () =>
      findCutTexts(document, source.text).map(({ offset, isLikely }) => ({
        place: at(source.name, lines, offset),
        isLikely,
      })),
  };
}

/** Joins accents that were typed as characters of their own with their letters, as macOS types them. */
export function composeAccents(document: Document): void {
  visit(document, {
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.normalize('NFC');
    },
  });
}

function offsetOf(text: string, needle: string | undefined): number {
  if (needle === undefined) return 0;
  // The file may have the accents as characters of their own.
  const written = text.includes(needle) ? needle : needle.normalize('NFD');
  return wholeWordStarts(text, written)[0] ?? Math.max(0, text.indexOf(written));
}

function at(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The node at a path, or the nearest one above it when something on the way is missing. */
function nodeAt(document: Document, path: Path): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) return node;
    node = isAlias(child) ? (child.resolve(document) ?? child) : child;
  }
  return node;
}

function childOf(node: Node | undefined, step: string | number): Node | undefined {
  const child: unknown = isMap(node)
    ? node.items.find((item) => keyText(item.key) === String(step))?.value
    : isSeq(node)
      ? node.items[Number(step)]
      : undefined;
  return isNode(child) ? child : undefined;
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** Duplicate keys, and aliases without an anchor, which the parser leaves to its callers. */
function faults(document: Document, lines: LineCounter): readonly Fault[] {
  const found: Fault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_position, node) {
      if (isAlias(node)) {
        if (anchors.has(node.source)) return;
        const message = `"*${node.source}" refers to nothing: put quotes round a text that starts with *`;
        found.push({ offset: node.range?.[0] ?? 0, message });
      } else if (node.anchor !== undefined) anchors.add(node.anchor);
      if (!isMap(node)) return;
      const first = new Map<string, number>();
      for (const { key } of node.items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        const earlier = first.get(keyText(key));
        if (earlier === undefined) first.set(keyText(key), offset);
        else {
          const written = `the key "${keyText(key)}" is already on line ${lines.linePos(earlier).line}: remove one of them`;
          if (keyText(key) === 'id') {
            // A second item without its hyphen repeats every key; one message is enough.
            found.push({ offset, message: `${written}, or begin a new item with "- id:"` });
            return;
          }
          found.push({ offset, message: written });
        }
      }
    },
  });
  return found;
}
