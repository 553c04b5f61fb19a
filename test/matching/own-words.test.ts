import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/matching/analysis.ts';
import { phrasesOf } from '../../src/matching/concepts.ts';
import { buildLexicon } from '../../src/matching/lexicon.ts';

const vocabulary = {
  names: [],
  concepts: [
    { id: 'jar', words: { en: ['jar', 'pot', 'glass of honey'], fr: ['bocal'] } },
    { id: 'sale', words: { en: ['sale', 'deal'], fr: [] } },
    { id: 'court', words: { en: ['charge', 'penalty'], fr: [] } },
    { id: 'price', words: { en: ['charge', 'fee'], fr: [] } },
  ],
};
const phrasings = [
  'how much is a jar',
  'price of a jar',
  'the deal',
  'the sale',
  'when was the sale',
  'is there a charge',
];
const lexicon = buildLexicon(phrasings, vocabulary);
const analyser = createAnalyser(lexicon, phrasesOf(vocabulary), []);

describe('words that a concept has and no phrasing', () => {
  it.each([
    ['what is a pot', ['what', 'is', 'a', 'jar']],
    ['pots', ['jar']],
    ['un bocal', ['un', 'jar']],
    // Each keeps its place.
    ['a glass of honey please', ['a', 'jar', 'jar', 'jar', 'please']],
  ])('are read as the word that most phrasings have: %s', (question, words) => {
    expect(analyser.analyse(question).words).toEqual(words);
  });

  it('leave the words of phrasings as they are, and other unknown words', () => {
    expect(analyser.analyse('the deal on a boat').words).toEqual(['the', 'deal', 'on', 'a', 'boat']);
  });

  it('are not read as a word of another concept, too', () => {
    expect(analyser.analyse('the penalty').words).toEqual(['the', 'penalty']);
  });

  it('stay as they are written in a phrasing', () => {
    expect(analyser.analysePhrasing('what is a pot').words).toEqual(['what', 'is', 'a', 'pot']);
  });
});
