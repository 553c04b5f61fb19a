import type { Story } from '../../src/knowledge/story.ts';

/** A text that asks for a target, and the language it is written in (`en`, `fr`, …). */
export interface Phrasing {
  readonly text: string;
  readonly language: string;
}

/** Something a question can ask for: an entry that answers it, or a gap, which says that nothing does. */
export interface Target {
  readonly id: string;
  readonly isGap: boolean;
  readonly phrasings: readonly Phrasing[];
}

/** A question to put to the engines. */
export interface Question extends Phrasing {
  /** The ids of the entries that answer it; empty when it is out of scope. */
  readonly accept: readonly string[];
}

/** What the engines are built from, and what they are asked. */
export interface Benchmark {
  readonly name: string;
  readonly targets: readonly Target[];
  /** Messages known to be out of scope, for an engine that can learn from them; may be empty. */
  readonly background: readonly string[];
  readonly inScope: readonly Question[];
  readonly outOfScope: readonly Question[];
  /** The story that the targets were taken from, for the engine that reads more of it; null for a data set. */
  readonly story: Story | null;
}

/** The languages of a benchmark's phrasings, without repetitions. */
export function languagesOf({ targets }: Benchmark): readonly string[] {
  return [...new Set(targets.flatMap(({ phrasings }) => phrasings.map(({ language }) => language)))];
}

/** How many phrasings a benchmark's targets have together. */
export function countPhrasings({ targets }: Benchmark): number {
  return targets.reduce((sum, { phrasings }) => sum + phrasings.length, 0);
}
