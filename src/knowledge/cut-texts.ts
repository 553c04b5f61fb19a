import { isPair, isScalar, visit, type Document } from 'yaml';

/** A text without quotes that a comment follows on its line: perhaps the comment was meant as part of it. */
export interface CutText {
  /** Of the `#`. */
  readonly offset: number;
  /** Whether the comment begins right after the `#`, as in "#1", which people write in texts rather than in comments. */
  readonly isLikely: boolean;
}

/** The keys above texts for readers; what follows an id or a date is a comment. */
const textKeys = new Set(['en', 'fr', 'publisher', 'byline']);

/** What to do about a text that was cut. */
export const cutMessage =
  'the text ends before this #, which begins a comment: put quotes round the text, or the comment on a line of its own';

/** The texts of a parsed file that a comment may have cut. */
export function findCutTexts(document: Document, text: string): readonly CutText[] {
  const found: CutText[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.type !== 'PLAIN' || typeof scalar.value !== 'string') return;
      const holder = path.findLast((node) => isPair(node));
      const name = isScalar(holder?.key) ? holder.key.value : undefined;
      if (typeof name !== 'string' || !textKeys.has(name)) return;
      const end = scalar.range?.[1] ?? text.length;
      const [comment] =
        /^[ \t]+#[^\r\n]?/u.exec(text.slice(end, text.indexOf('\n', end) + 1 || undefined)) ?? [];
      if (comment === undefined) return;
      found.push({ offset: end + comment.indexOf('#'), isLikely: /#[^\s#]$/u.test(comment) });
    },
  });
  return found;
}
