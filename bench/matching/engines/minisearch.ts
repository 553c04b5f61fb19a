import MiniSearch from 'minisearch';

import { documentsOf, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

export const miniSearch: Engine = {
  build: (benchmark) => {
    const documents = documentsOf(benchmark);
    const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2 } });
    index.addAll(documents);
    return ({ text }) =>
      toAnswer(index.search(text).map(({ id, score }) => ({ document: documents[Number(id)], score })));
  },
};
