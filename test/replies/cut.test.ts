import { describe, expect, it } from 'vitest';
import { cut, cutLines } from '../../src/replies/cut.ts';

describe('a cut', () => {
  it('leaves a text that fits as it is', () => {
    expect(cut('12345', 5)).toBe('12345');
  });

  it('keeps an emoji of several parts whole', () => {
    expect(cut('ab👩‍👩‍👧cd', 6)).toBe('ab…');
  });
});

describe('cut lines', () => {
  it('are the first that fit, with a line break each', () => {
    expect(cutLines(['12', '34', '5'], 6)).toEqual(['12', '34']);
    expect(cutLines(['12', '345', '6'], 6)).toEqual(['12']);
  });
});
