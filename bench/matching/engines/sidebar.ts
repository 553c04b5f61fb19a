import type { Benchmark } from '../benchmark.ts';
import type { Engine } from './engine.ts';
import { buildOnDataSet } from './sidebar-data-set.ts';
import { buildOnStory } from './sidebar-story.ts';

/** This engine: on a story as the bot uses it, on a data set from the phrasings alone. */
export const sidebar: Engine = {
  build: (benchmark: Benchmark) =>
    benchmark.story === null ? buildOnDataSet(benchmark) : buildOnStory(benchmark.story),
};
