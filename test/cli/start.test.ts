import { expect, it } from 'vitest';
import { start } from '../../src/cli/start.ts';
import { run } from './run.ts';

it('start names every setting that is invalid, starts nothing and ends with 1', async () => {
  expect(await run(start, [], { environment: { PORT: 'x', LOG_LEVEL: 'loud' } })).toEqual({
    output: '',
    errors: expect.stringMatching(
      /^Invalid settings:\n {2}PORT: "x" is not a port.*\n {2}LOG_LEVEL: "loud" .*\n$/u,
    ),
    exitCode: 1,
  });
});
