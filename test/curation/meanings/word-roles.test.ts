import { expect, it } from 'vitest';
import { roleAt, rolesIn } from '../../../src/curation/meanings/word-roles.ts';

it.each([
  ['en', 'how much is a pot', 'pot', 'noun'],
  ['en', 'do they flog it', 'flog', 'verb'],
  ['en', 'somewhere', 'somewhere', undefined],
  ['fr', 'combien coûte le bocal', 'bocal', 'noun'],
  ['fr', 'ils vendent quoi', 'vendent', 'verb'],
] as const)('the word before shows what a word does: %s, %s', (language, text, word, role) => {
  const words = text.split(' ');
  expect(roleAt(words, words.indexOf(word), language)).toBe(role);
});

it('a word has each role that it has in some text', () => {
  const roles = rolesIn(['They march on Monday.', 'When is the march?'], 'en');
  expect(roles.get('march')).toEqual(new Set(['verb', 'noun']));
});
