import { expect, it } from 'vitest';
import { createWordLinker } from '../../../src/curation/meanings/word-links.ts';

const english = createWordLinker('en');

it.each([
  ['stand side by side in the thesaurus', ['good', 'cause'], 'charity'],
  ['stand beside an expression that has the word', ['ward'], 'hospital'],
  ['are the one telling word of an expression beside it', ['marched'], 'protest'],
  ['have its root', ['beehives'], 'hives'],
  ['have its first part', ['residents'], 'residential'],
])('words mean the same as another where they %s', (_, words, other) => {
  expect(english(words, other)).toBeGreaterThan(0);
});

it.each([
  [['banana'], 'hospital'],
  // "Whistle-blowing" is about whistles as well.
  [['blowing'], 'whistleblowers'],
  [['the'], 'hospital'],
  [['art'], 'party'],
  [['price'], 'rice'],
  [['donation'], 'nation'],
  [['contract'], 'contrast'],
])('%j do not mean the same as "%s"', (words, other) => {
  expect(english(words, other)).toBe(0);
});

it('French words have signs of their own', () => {
  expect(createWordLinker('fr')(['manif'], 'manifestation')).toBeGreaterThan(0);
});
