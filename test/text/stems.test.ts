import { describe, expect, it } from 'vitest';
import { stemIn, stemInBoth } from '../../src/text/stems.ts';

describe('stems', () => {
  it.each([
    ['en', ['restrict', 'restricted', 'restricting', 'restricts']],
    ['fr', ['inaugurer', 'inaugure', 'inaugurait', 'inaugurant']],
  ] as const)('are the same for the inflections of a word: %s', (language, words) => {
    expect(new Set(words.map((word) => stemIn(language, word))).size).toBe(1);
  });

  it('differ for different words', () => {
    expect(stemIn('en', 'boat')).not.toBe(stemIn('en', 'bridge'));
    expect(stemIn('en', 'evening')).not.toBe(stemIn('en', 'even'));
    expect(stemInBoth('used')).not.toBe(stemInBoth('us'));
    expect(stemInBoth('ate')).not.toBe(stemInBoth('at'));
    expect(stemInBoth('ones')).not.toBe(stemInBoth('on'));
  });

  it('need not know the language', () => {
    expect(stemInBoth('opening')).toBe(stemInBoth('opened'));
    expect(stemInBoth('bateaux')).toBe(stemInBoth('bateau'));
  });
});
