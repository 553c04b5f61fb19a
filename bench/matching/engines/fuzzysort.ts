import { go, snapshot } from 'fuzzysort';

import { documentsOf, maxHits, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

export const fuzzySort: Engine = {
  build: (benchmark) => {
    const index = snapshot(documentsOf(benchmark), { key: 'text' });
    return ({ text }) =>
      toAnswer(
        go(text, index, { limit: maxHits, threshold: 0 }).map(({ obj, score }) => ({
          document: obj,
          score,
        })),
      );
  },
};
