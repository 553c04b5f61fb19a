import { describe, expect, it } from 'vitest';
import { questionWords } from '../../src/text/question-words.ts';
import { foldedOpeners, sentenceOpeners } from '../../src/text/sentence-openers.ts';
import { toWords } from '../../src/text/words.ts';

describe('sentence openers', () => {
  it('are in lower case, each once per language', () => {
    for (const openers of Object.values(sentenceOpeners)) {
      expect(openers.filter((word) => word !== word.toLowerCase())).toEqual([]);
      expect(new Set(openers).size).toBe(openers.length);
    }
  });

  it('are recognised among the words of a question, parts of elided ones included', () => {
    const words = toWords("Aujourd'hui, là-dessus: whose?");
    expect(words.filter((word) => !foldedOpeners.has(word))).toEqual([]);
    expect(foldedOpeners.has('ferry')).toBe(false);
  });
});

describe('question words', () => {
  it('are folded as questions are', () => {
    const phrases = Object.values(questionWords).flat();
    expect(phrases.filter((phrase) => toWords(phrase).join(' ') !== phrase)).toEqual([]);
  });

  it('show one kind of question each', () => {
    const phrases = Object.values(questionWords).flat();
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});
