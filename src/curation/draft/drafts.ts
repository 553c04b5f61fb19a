import { addPhrasing, type NewPhrasing } from './add-phrasing.ts';
import { appendDraft, type NewDraft } from './append-draft.ts';
import { discardDraft } from './discard-draft.ts';
import type { DraftResult } from './draft-result.ts';
import { removePhrasing } from './remove-phrasing.ts';

/** An edit of a knowledge folder. With `undo`, the same edit is taken back. */
export type DraftTask = { readonly folder: string; readonly undo?: true } & (
  | { readonly kind: 'phrasing'; readonly phrasing: NewPhrasing }
  | { readonly kind: 'draft'; readonly draft: NewDraft }
);

/** Edits a knowledge folder. */
export type Drafter = (task: DraftTask) => Promise<DraftResult>;

/** Edits on this thread, which does nothing else while the folder is checked: up to a second for a large story. */
export const draftHere: Drafter = (task) => {
  const { folder, undo = false } = task;
  if (task.kind === 'phrasing') return (undo ? removePhrasing : addPhrasing)(folder, task.phrasing);
  return (undo ? discardDraft : appendDraft)(folder, task.draft);
};
