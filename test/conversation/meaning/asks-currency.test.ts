import { describe, expect, it } from 'vitest';
import { asksCurrency } from '../../../src/conversation/meaning/asks-currency.ts';
import { toWords } from '../../../src/text/words.ts';

const answering = (en: string) => ({ answer: { en, fr: '' } });
const sum = answering('The roof costs $1 million.');

describe('a message that only asks what a sum is in', () => {
  it.each([
    'in dollars?',
    'euros or dollars',
    'which currency is that',
    'en dollars ?',
    'c’est en euros ou en dollars',
    'quelle devise',
  ])('is one: %s', (message) => {
    expect(asksCurrency(sum, toWords(message))).toBe(true);
  });

  it.each(['dollars for the roof', 'how much', 'who pays in dollars', ''])('is not %j', (message) => {
    expect(asksCurrency(sum, toWords(message))).toBe(false);
  });

  it('is none after an answer without a sum', () => {
    expect(asksCurrency(answering('The roof has 17 tiles.'), ['euros'])).toBe(false);
  });
});
