import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../src/text/words.ts';
import { anyText } from '../matching/any-text.ts';

describe('the words of a text', () => {
  it.each([
    ['punctuation is left out', 'Who, when… and why?!', ['who', 'when', 'and', 'why']],
    ['an elided article is a word', 'l’action', ['l', 'action']],
    ['a modifier letter may be the apostrophe', 'lʼaction', ['l', 'action']],
    ['case and accents do not count', 'NVIDIA Élysée', ['nvidia', 'elysee']],
    ['ligatures are written out', 'Œuvre, ægis, straße', ['oeuvre', 'aegis', 'strasse']],
    ['full-width and styled letters are plain', 'Ｈ２０ 𝐛𝐨𝐚𝐭', ['h20', 'boat']],
    [
      'the groups of a figure are one word',
      '6,840 ou 6 840 en 2025, 12, 345',
      ['6840', 'ou', '6840', 'en', '2025', '12', '345'],
    ],
    [
      'the groups of a figure stay apart from others',
      'h20 100, 1,2, 27,50',
      ['h20', '100', '1', '2', '27', '50'],
    ],
    ['figures are words, and so is a per cent sign', '12,5 % en 2025', ['12', '5', 'percent', 'en', '2025']],
    ['a model typed with a hyphen is one word', 'The H-20 or the T-9?', ['the', 'h20', 'or', 'the', 't9']],
    [
      'other hyphens separate words',
      'rendez-vous porte-avions-2',
      ['rendez', 'vous', 'porte', 'avions', '2'],
    ],
    ['emoji are no words', '🚢 ferry 🚢', ['ferry']],
    ['a text without letters or digits has none', ' ?! … 🚢', []],
    ['an empty text has none', '', []],
    ['a model has one word with any dash', 'H‑20 H–20 H—20 H−20 H‐20', Array(5).fill('h20')],
    ['nobody sees soft hyphens', 'fer\u00ADry', ['ferry']],
    ['nobody sees what has no width', 'fe\u200Br\u200Cr\u200Dy\uFEFF H\u206020', ['ferry', 'h20']],
    ['nor marks of direction and fillers', '\u202Eferry\u202C \u3164boat\uFFA0', ['ferry', 'boat']],
    ['letters that look like Latin ones are these', 'Nvіdіа fеrrу', ['nvidia', 'ferry']],
    ['so are Greek ones, and capitals beside digits', 'Νvidiα Н20', ['nvidia', 'h20']],
    ['a word of another script stays', 'мост γέφυρα', ['мост', 'γεφυρα']],
    [
      'mentions are no words',
      '<@123> <@!45> <#6> <@&7> ferry <:boat:89> <a:boat:9> <t:1700000000:R> </ask:12>',
      ['ferry'],
    ],
    [
      'addresses are no words',
      'see https://example.org/a?b=c, www.example.org/x or me@example.org now',
      ['see', 'or', 'now'],
    ],
    ['an address without a scheme is no word', 'see WWW.example.org/x now', ['see', 'now']],
    ['an address alone is no word', 'see https://example.org/x now', ['see', 'now']],
    ['an electronic address is no word', 'ask me@example.org now', ['ask', 'now']],
    ['a sign of less does not begin a mention', 'fewer <10 cars', ['fewer', '10', 'cars']],
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

  it('stay the same when they are split again', () => {
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
