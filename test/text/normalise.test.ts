import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toWords } from '../../src/text/normalise.ts';
import { anyText } from '../matching/any-text.ts';

describe('folding a text', () => {
  it.each([
    ['case', 'NVIDIA', 'nvidia'],
    ['accents', 'Où ça ? Élysée', 'ou ca ? elysee'],
    ['accents typed as separate marks', 'E\u0301lyse\u0301e', 'elysee'],
    ['ligatures', 'Œuvre, ægis, straße', 'oeuvre, aegis, strasse'],
    ['curly apostrophes', 'l’action, l‘action, lʼaction', "l'action, l'action, l'action"],
    ['full-width and styled letters', 'Ｈ２０ 𝐛𝐨𝐚𝐭', 'h20 boat'],
  ])('takes away %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('the words of a text', () => {
  it.each([
    ['punctuation is left out', 'Who, when… and why?!', ['who', 'when', 'and', 'why']],
    ['an elided article stands alone', 'l’action', ['l', 'action']],
    ['figures are words, and so is a per cent sign', '12,5 % en 2025', ['12', '5', 'percent', 'en', '2025']],
    ['a model typed with a hyphen is one word', 'The H-20 or the T-9?', ['the', 'h20', 'or', 'the', 't9']],
    ['other hyphens separate', 'rendez-vous porte-avions-2', ['rendez', 'vous', 'porte', 'avions', '2']],
    ['emoji are no words', '🚢 ferry 🚢', ['ferry']],
    ['a text without letters or digits has none', ' ?! … 🚢', []],
    ['an empty text has none', '', []],
  ])('%s', (_, text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('are letters and digits in lower case, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of toWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(word).toBe(word.toLowerCase());
        }
      }),
    );
  });

  it('stay the same when they are folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toWords(toWords(text).join(' '))).toEqual(toWords(text));
      }),
    );
  });

  it('do not depend on case and on how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', 'Ç', 'œ', '-', '2', ' ', '’') }), (text) => {
        expect(toWords(text.toUpperCase())).toEqual(toWords(text));
        expect(toWords(text.normalize('NFD'))).toEqual(toWords(text));
      }),
    );
  });
});
