import type { Place, Problem } from '../../knowledge/problem.ts';

/** The result of an edit: the place of the new text, or why nothing was written. */
export type DraftResult =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly problems: readonly Problem[] };
