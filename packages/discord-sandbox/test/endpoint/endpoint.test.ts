import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../../src/sandbox.ts';
import { connectBot, echoCommand, openSandbox, replyWith, type TestSandbox } from '../support/harness.ts';

interface Received {
  readonly type: number;
  readonly id: string;
  readonly token: string;
  readonly application_id: string;
  readonly data: { readonly name: string };
}

type Answer = (interaction: Received, response: ServerResponse) => unknown;

/** The start of an Ed25519 public key in SPKI. */
const spkiHead = '302a300506032b6570032100';

function isSigned(request: IncomingMessage, body: Buffer, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(spkiHead + publicKey, 'hex'), format: 'der', type: 'spki' });
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
  const signed = Buffer.concat([Buffer.from(String(timestamp)), body]);
  return verify(null, signed, key, Buffer.from(String(signature), 'hex'));
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A bot's endpoint, which checks signatures and answers pings; closed when the test has finished. */
async function openEndpoint(
  answer: Answer,
  { publicKey, ignoresSignatures = false }: { publicKey: () => string; ignoresSignatures?: boolean },
): Promise<{ readonly url: string; readonly received: readonly (number | string)[] }> {
  const received: (number | string)[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (!ignoresSignatures && !isSigned(request, body, publicKey())) {
        received.push('forged');
        return response.writeHead(401).end();
      }
      const interaction = JSON.parse(body.toString()) as Received;
      received.push(interaction.type);
      return interaction.type === 1 ? json(response, { type: 1 }) : answer(interaction, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`, received };
}

async function api(sandbox: TestSandbox, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${sandbox.apiBase}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A sandbox with the command `/echo`, whose interactions are posted to an endpoint that answers so. */
async function openPair(
  answer: Answer,
): Promise<{ readonly sandbox: TestSandbox; readonly received: readonly (number | string)[] }> {
  const sandbox = await openSandbox();
  const { url, received } = await openEndpoint(answer, { publicKey: () => sandbox.publicKey });
  const changed = await api(sandbox, 'PATCH', '/applications/@me', { interactions_endpoint_url: url });
  expect(await changed.json()).toMatchObject({
    interactions_endpoint_url: url,
    verify_key: sandbox.publicKey,
  });
  await api(sandbox, 'PUT', '/applications/1100000000000000001/commands', [echoCommand]);
  return { sandbox, received };
}

const echo = { command: 'echo', options: { text: 'hello' } };

describe('setting the interactions endpoint', () => {
  it('sends a ping and a request with a wrong signature', async () => {
    const { received } = await openPair(() => undefined);
    expect(received).toEqual([1, 'forged']);
  });

  it('refuses an endpoint that takes any signature, as Discord does', async () => {
    const sandbox = await openSandbox();
    const { url } = await openEndpoint(() => undefined, {
      publicKey: () => sandbox.publicKey,
      ignoresSignatures: true,
    });
    const refused = await api(sandbox, 'PATCH', '/applications/@me', { interactions_endpoint_url: url });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        interactions_endpoint_url: {
          _errors: [
            {
              code: 'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID',
              message: 'The specified interactions endpoint URL could not be verified.',
            },
          ],
        },
      },
    });
    const now: unknown = await (await api(sandbox, 'GET', '/applications/@me')).json();
    expect(now).toMatchObject({ interactions_endpoint_url: null });
    expect(sandbox.logs.join('\n')).toContain('must answer 401 to a request with a wrong signature');
  });

  it.each([
    ['an address where nothing listens', 'http://127.0.0.1:1/', 'cannot be reached'],
    ['what is no web address', 'ftp://127.0.0.1/', 'Not a well formed URL.'],
  ])('refuses %s', async (_, url, reason) => {
    const sandbox = await openSandbox();
    const refused = await api(sandbox, 'PATCH', '/applications/@me', { interactions_endpoint_url: url });
    expect(refused.status).toBe(400);
    expect(sandbox.logs.join('\n')).toContain(reason);
  });

  it('is an option too, with which the sandbox only starts if the endpoint passes', async () => {
    const { publicKey } = await openSandbox();
    const { url } = await openEndpoint(() => undefined, { publicKey: () => publicKey });
    const sandbox = await openSandbox({ interactionsEndpoint: url });
    expect(sandbox.publicKey).toBe(publicKey);
    await expect(startSandbox({ token: 'another', interactionsEndpoint: url })).rejects.toThrow(
      `The sandbox cannot use the interactions endpoint: ${url} must answer a ping with 200`,
    );
  });
});

describe('an interaction posted to the endpoint', () => {
  it('is answered by the callback in the response', async () => {
    const { sandbox } = await openPair((interaction, response) =>
      json(response, { type: 4, data: { content: `You used ${interaction.data.name}` } }),
    );
    const { status, body } = await sandbox.control('interactions', echo);
    expect([status, body['content']]).toEqual([200, 'You used echo']);
    expect(sandbox.requests.at(-1)?.path).toMatch(/\/interactions\/\d+\/.*\/callback$/u);
  });

  it('is answered with files by a form', async () => {
    const { sandbox } = await openPair(async (_, response) => {
      const form = new FormData();
      const data = { content: 'Here', attachments: [{ id: 0, description: 'A table' }] };
      form.set('payload_json', JSON.stringify({ type: 4, data }));
      form.set('files[0]', new Blob(['a,b\n'], { type: 'text/csv' }), 'table.csv');
      const made = new Response(form);
      response.writeHead(200, { 'content-type': made.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await made.arrayBuffer()));
    });
    const { body } = await sandbox.control('interactions', echo);
    expect(await (await fetch(body.attachments[0]?.url ?? '')).text()).toBe('a,b\n');
  });

  it('is followed up and edited by requests', async () => {
    const { sandbox } = await openPair(({ application_id: id, token }, response) => {
      json(response, { type: 5, data: { flags: 64 } });
      void response.on('close', () => {
        const webhook = `/webhooks/${id}/${token}`;
        void api(sandbox, 'PATCH', `${webhook}/messages/@original`, { content: 'Done' });
      });
    });
    const { body } = await sandbox.control('interactions', echo);
    expect(body).toMatchObject({ content: 'Done', deferred: true, flags: 64 });
  });

  it('is answered by a request after 202', async () => {
    const { sandbox } = await openPair(({ id, token }, response) => {
      response.writeHead(202).end();
      const data = { content: 'By a request' };
      void api(sandbox, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });
    });
    expect((await sandbox.control('interactions', echo)).body['content']).toBe('By a request');
  });

  it('gets choices, a modal and an update of its message', async () => {
    const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
    const modal = {
      custom_id: 'form',
      title: 'A form',
      components: [{ type: 18, label: 'Words', component: { type: 4, custom_id: 'words', style: 1 } }],
    };
    const { sandbox } = await openPair(({ type }, response) => {
      if (type === 4) return json(response, { type: 8, data: { choices: [{ name: 'One', value: '1' }] } });
      if (type === 2)
        return json(response, {
          type: 4,
          data: { content: 'A button', components: [{ type: 1, components: [button] }] },
        });
      if (type === 3) return json(response, { type: 9, data: modal });
      return json(response, { type: 7, data: { content: 'Updated' } });
    });
    const typed = await sandbox.control('autocomplete', { ...echo, option: 'text', value: 'o' });
    expect(typed.body['choices']).toEqual([{ name: 'One', value: '1' }]);
    const { body } = await sandbox.control('interactions', echo);
    const opened = await sandbox.control('components', { message: body.id, custom_id: 'more' });
    expect(opened.body['modal']).toEqual(modal);
    const updated = await sandbox.control('modals', { custom_id: 'form', fields: { words: 'hi' } });
    expect(updated.body).toMatchObject({ id: body.id, content: 'Updated' });
  });

  it.each<[string, Answer, string]>([
    ['an error', (_, response) => response.writeHead(500).end(), 'it answered 500'],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
      'it answered 302',
    ],
    [
      'a body that is no JSON',
      (_, response) => response.end('<html>'),
      'a body that is neither JSON nor a form',
    ],
    ['what Discord refuses', (_, response) => json(response, { type: 4, data: {} }), '50006'],
    ['a cut connection', (_, response) => response.destroy(), 'cannot be reached'],
  ])('has failed after %s', async (_, answer, reason) => {
    const { sandbox } = await openPair(answer);
    const { status, body } = await sandbox.control('interactions', echo);
    expect([status, body.error]).toEqual([504, 'The application did not respond']);
    expect(sandbox.logs.at(-1)).toContain(reason);
  });

  it('has failed when the time for a response is over', async () => {
    const { sandbox, received } = await openPair(() => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const used = sandbox.control('interactions', echo);
    while (!received.includes(2)) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(120_000);
    expect((await used).status).toBe(504);
    await expect.poll(() => sandbox.logs.at(-1)).toContain('did not respond in time');
  });

  it('goes to the gateway again once the address is removed', async () => {
    const { sandbox, received } = await openPair(() => undefined);
    await api(sandbox, 'PATCH', '/applications/@me', { interactions_endpoint_url: null });
    await connectBot(sandbox, replyWith('Over the gateway'));
    expect((await sandbox.control('interactions', echo)).body['content']).toBe('Over the gateway');
    expect(received).toEqual([1, 'forged']);
  });
});
