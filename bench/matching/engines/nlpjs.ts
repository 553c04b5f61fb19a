import { dockStart, type Nlp } from '@nlpjs/basic';
import { LangEn } from '@nlpjs/lang-en';
import { LangFr } from '@nlpjs/lang-fr';

import { languagesOf, type Benchmark } from '../benchmark.ts';
import type { Engine } from './engine.ts';

/** What it calls a question that is about nothing it knows. */
const none = 'None';

/** It knows one language at a time and is given the language of each question. Other languages than French are read as English. */
export const nlpJs: Engine = {
  build: async (benchmark) => {
    const nlp = await createNlp(languagesOf(benchmark).map(toKnown));
    for (const { id, phrasings } of benchmark.targets) {
      for (const { text, language } of phrasings) nlp.addDocument(toKnown(language), text, id);
    }
    await nlp.train();
    const gaps = gapsOf(benchmark);
    return async ({ text, language }) => {
      const { classifications } = await nlp.process(toKnown(language), text);
      const found = classifications.filter(({ intent }) => intent !== none);
      const [best] = found;
      const score = best?.score ?? 0;
      return {
        ids: found.map(({ intent }) => intent),
        score: best !== undefined && gaps.has(best.intent) ? -score : score,
      };
    };
  },
};

async function createNlp(languages: readonly string[]): Promise<Nlp> {
  const dock = await dockStart({ use: ['Basic'], settings: { nlp: { autoSave: false } } }, false);
  const container = dock.getContainer();
  container.use(LangEn);
  container.use(LangFr);
  const nlp = container.get('nlp');
  for (const language of new Set(languages)) nlp.addLanguage(language);
  return nlp;
}

function toKnown(language: string): string {
  return language === 'fr' ? 'fr' : 'en';
}

function gapsOf({ targets }: Benchmark): ReadonlySet<string> {
  return new Set(targets.filter(({ isGap }) => isGap).map(({ id }) => id));
}
