import { describe, expect, it } from 'vitest';
import { askedKinds, askedKindsIn } from '../../src/matching/asked-kind.ts';
import { toWords } from '../../src/text/words.ts';

function kindsIn(question: string): readonly string[] {
  const bits = askedKindsIn(toWords(question));
  return askedKinds.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

describe('what a question asks for', () => {
  it.each([
    ['who opened it?', ['who']],
    ['Qui l’a ouvert ?', ['who']],
    ['and when was that?', ['when']],
    ['c’était quand ?', ['when']],
    ['where does it run?', ['where']],
    ['why so late?', ['why']],
    ['pourquoi si tard ?', ['why']],
    ['how much was it, how many boats?', ['how-much']],
    ['combien de bateaux ?', ['how-much']],
    ['who and when?', ['who', 'when']],
    ['the boats', []],
    ['what about the boats', []],
    ['how did it go', []],
  ])('%s', (question, kinds) => {
    expect(kindsIn(question)).toEqual(kinds);
  });

  it.each([
    'how old is she',
    'how long is it',
    'how far does it go',
    'quel âge a-t-elle',
    'quelle taille fait-il',
  ])('is a figure when it asks for a measure: %s', (question) => {
    expect(kindsIn(question)).toEqual(['how-much']);
  });

  it.each([
    ['où va le ferry', ['where']],
    ['il va où est le port', ['where']],
    ['le port, ou la ville ?', []],
  ])('is a place for "où" at the start or before a verb, since "ou" is also "or": %s', (question, kinds) => {
    expect(kindsIn(question)).toEqual(kinds);
  });

  it('is nothing for no words', () => {
    expect(askedKindsIn([])).toBe(0);
  });
});
