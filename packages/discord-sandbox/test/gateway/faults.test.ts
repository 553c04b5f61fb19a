import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  connectBot,
  echoCommand,
  openSandbox,
  register,
  replyWith,
  startPair,
  type TestSandbox,
} from '../support/harness.ts';

const reply = replyWith('here');
const countOf = ({ logs }: TestSandbox, start: string): number =>
  logs.filter((line) => line.startsWith(start)).length;

test.each(['drop', 'resume', 'reconnect', 'closed'])('sends the event again after "%s"', async (kind) => {
  const { sandbox, echo } = await startPair(reply);
  expect((await sandbox.control('faults', { kind })).body).toMatchObject({ armed: [{ kind, count: 1 }] });
  expect((await echo('one')).body).toMatchObject({ content: 'here' });
  expect(countOf(sandbox, 'A bot has resumed')).toBe(1);
  expect((await echo('two')).body).toMatchObject({ content: 'here' });
});

test.each([1001, 4000, 4009])('lets a bot resume after close code %i', async (code) => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'closed', code });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  expect(countOf(sandbox, 'A bot has resumed')).toBe(1);
});

test.each([4004, 4007])('ends the session with close code %i, and the event is lost', async (code) => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'closed', code });
  expect((await echo('hello')).status).toBe(503);
});

test('acknowledges no heartbeats after "stall", until the bot reconnects', async () => {
  const sandbox = await openSandbox({ heartbeatInterval: 200 });
  const bot = await connectBot(sandbox, reply);
  await register(bot, echoCommand);
  await sandbox.control('faults', { kind: 'stall' });
  const { body } = await sandbox.control('interactions', { command: 'echo', options: { text: 'hello' } });
  expect(body).toMatchObject({ content: 'here' });
  await expect.poll(() => countOf(sandbox, 'A bot has resumed')).toBe(1);
  expect(bot.debug.join()).toContain('Zombie connection');
});

test('refuses connections after "refuse"', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'refuse', delayMs: 60_000 });
  // The end of the test cuts the connections.
  echo('hello').catch(() => undefined);
  await expect.poll(() => sandbox.logs.join()).toContain('Fault: refuse');
  const refused = new WebSocket(sandbox.gatewayUrl);
  expect((await once(refused, 'error'))[0]).toMatchObject({ code: 'ECONNRESET' });
});

test('accepts connections again once "refuse" is over', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'refuse', delayMs: 1 });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  expect(countOf(sandbox, 'A bot has resumed')).toBe(1);
});

test('lets a bot resume after an "invalid-session" that is resumable', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'invalid-session', resumable: true });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
});

test('makes a bot identify again after "invalid-session", and the event is lost', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'invalid-session' });
  expect((await echo('one')).status).toBe(503);
  await expect.poll(() => countOf(sandbox, 'A bot has identified')).toBe(2);
  expect((await echo('two')).body).toMatchObject({ content: 'here' });
});

test('delivers too late for a response after "late"', async () => {
  const { sandbox, bot, echo } = await startPair(reply, {}, { timeouts: {} });
  await sandbox.control('faults', { kind: 'late', delayMs: 3_500 });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const answer = echo('hello');
  await expect.poll(() => sandbox.logs.at(-1)).toContain('Fault: late');
  vi.advanceTimersByTime(3_000);
  expect(await answer).toEqual({ status: 504, body: { error: 'The application did not respond' } });
  vi.advanceTimersByTime(500);
  await expect.poll(() => bot.errors).toMatchObject([{ code: 10_062 }]);
});
