import Fuse, { type IFuseOptions } from 'fuse.js';

import { documentsOf, maxHits, toAnswer, type Document } from './documents.ts';
import type { Engine } from './engine.ts';

const common: IFuseOptions<Document> = { keys: ['text'], includeScore: true, ignoreDiacritics: true };

function fuseEngine(options: IFuseOptions<Document>): Engine {
  return {
    build: (benchmark) => {
      const fuse = new Fuse(documentsOf(benchmark), { ...common, ...options });
      return ({ text }) =>
        toAnswer(
          // Fuse.js scores a perfect match 0 and the worst 1.
          fuse
            .search(text, { limit: maxHits })
            .map(({ item, score }) => ({ document: item, score: 1 - (score ?? 1) })),
        );
    },
  };
}

export const fuseDefault = fuseEngine({});
export const fuseAnywhere = fuseEngine({ ignoreLocation: true });
export const fuseTokens = fuseEngine({ useTokenSearch: true });
/** Not the default threshold, but a stricter one, at which its token search is both quicker and more often right. */
export const fuseStrictTokens = fuseEngine({ useTokenSearch: true, threshold: 0.2 });
