import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSandbox } from '../support/harness.ts';

test.each([
  ['for a foreign host', { host: 'evil.example' }],
  ['from another site', { origin: 'https://evil.example' }],
  ['from another site without an origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
])('refuses a request %s', async (_, headers) => {
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

test('refuses a WebSocket from another site', async () => {
  const sandbox = await openSandbox();
  const socket = new WebSocket(sandbox.gatewayUrl, {
    origin: 'https://evil.example',
  });
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('403');
});

test('survives requests for invalid addresses', async () => {
  const sandbox = await openSandbox();
  const headers = 'Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket';
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  socket.write(`GET //x:y@:99999999/ HTTP/1.1\r\n${headers}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('404');
  expect((await fetch(sandbox.url)).status).toBe(200);
});
