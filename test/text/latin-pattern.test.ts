import { describe, expect, it } from 'vitest';
import { latinPattern, wholeWords } from '../../src/text/latin-pattern.ts';

describe('a Latin pattern', () => {
  it('takes letters with and without accents, in any case', () => {
    expect(latinPattern(String.raw`^prév\p{L}+$`).test('PRÉVUE')).toBe(true);
    expect(latinPattern(String.raw`^\p{L}+$`).test('Œdème')).toBe(true);
    expect(latinPattern(String.raw`^\p{L}+$`).test('a×b')).toBe(false);
  });

  it('takes letters and digits beside other signs', () => {
    expect(latinPattern(String.raw`^[\p{L}\p{N}’-]+$`).test('l’A-100')).toBe(true);
    expect(latinPattern(String.raw`^[\p{L}\p{N}’-]+$`).test('l’A 100')).toBe(false);
  });

  it('heeds case when its flags say so', () => {
    expect(latinPattern('la Mairie', 'u').test('La mairie')).toBe(false);
  });
});

describe('whole words', () => {
  it('are found where they stand alone, and not in longer ones', () => {
    expect(wholeWords('été', 'hiver').exec('L’Été dernier')?.[0]).toBe('Été');
    expect(wholeWords('été').test('répété')).toBe(false);
    expect(wholeWords('until').test('until8')).toBe(false);
  });

  it('are the first alternative that ends where a word does', () => {
    expect(wholeWords('accept', 'accepted').exec('It was accepted.')?.[0]).toBe('accepted');
  });
});
