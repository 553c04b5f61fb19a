import { expect, it } from 'vitest';
import { wholeWordStarts } from '../../src/text/whole-words.ts';

it.each([
  ['at both ends and between punctuation', 'ferry, (ferry) – ferry', 'ferry', [0, 8, 17]],
  ['as phrases', 'New Port, new port, New Port.', 'New Port', [0, 20]],
  ['not inside longer words', 'ferryman, ferries, 2ferry, ferry2', 'ferry', []],
  ['not next to a letter with two code units', '𝐛ferry ferry𝐛', 'ferry', []],
  ['not when empty', 'ferry', '', []],
])('words are found %s', (_, text, word, starts) => {
  expect(wholeWordStarts(text, word)).toEqual(starts);
});
