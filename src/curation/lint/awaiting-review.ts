import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';

/** What `review: true` keeps from readers. */
export function awaitingReview(manuscript: Manuscript): readonly Problem[] {
  return [...manuscript.entries, ...manuscript.gaps]
    .filter(({ review }) => review === true)
    .map((item) => ({
      ...manuscript.place(item, ['review']),
      message: `"${item.id}" is kept from readers until somebody else has read it: remove "review: true" then`,
    }));
}
