import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('a question about those whom the last answer counts', () => {
  it.each(['do they work for nvidia', 'c’est qui ces 3', 'ces trois c’est qui'])(
    'is asked of them, though it does not say what they are: %j',
    (message) => {
      expect(last('who are the three people', message)).toBe('no-h20-sources-names');
    },
  );

  it('is not asked of them where it says another number', () => {
    expect(last('who are the three people', 'c’est qui ces 5')).not.toBe('no-h20-sources-names');
  });
});
