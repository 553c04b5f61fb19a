import { parseDocument } from 'yaml';
import { applyEdits, type Edit, type ParsedText } from './edit.ts';
import { markEdits } from './marks.ts';
import { orderEdits } from './order.ts';
import { quoteEdits } from './quotes.ts';
import { saysTheSame } from './same-value.ts';
import { schemaEdits } from './schema-comment.ts';
import { spacingEdits } from './spacing.ts';

/** What can be fixed without changing what a file says. */
export const fixKinds = ['order', 'spacing', 'quotes', 'schema'] as const;
type FixKind = (typeof fixKinds)[number];

/** How many places were fixed, by kind. */
export type FixCounts = Readonly<Record<FixKind, number>>;

export const noFixes: FixCounts = { order: 0, spacing: 0, quotes: 0, schema: 0 };

/**
 * A file's text with everything fixed that can be, and how much that was. `refused` when the fixes would change what the
 * file says: then it stays as it is.
 */
export type FixedText =
  | { readonly kind: 'fixed'; readonly text: string; readonly counts: FixCounts }
  | { readonly kind: 'refused' };

const byteOrderMark = '\uFEFF';

/** One step may enable the next, such as a mapping inside one that moved; files of the right shape need at most five. */
const maxRounds = 20;

/**
 * Fixes order, quotation marks, quotes, spacing and the schema comment by editing the text, so that everything else stays as it is.
 *
 * @param name Path inside the knowledge folder, which decides what the file should contain.
 * @param text The whole file, with its byte order mark if it has one. A text that is not YAML is returned unchanged.
 * @param paragraphIds In the order of the article; sources are put in this order.
 */
export function fixText(name: string, text: string, paragraphIds: readonly string[]): FixedText {
  // The parser counts a byte order mark as a column of the first line.
  const hasMark = text.startsWith(byteOrderMark);
  const start = parse(hasMark ? text.slice(byteOrderMark.length) : text);
  const unchanged: FixedText = { kind: 'fixed', text, counts: noFixes };
  if (start === undefined) return unchanged;
  const spaced = repeat(start, spacingEdits);
  const ordered = repeat(spaced.parsed, (now) => orderEdits(name, now, paragraphIds));
  const marked = repeat(ordered.parsed, markEdits);
  const quoted = repeat(marked.parsed, quoteEdits);
  const named = repeat(quoted.parsed, (now) => schemaEdits(name, now));
  const { text: fixed } = named.parsed;
  if (fixed === text) return unchanged;
  if (!saysTheSame(name, text, fixed)) return { kind: 'refused' };
  const counts = {
    order: ordered.count,
    spacing: spaced.count + (hasMark ? 1 : 0),
    quotes: marked.count + quoted.count,
    schema: named.count,
  };
  return { kind: 'fixed', text: fixed, counts };
}

/** Edits a text until nothing is left to edit. An edit that breaks the file is found by the comparison afterwards. */
function repeat(
  start: ParsedText,
  find: (parsed: ParsedText) => readonly Edit[],
): { readonly parsed: ParsedText; readonly count: number } {
  let parsed = start;
  let count = 0;
  for (let round = 0; round < maxRounds; round += 1) {
    const edits = find(parsed);
    if (edits.length === 0) break;
    count += edits.length;
    const text = applyEdits(parsed.text, edits);
    parsed = parse(text) ?? { ...parsed, text };
    if (parsed.text !== text) break;
  }
  return { parsed, count };
}

function parse(text: string): ParsedText | undefined {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    return document.errors.length > 0 ? undefined : { text, document };
  } catch {
    // Nested too deeply, which the check reports.
    return undefined;
  }
}
