import type { Place, Problem } from '../../knowledge/problem.ts';

/** What came of an edit: where the new text stands, or everything that kept it from being written. */
export type DraftResult =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly problems: readonly Problem[] };
