import UFuzzy from '@leeoniya/ufuzzy';

import { documentsOf, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

/** Its mode that forgives one typing error per word. It ranks but gives no score: having found anything counts 1. */
export const uFuzzy: Engine = {
  build: (benchmark) => {
    const documents = documentsOf(benchmark);
    const haystack = UFuzzy.latinize(documents.map(({ text }) => text));
    const index = new UFuzzy({ intraMode: 1 });
    return ({ text }) => {
      const [places, info, order] = index.search(haystack, UFuzzy.latinize(text));
      const ranked = info === null ? (places ?? []) : order.map((rank) => info.idx[rank] ?? -1);
      return toAnswer(ranked.map((place) => ({ document: documents[place], score: 1 })));
    };
  },
};
