import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mutated } from './apply.ts';
import { mutants } from './mutants.ts';

it.each(mutants)('the mutant applies in one place, and its test is there: $name', async (mutant) => {
  const text = await readFile(mutant.file, 'utf8');
  expect(mutated(text, mutant)).not.toBe(text);
  expect(await readFile(mutant.test, 'utf8')).toContain(mutant.killedBy);
});

it('no two mutants are the same', () => {
  const keys = mutants.map(({ file, from, to }) => JSON.stringify([file, from, to]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

it('a mutant whose text no longer stands there once is an error that says where', () => {
  const mutant = { name: 'a', file: 'src/a.ts', from: 'one', to: 'two', test: 't', killedBy: 'k' };
  expect(() => mutated('', mutant)).toThrow('no longer stands in src/a.ts');
  expect(() => mutated('one one', mutant)).toThrow('stands 2 times in src/a.ts');
  expect(mutated('$& one', { ...mutant, to: '$&' })).toBe('$& $&');
});
