import type { Document } from 'yaml';

/** A text that is YAML, and its syntax tree, whose ranges are offsets in the text. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document;
}

/** A part of a text, and what replaces it. */
export interface Edit {
  /** Offsets in UTF-16 code units; `end` is the first that stays. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after edits that do not overlap, in any order; everything else stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  let kept = 0;
  const parts = inOrder.flatMap((edit) => {
    const before = text.slice(kept, edit.start);
    kept = edit.end;
    return [before, edit.text];
  });
  return parts.join('') + text.slice(kept);
}
