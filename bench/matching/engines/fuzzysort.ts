import { go, snapshot } from 'fuzzysort';

import { documentsOf, mostHits, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

export const fuzzySort: Engine = {
  build: (benchmark) => {
    const index = snapshot(documentsOf(benchmark), { key: 'text' });
    return ({ text }) =>
      toAnswer(
        go(text, index, { limit: mostHits, threshold: 0 }).map(({ obj, score }) => ({
          document: obj,
          score,
        })),
      );
  },
};
