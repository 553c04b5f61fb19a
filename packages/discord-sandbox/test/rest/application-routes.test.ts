import { expect, test } from 'vitest';
import { connectBot, openSandbox } from '../support/harness.ts';

test('shows a bot its application and the owner', async () => {
  const sandbox = await openSandbox();
  const { client, errors } = await connectBot(sandbox, () => undefined);
  const application = await client.application.fetch();
  expect(client.user.bot).toBe(true);
  expect(application.id).toBe(client.user.id);
  expect(application.owner).toMatchObject({ username: 'admin', bot: false });
  expect(errors).toEqual([]);
});

test('lists the server that a bot is in', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  expect((await client.guilds.fetch()).map(({ id, name }) => ({ id, name }))).toEqual([
    { id: '1100000000000000010', name: 'Sandbox' },
  ]);
});

test('gives the address of its own gateway', async () => {
  const sandbox = await openSandbox();
  const response = await fetch(`${sandbox.apiBase}/v10/gateway`);
  expect(await response.json()).toEqual({ url: sandbox.gatewayUrl });
  // discord.py parses no other content type.
  expect(response.headers.get('content-type')).toBe('application/json');
});
