import type { Document } from 'yaml';

/** A text that is YAML, and its syntax tree, whose ranges are offsets in the text. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document;
}
