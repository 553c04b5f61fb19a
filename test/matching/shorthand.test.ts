import { describe, expect, it } from 'vitest';
import { expandShorthand } from '../../src/matching/shorthand.ts';

describe('chat shorthand', () => {
  it.each([
    ['u know y', 'you know y'],
    ['whats abt ppl', 'what s about people'],
    ['thurs or fri', 'thursday or friday'],
    ['pk ct koi', 'pourquoi c etait quoi'],
    ['cb mtn stp', 'combien maintenant s il te plait'],
  ])('is written out: %s', (typed, meant) => {
    expect(expandShorthand(typed.split(' ')).join(' ')).toBe(meant);
  });

  it('is recognised as whole words only', () => {
    expect(expandShorthand(['ferry', 'ups', 'pkg', 'h20'])).toEqual(['ferry', 'ups', 'pkg', 'h20']);
  });

  it('is not written out a second time', () => {
    const once = expandShorthand(['kesako', 'hows', 'cest', 'im', 'didnt', 'pr', 'ya', 'w']);
    expect(expandShorthand(once)).toEqual(once);
  });

  it('does not include the properties that every object has', () => {
    const words = ['constructor', '__proto__', 'tostring'];
    expect(expandShorthand(words)).toEqual(words);
  });

  it('may be missing: a question without words stays empty', () => {
    expect(expandShorthand([])).toEqual([]);
  });
});
