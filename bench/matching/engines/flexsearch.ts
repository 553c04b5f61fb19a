import { Index } from 'flexsearch';

import { documentsOf, maxHits, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

/** It ranks but gives no score: having found anything counts 1. */
export const flexSearch: Engine = {
  build: (benchmark) => {
    const documents = documentsOf(benchmark);
    const index = new Index({ tokenize: 'forward' });
    for (const { id, text } of documents) index.add(id, text);
    return ({ text }) =>
      toAnswer(
        index
          .search(text, { limit: maxHits, suggest: true })
          .map((id) => ({ document: documents[Number(id)], score: 1 })),
      );
  },
};
