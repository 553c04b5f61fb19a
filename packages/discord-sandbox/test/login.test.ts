import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Client, DiscordAPIError, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { startSandbox } from '../src/sandbox.ts';
import { connectBot, openSandbox } from './harness.ts';

test('says where it is as its first log line', async () => {
  const sandbox = await openSandbox();
  expect(sandbox.logs[0]).toBe(`Sandbox ready at ${sandbox.url}`);
  expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('lets discord.js log in and tells it who it is and who owns it', async () => {
  const sandbox = await openSandbox();
  const { client, errors } = await connectBot(sandbox, () => undefined);
  const application = await client.application.fetch();
  expect(client.user.bot).toBe(true);
  expect(application.id).toBe(client.user.id);
  expect(application.owner).toMatchObject({ username: 'admin', bot: false });
  expect(errors).toEqual([]);
});

test('tells a bot that asks for servers about its server', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined, { intents: [GatewayIntentBits.Guilds] });
  expect(client.guilds.cache.map(({ name, available }) => ({ name, available }))).toEqual([
    { name: 'Sandbox', available: true },
  ]);
});

test('refuses a wrong token', async () => {
  const sandbox = await openSandbox();
  const client = new Client({ intents: [], rest: { api: sandbox.apiBase } });
  await expect(client.login('wrong')).rejects.toThrow();
  client.rest.setToken('wrong');
  await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ status: 401 });
  await client.destroy();
});

test('answers an unknown route as Discord does, and says so in the log', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const error: unknown = await client.rest.get('/stickers/1').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(error).toMatchObject({ status: 404, code: 0, message: '404: Not Found' });
  expect(sandbox.logs).toContain(
    'UNKNOWN ROUTE: GET /api/v10/stickers/1 is not in the sandbox; answered 404.',
  );
});

test('answers the wrong method and the wrong version as Discord does', async () => {
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

test('says what to do when the port is in use', async () => {
  const sandbox = await openSandbox();
  const port = Number(new URL(sandbox.url).port);
  const second = startSandbox({ host: '127.0.0.1', port, log: () => undefined });
  await expect(second).rejects.toThrow(`127.0.0.1:${port}: the port is in use. Set PORT`);
});

test('shows a page at its address', async () => {
  const sandbox = await openSandbox();
  const page = await fetch(sandbox.url);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('/sandbox/interactions');
});

test.each([
  ['a foreign host', { host: 'evil.example' }],
  ['another site', { origin: 'https://evil.example' }],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
])('refuses %s', async (_, headers) => {
  const sandbox = await openSandbox();
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${sandbox.url}/sandbox/commands`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
  expect(status).toBe(403);
});

test('outlives requests for what is no address', async () => {
  const sandbox = await openSandbox();
  const headers = 'Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket';
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  socket.write(`GET //x:y@:99999999/ HTTP/1.1\r\n${headers}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('404');
  expect((await fetch(sandbox.url)).status).toBe(200);
});

test('keeps a refusal about "__proto__" to itself', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const definition: unknown = JSON.parse(
    '{"name":"x","description":"x","name_localizations":{"__proto__":"x"}}',
  );
  const sent = client.rest.put(`/applications/${client.application.id}/commands`, { body: [definition] });
  await expect(sent).rejects.toMatchObject({ code: 50_035 });
  expect({}).not.toHaveProperty('_errors');
});
