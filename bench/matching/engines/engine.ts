import type { Benchmark, Question } from '../benchmark.ts';

/** What an engine makes of a question. */
export interface Answer {
  /** Ids of the targets that it found, best first, without repetitions. */
  readonly ids: readonly string[];
  /** How sure it is that an entry answers the question; only comparable with its own scores. */
  readonly score: number;
}

export type Search = (question: Question) => Answer | Promise<Answer>;

/** A library as a bot would use it, with its documented settings. */
export interface Engine {
  /** Indexes or learns every phrasing of the targets. */
  readonly build: (benchmark: Benchmark) => Search | Promise<Search>;
}
