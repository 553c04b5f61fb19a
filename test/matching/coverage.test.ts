import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/matching/analysis.ts';
import { unknownShareOf } from '../../src/matching/coverage.ts';
import { anyText } from './any-text.ts';
import { lexiconOf } from './make-parts.ts';

const analyser = createAnalyser(lexiconOf('who opened the ferry'), [], []);

function unknownShare(question: string): number {
  return unknownShareOf(analyser.analyse(question), analyser);
}

describe('the share of a question that the story does not know', () => {
  it('is 0 if it knows every word and 1 if it knows none', () => {
    expect(unknownShare('who opened the ferry')).toBe(0);
    expect(unknownShare('zzxxqq wwvvkk')).toBe(1);
  });

  it('is 1 for no words', () => {
    expect(unknownShare('?!')).toBe(1);
  });

  it('is greater for an unknown rare word than for an unknown common one', () => {
    expect(unknownShare('ferry zzxxqq')).toBeGreaterThan(unknownShare('ferry good'));
    expect(unknownShare('ferry good')).toBeGreaterThan(0);
  });

  it('counts a short word that is in no list as a common one', () => {
    expect(unknownShare('ferry zqx')).toBeLessThan(unknownShare('ferry zqxx'));
  });

  it('is a share, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const share = unknownShare(text);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
