import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { askCommand, connectBot, openSandbox, register, startPair } from './harness.ts';
import type { TestSandbox } from './harness.ts';
import type { Interaction } from 'discord.js';

const reply = (interaction: Interaction): unknown =>
  interaction.isChatInputCommand() && interaction.reply('here');
afterEach(() => {
  vi.restoreAllMocks();
});

const callbacks = ({ requests }: TestSandbox): number =>
  requests.filter(({ path }) => path.endsWith('/callback')).length;

test.each(['drop', 'resume', 'reconnect', 'closed'])('delivers an event again after "%s"', async (kind) => {
  const { sandbox, ask } = await startPair(reply);
  expect((await sandbox.drive('faults', { kind })).body).toMatchObject({ armed: [{ kind, count: 1 }] });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(sandbox.logs.filter((line) => line.startsWith('A bot has resumed'))).toHaveLength(1);
  expect((await ask('And now?')).body).toMatchObject({ content: 'here' });
});

test.each([1001, 4000, 4009])('lets a bot resume after it was closed with %i', async (code) => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'closed', code });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(sandbox.logs.filter((line) => line.startsWith('A bot has resumed'))).toHaveLength(1);
});

test('ends the session when it closes with 4007, and loses the event', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'closed', code: 4007 });
  expect((await ask('Why?')).status).toBe(503);
});

test('acknowledges no heartbeat after "stall", until the bot notices and resumes', async () => {
  const sandbox = await openSandbox({ heartbeatInterval: 500 });
  const bot = await connectBot(sandbox, reply);
  await register(bot, askCommand);
  await sandbox.drive('faults', { kind: 'stall' });
  const ask = () => sandbox.drive('interactions', { command: 'ask', options: { question: 'Why?' } });
  expect((await ask()).body).toMatchObject({ content: 'here' });
  // On a busy machine a heartbeat may come so late that the sandbox ends the connection first.
  await expect
    .poll(() => `${bot.debug.join()} ${sandbox.logs.join()}`)
    .toMatch(/Zombie connection|code 4009/u);
  await expect.poll(() => sandbox.logs.join()).toContain('A bot has resumed');
  expect((await ask()).body).toMatchObject({ content: 'here' });
});

test('lets nobody connect for a while after "refuse"', async () => {
  const { sandbox, ask } = await startPair(reply);
  const gateway = `${sandbox.url.replace('http', 'ws')}/gateway`;
  // Time stands still until the test moves it on.
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { body } = await sandbox.drive('faults', { kind: 'refuse', delayMs: 400 });
  expect(body).toMatchObject({ armed: [{ kind: 'refuse', count: 1, delayMs: 400 }] });
  const delayed = ask('Why?');
  await expect.poll(() => sandbox.logs.join()).toContain('Fault: refuse');
  const refused = new WebSocket(gateway);
  expect((await once(refused, 'error'))[0]).toMatchObject({ code: 'ECONNRESET' });
  now += 399;
  const stillRefused = new WebSocket(gateway);
  expect((await once(stillRefused, 'error'))[0]).toMatchObject({ code: 'ECONNRESET' });
  now += 1;
  const greeted = new WebSocket(gateway);
  await once(greeted, 'message');
  greeted.terminate();
  expect((await delayed).body).toMatchObject({ content: 'here' });
});

test('lets a bot resume after an invalid session that is resumable', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'invalid-session', resumable: true });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
});

test('makes a bot identify again after an invalid session, and loses the event', async () => {
  // discord.js lets five seconds pass between two identifies, as Discord asks.
  const ws = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) };
  const { sandbox, ask } = await startPair(reply, { ws });
  await sandbox.drive('faults', { kind: 'invalid-session' });
  expect((await ask('Why?')).status).toBe(503);
  await expect
    .poll(() => sandbox.logs.filter((line) => line.startsWith('A bot has identified')))
    .toHaveLength(2);
  expect((await ask('And now?')).body).toMatchObject({ content: 'here' });
});

test('stops a bot for good when its token is refused', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'closed', code: 4004 });
  expect((await ask('Why?')).status).toBe(503);
  expect((await ask('And now?')).status).toBe(503);
});

test('forgets an interaction that is not answered in time', async () => {
  const sandbox = await openSandbox({ timeouts: { answer: 100 } });
  const bot = await connectBot(sandbox, reply);
  await register(bot, askCommand);
  await sandbox.drive('faults', { kind: 'late', delayMs: 150 });
  const asked = await sandbox.drive('interactions', { command: 'ask', options: { question: 'Why?' } });
  expect(asked).toEqual({ status: 504, body: { error: 'The application did not respond' } });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 10_062 }]);
});

test('makes a bot wait that sends too much', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: '429', count: 2, delayMs: 100 });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(callbacks(sandbox)).toBe(3);
});

test('says to which limit a bot that sends too much has come', async () => {
  const sandbox = await openSandbox();
  const limited = async (fault: object): Promise<readonly unknown[]> => {
    await sandbox.drive('faults', { kind: '429', delayMs: 1_500, ...fault });
    const { status, headers, ...response } = await fetch(`${sandbox.apiBase}/v10/gateway`).then(
      async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        body: await answer.json(),
      }),
    );
    const named = ['retry-after', 'x-ratelimit-scope', 'x-ratelimit-global'].map((name) => headers.get(name));
    return [status, ...named, response.body];
  };
  const message = 'You are being rate limited.';
  expect(await limited({})).toEqual([429, '1.5', 'user', null, { message, retry_after: 1.5, global: false }]);
  expect(await limited({ global: true })).toEqual([
    429,
    '1.5',
    'global',
    'true',
    { message, retry_after: 1.5, global: true },
  ]);
});

test.each(['500', '502', 'reset'])('shows what the bot sent even so when "%s" is applied', async (kind) => {
  const { sandbox, bot, ask } = await startPair(reply);
  const { body } = await sandbox.drive('faults', { kind, applied: true });
  expect(body).toEqual({ armed: [{ kind, count: 1, applied: true }] });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 40_060 }]);
});

test('closes the connection in place of an answer after "hang-up"', async () => {
  const { sandbox, bot, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'hang-up', applied: true });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
});

test('takes its time after "slow"', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'slow', delayMs: 300 });
  const asked = performance.now();
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(performance.now() - asked).toBeGreaterThan(290);
});

test.each([
  ['10062', 404],
  ['40060', 400],
])('refuses an answer as Discord does after "%s"', async (kind, status) => {
  const { sandbox, bot, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind });
  // The end of the test cuts it short: it would be told in the end that there was no answer.
  ask('Why?').catch(() => undefined);
  await expect.poll(() => bot.errors).toMatchObject([{ code: Number(kind), status }]);
  expect(callbacks(sandbox)).toBe(1);
});

test.each(['500', '502', 'reset'])('lets a bot try again after "%s"', async (kind) => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind, count: 2 });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(callbacks(sandbox)).toBe(3);
});

test('gives a bot its error when every try fails', async () => {
  const { sandbox, ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('never arrives').catch((error: unknown) => interaction.reply(String(error)));
  });
  await sandbox.drive('faults', { kind: '500', count: 4 });
  expect((await ask('Why?')).body).toMatchObject({
    content: expect.stringContaining('Internal Server Error'),
  });
});

test('counts down, and disarms at a count of 0', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: '429', count: 3, delayMs: 10 });
  await sandbox.drive('faults', { kind: 'drop', count: 5 });
  await sandbox.drive('faults', { kind: 'drop', count: 0 });
  await ask('Why?');
  const { body } = await sandbox.drive('faults', { kind: '500', count: 2 });
  expect(body).toEqual({ armed: [{ kind: '500', count: 2 }] });
});

test.each([
  [{ kind: 'fire' }, '"kind" must be one of drop, resume'],
  [{ kind: 'drop', count: -1 }, '"count" must be a whole number'],
  [{ kind: 'closed', code: 99 }, '"code" must be a whole number from 1000 to 4999'],
  [{ kind: 'invalid-session', resumable: 'yes' }, '"resumable" must be true or false'],
  [{ kind: '429', global: 1 }, '"global" must be true or false'],
])('refuses %o', async (fault, message) => {
  const { sandbox } = await startPair(reply);
  const { status, body } = await sandbox.drive('faults', fault);
  expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
});
