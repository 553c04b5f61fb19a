import { readdir } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { dev } from './program.ts';

function run(...words: readonly string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  return runProgram(dev, words, {
    environment: {},
    input: Readable.from([]),
    output,
    errors,
    buildCache: null,
  });
}

it.each(Object.keys(dev.verbs))('npm run dev -- %s --help explains it, and names --write', async (verb) => {
  const { output, exitCode } = await run(verb, '--help');
  expect(output).toMatch(new RegExp(`^Usage: npm run dev -- ${verb} \\[--write\\]\\n`, 'u'));
  expect(exitCode).toBe(0);
  expect(output.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('npm run dev refuses what it does not know with one line', async () => {
  expect(await run('calibrat')).toEqual({
    output: '',
    errors: 'Unknown verb "calibrat": did you mean "calibrate"? Run npm run dev -- --help.\n',
    exitCode: 2,
  });
});

it('what only developers run is not part of the build that is shipped', async () => {
  const shipped = await readdir('dist/src', { recursive: true });
  expect(shipped.filter((path) => /calibrate|screenshots/u.test(path))).toEqual([]);
});
