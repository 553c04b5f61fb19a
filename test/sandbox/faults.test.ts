import { expect, test } from 'vitest';
import { startPair } from './harness.ts';
import type { TestSandbox } from './harness.ts';
import type { Interaction } from 'discord.js';

const reply = (interaction: Interaction): unknown =>
  interaction.isChatInputCommand() && interaction.reply('here');
const callbacks = ({ requests }: TestSandbox): number =>
  requests.filter(({ path }) => path.endsWith('/callback')).length;

test.each(['drop', 'resume', 'reconnect', 'closed'])('delivers an event again after "%s"', async (kind) => {
  const { sandbox, ask } = await startPair(reply);
  expect((await sandbox.drive('faults', { kind })).body).toMatchObject({ armed: [{ kind, count: 1 }] });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(sandbox.logs.filter((line) => line.startsWith('A bot has resumed'))).toHaveLength(1);
  expect((await ask('And now?')).body).toMatchObject({ content: 'here' });
});

test('lets a bot resume after an invalid session that is resumable', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'invalid-session', resumable: true });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
});

test('makes a bot identify again after an invalid session, and loses the event', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'invalid-session' });
  expect((await ask('Why?')).status).toBe(503);
  await expect
    .poll(() => sandbox.logs.filter((line) => line.startsWith('A bot has identified')).length, {
      timeout: 12_000,
    })
    .toBe(2);
  expect((await ask('And now?')).body).toMatchObject({ content: 'here' });
});

test('stops a bot for good when its token is refused', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'closed', code: 4004 });
  expect((await ask('Why?')).status).toBe(503);
  expect((await ask('And now?')).status).toBe(503);
});

test('forgets an interaction that is not answered within three seconds', async () => {
  const { sandbox, bot, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: 'late', delayMs: 3_050 });
  expect(await ask('Why?')).toEqual({ status: 504, body: { error: 'The application did not respond' } });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 10_062 }]);
});

test('makes a bot wait that sends too much', async () => {
  const { sandbox, ask } = await startPair(reply);
  await sandbox.drive('faults', { kind: '429', count: 2, delayMs: 100 });
  expect((await ask('Why?')).body).toMatchObject({ content: 'here' });
  expect(callbacks(sandbox)).toBe(3);
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
])('refuses %o', async (fault, message) => {
  const { sandbox } = await startPair(reply);
  const { status, body } = await sandbox.drive('faults', fault);
  expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
});
