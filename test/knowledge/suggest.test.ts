import { expect, it } from 'vitest';
import { suggest } from '../../src/knowledge/suggest.ts';

const known = ['ferry-cost', 'ferry-chip', 't4'];

it.each([
  ['a misspelt id, two letters swapped', 'ferry-ocst', ': did you mean "ferry-cost"?'],
  ['the nearest of several that are similar', 'fery-chp', ': did you mean "ferry-chip"?'],
  ['a short id with one letter changed', 't9', ': did you mean "t4"?'],
  ['nothing for a short id with two letters changed', 'x9', ''],
  ['nothing for another word', 'harbour', ''],
  ['nothing for a word that no id is as long as', 'ferry-cost'.repeat(1000), ''],
])('suggests %s', (_, word, suggestion) => {
  expect(suggest(word, known)).toBe(suggestion);
});
