import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CallbackClient } from '../../../src/discord/callback/callback-client.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const json =
  (status: number, body: object, headers = {}): Answer =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
const taken: Answer = (response) => void response.writeHead(204).end();
const cut: Answer = (response) => void response.destroy();
const silent: Answer = () => undefined;
const limited = json(429, {});
const failed = json(500, { code: 0 });
const answered = json(400, { code: 40_060, message: 'already' });

/** A server that gives these answers, then the last again and again; and a client whose clock moves when it waits. */
async function start(...answers: readonly Answer[]) {
  const requests: { readonly method: string; readonly url: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      (answers[requests.length - 1] ?? answers.at(-1))?.(response, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  let now = 1_000;
  const waits: number[] = [];
  const client = new CallbackClient({
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    now: () => now,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await client.close();
  });
  const address = { id: '1', token: 'secret', applicationId: '2', receivedAt: 1_000 };
  return { client, requests, waits, address, later: (milliseconds: number) => (now += milliseconds) };
}

const body = { type: 4, data: { content: 'hello' } };

describe('a response', () => {
  it('is one request when Discord takes it', async () => {
    const { client, requests, address } = await start(taken);
    expect(await client.respond(address, body)).toEqual({ kind: 'delivered' });
    expect(requests).toEqual([
      { method: 'POST', url: '/api/v10/interactions/1/secret/callback', body: JSON.stringify(body) },
    ]);
  });

  it('may have files', async () => {
    const { client, requests, address } = await start(taken);
    const file = {
      name: 'a.png',
      data: new Uint8Array([1, 2]),
      contentType: 'image/png',
      description: 'A dot',
    };
    expect(await client.respond(address, body, [file])).toEqual({ kind: 'delivered' });
    expect(requests[0]?.body).toContain('name="files[0]"; filename="a.png"');
    expect(requests[0]?.body).toContain(
      '"attachments":[{"id":"0","filename":"a.png","description":"A dot"}]',
    );
  });

  it('is tried a few times with growing pauses while the rate is limited, within three seconds', async () => {
    const { client, requests, waits, address } = await start(limited);
    expect(await client.respond(address, body)).toMatchObject({ kind: 'unreachable' });
    expect(waits).toEqual([200, 400, 800]);
    expect(requests).toHaveLength(4);
  });

  it('waits as long as Discord asks, and not for what is too long', async () => {
    const soon = await start(json(429, { retry_after: 0.7 }), taken);
    expect(await soon.client.respond(soon.address, body)).toEqual({ kind: 'delivered' });
    expect(soon.waits).toEqual([700]);
    const late = await start(json(429, {}, { 'retry-after': '30' }), taken);
    expect(await late.client.respond(late.address, body)).toMatchObject({ kind: 'unreachable' });
    expect(late.requests).toHaveLength(1);
  });

  it.each([
    ['failed', failed],
    ['cut the connection', cut],
  ])('is sent again when Discord %s, which may have taken it', async (_, fault) => {
    const again = await start(fault, taken);
    expect(await again.client.respond(again.address, body)).toEqual({ kind: 'delivered' });
    const before = await start(fault, answered);
    expect(await before.client.respond(before.address, body)).toEqual({ kind: 'delivered' });
    const never = await start(fault);
    expect(await never.client.respond(never.address, body)).toMatchObject({ kind: 'in-doubt' });
  });

  it('is sent on another connection when nothing comes for a second', async () => {
    const { client, requests, address } = await start(silent, taken);
    expect(await client.respond(address, body)).toEqual({ kind: 'delivered' });
    expect(requests).toHaveLength(2);
  });

  it('that somebody else gave is not ours', async () => {
    const { client, address } = await start(answered);
    expect(await client.respond(address, body)).toEqual({ kind: 'answered-elsewhere', code: 40_060 });
  });

  it('that can no longer be in time is not sent', async () => {
    const { client, requests, address, later } = await start(taken);
    later(2_990);
    expect(await client.respond(address, body)).toEqual({ kind: 'too-late', code: null });
    expect(requests).toEqual([]);
  });

  it('is refused once', async () => {
    const { client, requests, address } = await start(
      json(400, { code: 50_035, message: 'Invalid Form Body' }),
    );
    expect(await client.respond(address, body)).toMatchObject({ kind: 'refused', status: 400, code: 50_035 });
    expect(requests).toHaveLength(1);
  });

  it('is tried where nothing listens until the time is over', async () => {
    const { address } = await start(taken);
    const nowhere = new CallbackClient({ apiBase: 'http://127.0.0.1:1/api', wait: () => Promise.resolve() });
    const delivery = await nowhere.respond({ ...address, receivedAt: performance.now() }, body);
    expect(delivery).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('after a deferred response', () => {
  it('the message is edited, as often as it takes', async () => {
    const { client, requests, address } = await start(failed, json(200, { id: '3' }));
    expect(await client.edit(address, { content: 'done' })).toEqual({ kind: 'delivered' });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH /api/v10/webhooks/2/secret/messages/@original',
      'PATCH /api/v10/webhooks/2/secret/messages/@original',
    ]);
  });

  it('another message is never sent twice', async () => {
    const { client, requests, address } = await start(failed, json(200, { id: '3' }));
    expect(await client.followUp(address, { content: 'more' })).toMatchObject({ kind: 'in-doubt' });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/v10/webhooks/2/secret',
    ]);
  });
});
