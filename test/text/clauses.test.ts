import { describe, expect, it } from 'vitest';
import { clausesIn } from '../../src/text/clauses.ts';

describe('the clauses of a sentence', () => {
  it('end at commas, semicolons and colons, and before what joins two of them', () => {
    expect(clausesIn('It is so: the hall closed, and the pool stayed open although it leaks.', 'en')).toEqual(
      ['It is so', 'the hall closed', 'and the pool stayed open', 'it leaks.'],
    );
    expect(clausesIn('La salle a fermé alors que la piscine est ouverte ; elle fuit.', 'fr')).toEqual([
      'La salle a fermé',
      'la piscine est ouverte ',
      'elle fuit.',
    ]);
  });

  it('do not end inside a figure, nor at a word of the other language', () => {
    const sentence = 'Le film « Alice and Rose » coûte 2,5 millions.';
    expect(clausesIn(sentence, 'fr')).toEqual([sentence]);
  });
});
