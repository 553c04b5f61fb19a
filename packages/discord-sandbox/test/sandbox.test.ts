import { expect, test } from 'vitest';
import { startSandbox } from '../src/sandbox.ts';
import { connectBot, openSandbox, replyWith, startPair } from './support/harness.ts';

test('logs its address in its first line', async () => {
  const sandbox = await openSandbox();
  expect(sandbox.logs[0]).toBe(`Sandbox ready at ${sandbox.url}`);
  expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('needs no options', async () => {
  const sandbox = await startSandbox();
  const response = await fetch(`${sandbox.apiBase}/v10/gateway`);
  await sandbox.close();
  expect(response.status).toBe(200);
});

test('names the port that is in use and what to do', async () => {
  const sandbox = await openSandbox();
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toThrow(
    `The sandbox cannot listen on 127.0.0.1:${port}: the port is in use. Choose another port, or 0 for any free one.`,
  );
});

test('gives the bot and its application the name in the options, or "Bot"', async () => {
  for (const [options, name] of [
    [{ name: 'Weather' }, 'Weather'],
    [{}, 'Bot'],
  ] as const) {
    const { client } = await connectBot(await openSandbox(options), () => undefined);
    expect(client.user.username).toBe(name);
    expect((await client.application.fetch()).name).toBe(name);
    expect((await client.users.fetch('@me')).username).toBe(name);
  }
});

test('accepts the token in the options and no other', async () => {
  const sandbox = await openSandbox({ token: 'secret' });
  expect(sandbox.token).toBe('secret');
  const status = async (token: string): Promise<number> => {
    const headers = { authorization: `Bot ${token}` };
    return (await fetch(`${sandbox.apiBase}/v10/users/@me`, { headers })).status;
  };
  expect([await status('secret'), await status('sandbox-token')]).toEqual([200, 401]);
});

test('reports interactions and requests to the listeners in the options', async () => {
  const delivered: unknown[] = [];
  const exchanges: unknown[] = [];
  const sandbox = await openSandbox({
    onDelivered: (interaction) => delivered.push(interaction['id']),
    onExchange: ({ path, status }) => exchanges.push([path.split('/').at(-1), status]),
  });
  const bot = await connectBot(sandbox, replyWith('hello'));
  await bot.client.application.commands.set([{ name: 'hello', description: 'x' }]);
  const { body } = await sandbox.control('interactions', { command: 'hello' });
  expect(delivered).toEqual([(body['interaction'] as { id: string }).id]);
  expect(exchanges).toContainEqual(['callback', 204]);
  expect(sandbox.requests.at(-1)).toMatchObject({ method: 'POST', body: { data: { content: 'hello' } } });
});

test('frees its port when it is closed', async () => {
  const sandbox = await startSandbox();
  await sandbox.close();
  const again = await startSandbox({ port: Number(new URL(sandbox.url).port) });
  await again.close();
  expect(again.url).toBe(sandbox.url);
});

test('answers 404 for a file that does not exist', async () => {
  const { sandbox } = await startPair(() => undefined);
  expect((await fetch(`${sandbox.url}/files/1/x.png`)).status).toBe(404);
});
