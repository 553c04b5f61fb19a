import { describe, expect, it } from 'vitest';
import { isRealWord } from '../../src/matching/real-words.ts';

describe('a real word', () => {
  it.each(['people', 'maison', 'pourquoi'])('is a common word of one of the languages: %s', (word) => {
    expect(isRealWord(word)).toBe(true);
  });

  it.each(['vouch', 'potes', 'frere', 'dudes', 'huis', 'convened', 'combed'])(
    'is one of everyday talk, or a form of it: %s',
    (word) => {
      expect(isRealWord(word)).toBe(true);
    },
  );

  it.each(['tickets', 'cities', 'carried', 'boxes', 'opened', 'saving', 'parlent', 'parlait', 'ouvertes'])(
    'may have an ending: %s',
    (word) => {
      expect(isRealWord(word)).toBe(true);
    },
  );

  it.each(['zzxxqq', 'calloway', 'inaugurration', 'zzing', 'ies', ''])(
    'is not what neither language has: "%s"',
    (word) => {
      expect(isRealWord(word)).toBe(false);
    },
  );
});
