import type { Concept, Name, Vocabulary } from '../../src/knowledge/story.ts';
import type { Analysis } from '../../src/matching/analysis.ts';
import type { Evidence } from '../../src/matching/evidence.ts';
import { buildLexicon, type Lexicon } from '../../src/matching/lexicon.ts';

/** A vocabulary of a few names and concepts; empty by default. */
export function vocabularyOf({ names = [], concepts = [] }: Partial<Vocabulary> = {}): Vocabulary {
  return { names, concepts };
}

/** A name that is the same in both languages, with aliases in English. */
export function nameOf(id: string, name: string, ...aliases: readonly string[]): Name {
  return { id, kind: 'company', name: { en: name, fr: name }, aliases: { en: aliases, fr: [] } };
}

/** A concept with its words. */
export function conceptOf(id: string, en: readonly string[], fr: readonly string[]): Concept {
  return { id, words: { en, fr } };
}

/** The lexicon of a story with these phrasings and no vocabulary. */
export function lexiconOf(...phrasings: readonly string[]): Lexicon {
  return buildLexicon(phrasings, vocabularyOf());
}

/** The analysis of a question without corrections, with these meanings recognised in it. */
export function analysisOf(question: string, ...meanings: readonly string[]): Analysis {
  const words = question.split(' ').filter((word) => word !== '');
  return {
    typed: words,
    expanded: words,
    words,
    recognised: [{ meanings, start: 0, length: 1 }],
    everyday: [],
    beneath: [],
  };
}

/** Nothing for a target and nothing against it. */
export const noEvidence: Evidence = {
  score: 0,
  covered: 0,
  coveredByAnswer: 0,
  missing: 0,
  nothing: 0,
  oneMissing: 0,
  rareMissing: 0,
  missingThoughAlike: 0,
  missingBesideName: 0,
  headMissing: 0,
  otherName: 0,
  otherKind: 0,
  sameKind: 0,
  noSuchFigure: 0,
};
