import type { Benchmark } from '../benchmark.ts';
import type { Answer } from './engine.ts';

/** A phrasing as search libraries index it. */
export interface Document {
  readonly id: number;
  readonly text: string;
  readonly targetId: string;
  readonly isGap: boolean;
}

/** A document that a library found, and the library's score of it, higher for better. */
export interface Hit {
  readonly document: Document | undefined;
  readonly score: number;
}

/** How many documents a library is asked for. */
export const maxHits = 50;

/** One document per phrasing; a document's id is its place in the list. */
export function documentsOf({ targets }: Benchmark): readonly Document[] {
  return targets
    .flatMap(({ id, isGap, phrasings }) => phrasings.map(({ text }) => ({ text, targetId: id, isGap })))
    .map((document, id) => ({ id, ...document }));
}

/**
 * Makes an answer of what a library found, best first: a target counts by its best document. A library whose best
 * document is of a gap takes the question to be out of scope, the more surely the higher the score.
 */
export function toAnswer(hits: readonly Hit[]): Answer {
  const ids = new Set<string>();
  for (const { document } of hits) if (document !== undefined) ids.add(document.targetId);
  const [best] = hits;
  return {
    ids: [...ids],
    score: best === undefined ? 0 : best.document?.isGap === true ? -best.score : best.score,
  };
}
