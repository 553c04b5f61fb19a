import { addPhrasing, type NewPhrasing } from './add-phrasing.ts';
import { appendDraft, type NewDraft } from './append-draft.ts';
import type { DraftResult } from './draft-result.ts';

/** An edit of a knowledge folder. */
export type DraftTask =
  | { readonly kind: 'phrasing'; readonly folder: string; readonly phrasing: NewPhrasing }
  | { readonly kind: 'draft'; readonly folder: string; readonly draft: NewDraft };

/** Edits a knowledge folder. */
export type Drafter = (task: DraftTask) => Promise<DraftResult>;

/** Edits on this thread, which does nothing else while the folder is checked: up to a second for a large story. */
export const draftHere: Drafter = (task) =>
  task.kind === 'phrasing' ? addPhrasing(task.folder, task.phrasing) : appendDraft(task.folder, task.draft);
