import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeGraphemes } from '../../src/text/graphemes.ts';
import { anyText } from '../matching/any-text.ts';

const family = '👩‍👩‍👧‍👦';

describe('the whole graphemes at the beginning of a text', () => {
  it.each([
    ['are all of a text that fits', 'ferry', 5, 'ferry'],
    ['end at the length where they can', 'ferry', 3, 'fer'],
    ['do not include a part of an emoji', `a${family}b`, family.length, 'a'],
    ['include an emoji that fits', `a${family}b`, family.length + 1, `a${family}`],
    ['do not separate an accent from its letter', 'ae\u0301', 2, 'a'],
    ['are none where not even one fits', family, 3, ''],
  ])('%s', (_, text, length, beginning) => {
    expect(wholeGraphemes(text, length)).toBe(beginning);
  });

  it('are those of the segmenter, as many as fit', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(anyText, fc.nat(80), (text, length) => {
        let expected = '';
        for (const { segment, index } of segmenter.segment(text)) {
          if (index + segment.length > length) break;
          expected += segment;
        }
        expect(wholeGraphemes(text, length)).toBe(expected);
      }),
    );
  });
});
