import { expect, it } from 'vitest';
import { counted } from '../../src/text/counted.ts';

it('a number comes with its noun, in the singular for one alone', () => {
  expect([0, 1, 2].map((number) => counted(number, 'gap'))).toEqual(['0 gaps', '1 gap', '2 gaps']);
  expect([1, 3].map((number) => counted(number, 'entry', 'entries'))).toEqual(['1 entry', '3 entries']);
});
