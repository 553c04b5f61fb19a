import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, foldWords, sameTextKey } from '../../src/text/fold.ts';
import { anyText } from '../matching/any-text.ts';

describe('folding', () => {
  it.each([
    ['case', 'NVIDIA', 'nvidia'],
    ['accents', 'Où ça ? Élysée', 'ou ca ? elysee'],
    ['accents typed as separate marks', 'E\u0301lyse\u0301e', 'elysee'],
    ['ligatures', 'Œuvre, ægis', 'oeuvre, aegis'],
  ])('removes %s', (_, text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it.each([
    ['leaves the words with single spaces', ' L’Œuvre,\n déjà ! ', 'l oeuvre deja'],
    ['separates words at a hyphen', 'the T-9', 'the t 9'],
    ['leaves nothing of a text without letters or digits', ' ?! … 🚢', ''],
  ])('%s', (_, text, words) => {
    expect(foldWords(text)).toBe(words);
  });

  it('is complete the first time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
        expect(sameTextKey(foldWords(text))).toBe(sameTextKey(text));
      }),
    );
  });
});

describe('two texts are the same', () => {
  it.each([
    ['whatever their case and accents', 'Où va le FERRY', 'ou va le ferry'],
    ['whatever their punctuation and spaces', 'T-9, is it?', 't9 is it'],
  ])('%s', (_, one, other) => {
    expect(sameTextKey(one)).toBe(sameTextKey(other));
  });

  it('only with the same letters and digits', () => {
    expect(sameTextKey('T9')).not.toBe(sameTextKey('T8'));
  });
});
