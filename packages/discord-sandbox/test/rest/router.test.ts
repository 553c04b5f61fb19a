import { Client, DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { connectBot, openSandbox } from '../support/harness.ts';

test('refuses a wrong token', async () => {
  const sandbox = await openSandbox();
  const client = new Client({ intents: [], rest: { api: sandbox.apiBase } });
  await expect(client.login('wrong')).rejects.toThrow();
  client.rest.setToken('wrong');
  await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
  await client.destroy();
});

test('answers an unknown route as Discord does, and logs it', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const error: unknown = await client.rest.get('/stickers/1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(error).toMatchObject({ status: 404, code: 0, message: '404: Not Found' });
  expect(sandbox.logs).toContain('Unknown route: the sandbox has no GET /api/v10/stickers/1; answered 404.');
});

test.each([
  ['channels/undefined/messages/x', 'channel_id, message_id'],
  ['applications/1100000000000000001/commands/hello', 'command_id'],
  ['webhooks/null/token/messages/@original', 'webhook_id'],
])('refuses ids that are none: %s', async (path, names) => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const error: unknown = await client.rest.get(`/${path}`).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ status: 400, code: 50_035 });
  const { errors } = (error as { rawError: { errors: object } }).rawError;
  expect(Object.keys(errors).join(', ')).toBe(names);
  expect(JSON.stringify(errors)).toContain('is not snowflake.');
});

test('refuses a body that does not say what it is', async () => {
  const sandbox = await openSandbox();
  const headers = { authorization: `Bot ${sandbox.token}` };
  const init = { method: 'POST', headers, body: '{"content":"x"}' };
  const response = await fetch(`${sandbox.apiBase}/v10/channels/1100000000000000011/messages`, init);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: { _errors: [{ code: 'CONTENT_TYPE_INVALID' }] } });
});

test('keeps the tokens of interactions out of the log', async () => {
  const sandbox = await openSandbox();
  await fetch(`${sandbox.apiBase}/v10/interactions/1/hush-hush/callback`, { method: 'POST' });
  expect(sandbox.logs.at(-1)).toContain('/interactions/1/[token]/callback');
  expect(sandbox.logs.join()).not.toContain('hush-hush');
});

test('answers a wrong method and a wrong version as Discord does', async () => {
  const sandbox = await openSandbox();
  const headers = { authorization: `Bot ${sandbox.token}` };
  const method = await fetch(`${sandbox.apiBase}/v10/users/@me`, { method: 'PUT', headers });
  expect([method.status, await method.json()]).toEqual([
    405,
    { message: '405: Method Not Allowed', code: 0 },
  ]);
  const version = await fetch(`${sandbox.apiBase}/v6/users/@me`, { headers });
  expect([version.status, await version.json()]).toEqual([
    400,
    { message: 'Invalid API version', code: 50041 },
  ]);
});

test('refuses malformed JSON as Discord does', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const response = await fetch(`${sandbox.apiBase}/v10/applications/${client.application.id}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
    body: '[{',
  });
  expect([response.status, await response.json()]).toMatchObject([400, { code: 50109 }]);
});

test('reports an issue under "__proto__" without changing any prototype', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const definition: unknown = JSON.parse(
    '{"name":"x","description":"x","name_localizations":{"__proto__":"x"}}',
  );
  const sent = client.rest.put(`/applications/${client.application.id}/commands`, { body: [definition] });
  await expect(sent).rejects.toMatchObject({ code: 50_035 });
  expect({}).not.toHaveProperty('_errors');
});
