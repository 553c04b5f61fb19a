import { expect, test } from 'vitest';
import { openSandbox, replyWith, startPair, type TestSandbox } from '../support/harness.ts';

const reply = replyWith('here');
const callbacks = ({ requests }: TestSandbox): number =>
  requests.filter(({ path }) => path.endsWith('/callback')).length;

test('makes a bot wait and send the request again after "429"', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: '429', count: 2, delayMs: 100 });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  expect(callbacks(sandbox)).toBe(3);
});

test('reports which rate limit was reached', async () => {
  const sandbox = await openSandbox();
  const limited = async (fault: object): Promise<readonly unknown[]> => {
    await sandbox.control('faults', { kind: '429', delayMs: 1_500, ...fault });
    const response = await fetch(`${sandbox.apiBase}/v10/gateway`);
    const names = ['retry-after', 'via', 'x-ratelimit-scope', 'x-ratelimit-global'];
    return [response.status, ...names.map((name) => response.headers.get(name)), await response.json()];
  };
  const message = 'You are being rate limited.';
  expect(await limited({})).toEqual([
    429,
    '1.5',
    '1.1 google',
    'user',
    null,
    { message, retry_after: 1.5, global: false },
  ]);
  expect(await limited({ global: true })).toEqual([
    429,
    '1.5',
    '1.1 google',
    'global',
    'true',
    { message, retry_after: 1.5, global: true },
  ]);
});

test.each(['500', '502', 'reset'])('carries out the request if "%s" is applied', async (kind) => {
  const { sandbox, bot, echo } = await startPair(reply);
  const { body } = await sandbox.control('faults', { kind, applied: true });
  expect(body).toEqual({ armed: [{ kind, count: 1, applied: true }] });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  // discord.js sends the request again, which is refused as a second response.
  await expect.poll(() => bot.errors).toMatchObject([{ code: 40_060 }]);
});

test('closes the connection without a response after "hang-up"', async () => {
  const { sandbox, bot, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'hang-up', applied: true });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
});

test('delays the request after "slow"', async () => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind: 'slow', delayMs: 60_000 });
  // The end of the test cuts the connections.
  echo('one').catch(() => undefined);
  await expect.poll(() => sandbox.logs.at(-1)).toContain('Fault: slow injected into POST');
  expect((await sandbox.control('messages')).body).toEqual([]);
  await sandbox.control('faults', { kind: 'slow', delayMs: 1 });
  expect((await echo('two')).body).toMatchObject({ content: 'here' });
});

test.each([
  ['10062', 404],
  ['40060', 400],
])('refuses the request as Discord does after "%s"', async (kind, status) => {
  const { sandbox, bot, echo } = await startPair(reply);
  await sandbox.control('faults', { kind });
  // The end of the test cuts the connections; otherwise this would fail after three seconds.
  echo('hello').catch(() => undefined);
  await expect.poll(() => bot.errors).toMatchObject([{ code: Number(kind), status }]);
  expect(callbacks(sandbox)).toBe(1);
});

test.each(['500', '502', 'reset'])('lets a bot send the request again after "%s"', async (kind) => {
  const { sandbox, echo } = await startPair(reply);
  await sandbox.control('faults', { kind, count: 2 });
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  expect(callbacks(sandbox)).toBe(3);
});

test('fails for good if every attempt fails', async () => {
  const { sandbox, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('never arrives').catch((error: unknown) => interaction.reply(String(error)));
  });
  await sandbox.control('faults', { kind: '500', count: 4 });
  expect((await echo('hello')).body).toMatchObject({
    content: expect.stringContaining('Internal Server Error'),
  });
});

test('leaves autocompletes alone if the fault does', async () => {
  const { sandbox, echo } = await startPair((interaction) =>
    interaction.isAutocomplete() ? interaction.respond([{ name: 'one', value: 'one' }]) : reply(interaction),
  );
  for (const kind of ['drop', '500']) await sandbox.control('faults', { kind, autocomplete: false });
  const typing = { command: 'echo', option: 'text', value: 'o' };
  expect((await sandbox.control('autocomplete', typing)).body).toMatchObject({ choices: [{ name: 'one' }] });
  expect(sandbox.logs.filter((line) => line.startsWith('Fault'))).toEqual([]);
  expect((await echo('hello')).body).toMatchObject({ content: 'here' });
  expect(sandbox.logs.filter((line) => line.startsWith('Fault'))).toHaveLength(2);
});
