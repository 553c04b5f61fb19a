import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinised } from '../../src/text/look-alikes.ts';
import { anyText } from '../matching/any-text.ts';

describe('letters that look like Latin ones', () => {
  it.each([
    ['Cyrillic among Latin', 'fеrrу', 'ferry'],
    ['Greek among Latin', 'pοrt', 'port'],
    ['capitals beside digits', 'Н20, Т9', 'H20, T9'],
    ['in one word of several', 'мост and fеrry', 'мост and ferry'],
  ])('become these: %s', (_, text, latin) => {
    expect(latinised(text)).toBe(latin);
  });

  it.each(['Москва', 'Αθήνα', 'ferry', 'été', ''])('stay in words of their own script: "%s"', (text) => {
    expect(latinised(text)).toBe(text);
  });

  it('change no text twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(latinised(latinised(text))).toBe(latinised(text));
        expect(latinised(text)).toHaveLength(text.length);
      }),
    );
  });
});
