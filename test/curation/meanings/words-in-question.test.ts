import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfWords, wordsAtPlace } from '../../../src/curation/meanings/words-in-question.ts';

const question = 'Did Calloway kick-off the Kick off, l’an dernier ?';

describe('the place of words in a question', () => {
  it.each([
    ['calloway', '1-1', 'Calloway'],
    ['kick-off', '2-2', 'kick-off'],
    ['kick off', '5-2', 'Kick off'],
    ['L’an dernier', '7-3', 'l’an dernier'],
  ])('of %s is %s', (words, place, typed) => {
    expect(placeOfWords(question, words)).toBe(place);
    expect(wordsAtPlace(question, place)).toBe(typed);
  });

  it('is none for words that are not in it, or more than three', () => {
    expect(placeOfWords(question, 'off the')).toBe('3-2');
    expect(placeOfWords(question, 'callow')).toBeUndefined();
    expect(placeOfWords(question, 'Did Calloway kick-off')).toBeUndefined();
  });

  it.each(['', '1', '1-0', '1-4', '9-2', '10-1', '1-1-1', '-1-1', '1.5-1', 'NaN-1', '1-1 '])(
    'has no words where it is forged: %s',
    (place) => {
      expect(wordsAtPlace(question, place)).toBeUndefined();
    },
  );

  it('fits the id of a button in a question of any 300 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.nat(149), (text, first) => {
        const words = wordsAtPlace(text, `${first}-1`);
        if (words === undefined) return;
        const place = placeOfWords(text, words) ?? '';
        expect(place).toMatch(/^\d{1,3}-1$/u);
        expect(wordsAtPlace(text, place)?.toLowerCase()).toBe(words.toLowerCase());
      }),
    );
  });
});
