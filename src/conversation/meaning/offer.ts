import type { Entry } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';

const mostOffered = 3;

/** What an answer is offered as where it may not be what was meant: its question beside the next best. */
export function offerOf({ entry, confidence, also, alternatives }: Verdict & { kind: 'answer' }): Verdict {
  const candidates = [{ entry, confidence }, ...(also === null ? [] : [also]), ...alternatives];
  return { kind: 'suggestions', candidates: candidates.slice(0, mostOffered) };
}

/** These entries as an offer. */
export function offerOfEntries(entries: readonly Entry[]): Verdict {
  const candidates = entries.slice(0, mostOffered).map((entry) => ({ entry, confidence: 0 }));
  return { kind: 'suggestions', candidates };
}
