import type { Addition } from '../meanings/addition.ts';
import { addPhrasing, type NewPhrasing } from './add-phrasing.ts';
import { addWords } from './add-words.ts';
import { appendDraft, type NewDraft } from './append-draft.ts';
import { discardDraft } from './discard-draft.ts';
import type { DraftResult } from './draft-result.ts';
import { removePhrasing } from './remove-phrasing.ts';
import { removeWords } from './remove-words.ts';

/** An edit of a knowledge folder. With `undo`, the same edit is taken back. */
export type DraftTask = { readonly folder: string; readonly undo?: true } & (
  | { readonly kind: 'phrasing'; readonly phrasing: NewPhrasing }
  | { readonly kind: 'draft'; readonly draft: NewDraft }
  | { readonly kind: 'words'; readonly words: Addition }
);

/** Edits a knowledge folder. */
export type Drafter = (task: DraftTask) => Promise<DraftResult>;

/** Edits on this thread, which does nothing else while the folder is checked: up to a second for a large story. */
export const draftHere: Drafter = (task) => {
  const { folder, undo = false } = task;
  switch (task.kind) {
    case 'phrasing':
      return (undo ? removePhrasing : addPhrasing)(folder, task.phrasing);
    case 'draft':
      return (undo ? discardDraft : appendDraft)(folder, task.draft);
    case 'words':
      return (undo ? removeWords : addWords)(folder, task.words);
  }
};
