import { create, insertMultiple, search } from '@orama/orama';

import { languagesOf } from '../benchmark.ts';
import { documentsOf, maxHits, toAnswer } from './documents.ts';
import type { Engine } from './engine.ts';

export const orama: Engine = {
  build: async (benchmark) => {
    const documents = documentsOf(benchmark);
    const isFrench = languagesOf(benchmark).every((language) => language === 'fr');
    const index = create({ schema: { text: 'string' }, language: isFrench ? 'french' : 'english' });
    await insertMultiple(
      index,
      documents.map(({ id, text }) => ({ id: String(id), text })),
    );
    return async ({ text }) => {
      const { hits } = await search(index, { term: text, limit: maxHits });
      return toAnswer(hits.map(({ id, score }) => ({ document: documents[Number(id)], score })));
    };
  },
};
