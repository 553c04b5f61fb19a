import { expect, it } from 'vitest';
import { looksLikeName } from '../../../src/curation/meanings/looks-like-name.ts';

it.each([
  ['a slip', 'coper kettel', 'Copper Kettle'],
  ['a word written together', 'copperkettle', 'Copper Kettle'],
  ['initials', 'nlhf', 'National Lottery Heritage Fund'],
  ['initials without small words', 'dhsc', 'Department of Health and Social Care'],
  ['a part', 'the kettle', 'Copper Kettle'],
  ['the beginning of a part', 'nandak', 'Priya Nandakumar'],
])('%s looks like the name', (_, words, name) => {
  expect(looksLikeName(words.split(' '), [name])).toBe(true);
});

it.each([
  ['wetherspoons moving', 'Copper Kettle'],
  ['annum', 'Fore Street'],
  ['nlhf give', 'National Lottery Heritage Fund'],
  ['the', 'The Kettle'],
])('other words do not: %s', (words, name) => {
  expect(looksLikeName(words.split(' '), [name])).toBe(false);
});
