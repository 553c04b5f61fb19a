import type { Place, Problem } from '../../knowledge/problem.ts';

/**
 * The result of an edit: the place of the text, or why nothing was written. An edit is not taken back, and there is no problem,
 * when its place has changed since.
 */
export type DraftResult =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What is to be undone is no longer there as it was written. */
export const changedSince: DraftResult = { ok: false, problems: [] };
