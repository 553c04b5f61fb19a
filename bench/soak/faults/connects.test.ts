import { expect, it } from 'vitest';
import { Connects } from './connects.ts';

it('counts a bot as back only when it has connected since the fault struck', () => {
  const connects = new Connects();
  connects.take('A bot has identified (session 0a1b2c3d).');
  // It broke the connection itself, and is back just before the fault.
  connects.take('A bot has resumed (session 0a1b2c3d).');
  connects.take('Fault: 500 injected into POST /api/v10/interactions/1/[token]/callback.');
  connects.take('Fault: closed injected into the gateway in place of INTERACTION_CREATE.');
  expect([connects.strikes, connects.sinceStrike]).toEqual([1, { resumes: 0, identifies: 0 }]);
  connects.take('A bot has identified (session 4e5f6a7b).');
  connects.take('A bot has resumed (session 4e5f6a7b).');
  expect(connects.sinceStrike).toEqual({ resumes: 1, identifies: 1 });
  expect(connects.all).toEqual({ resumes: 2, identifies: 2 });
});
