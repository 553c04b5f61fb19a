import { generateKeyPairSync, sign } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/discord/callback/responder.ts';
import { Endpoint } from '../../../src/discord/endpoint/endpoint.ts';
import { createLog } from '../../../src/log.ts';
import { EndpointHealth } from '../../../src/monitoring/endpoint-health.ts';
import { noMetrics, type EndpointOutcome } from '../../../src/monitoring/metrics.ts';
import { createGate } from '../../support/gate.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const digits = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

const health = new EndpointHealth();
let endpoint: Endpoint;
let url: string;
let received: unknown[];
let outcomes: EndpointOutcome[];
let requests: string[];
let answer: (responder: Responder) => Promise<unknown>;

const address = { id: '1', token: 'invented', applicationId: '2', receivedAt: Infinity };
const delivered = { kind: 'delivered' } as const;

function startEndpoint(port = 0): Promise<{ endpoint: Endpoint; url: string }> {
  let taken = 0;
  const started = new Endpoint({
    host: '127.0.0.1',
    port,
    publicKey: digits,
    requests: {
      respond: () => (requests.push('respond'), Promise.resolve(delivered)),
      edit: () => (requests.push('edit'), Promise.resolve(delivered)),
      followUp: () => (requests.push('follow up'), Promise.resolve(delivered)),
    },
    onInteraction: async (payload, responder) => {
      received.push(payload);
      await answer(responder);
    },
    health,
    metrics: { ...noMetrics, endpoint: (outcome) => outcomes.push(outcome) },
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => {
        taken = Number(JSON.parse(line)['port'] ?? taken);
      },
    }),
  });
  return started.connect().then(() => ({ endpoint: started, url: `http://127.0.0.1:${taken}/` }));
}

beforeEach(() => {
  [received, outcomes, requests] = [[], [], []];
  answer = (responder) => responder.respond(address, { type: 4, data: { content: 'Hello' } });
});

beforeAll(async () => {
  ({ endpoint, url } = await startEndpoint());
});

afterAll(() => endpoint.close());

interface Signing {
  /** How far from the present, in seconds. */
  readonly offset?: number;
  /** What is signed, where that is not the body. */
  readonly signed?: string;
}

function headersFor(body: string, { offset = 0, signed = body }: Signing = {}): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + offset);
  const signature = sign(null, Buffer.from(timestamp + signed), privateKey).toString('hex');
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
}

async function post(body: string, signing: Signing = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: headersFor(body, signing), body });
}

const question = JSON.stringify({ id: '1', token: 'invented', type: 2 });

describe('a request to the endpoint', () => {
  it('with Discord’s signature is answered in its response', async () => {
    const response = await post(question);
    expect([response.status, await response.json()]).toEqual([200, { type: 4, data: { content: 'Hello' } }]);
    expect([received, outcomes]).toEqual([[JSON.parse(question)], ['interaction']]);
  });

  it('is answered as a form when there are files', async () => {
    const file = { name: 'a.png', data: Buffer.from('picture'), contentType: 'image/png' };
    answer = (responder) => responder.respond(address, { type: 4, data: {} }, [file]);
    const form = await (await post(question)).formData();
    expect(JSON.parse(form.get('payload_json') as string)).toMatchObject({
      data: { attachments: [{ id: '0', filename: 'a.png' }] },
    });
    expect(await (form.get('files[0]') as File).text()).toBe('picture');
  });

  it('whose answer is larger than Discord reads in a response is accepted, and answered by a request', async () => {
    const file = { name: 'a.png', data: Buffer.alloc(200_000), contentType: 'image/png' };
    answer = (responder) => responder.respond(address, { type: 4, data: {} }, [file]);
    const response = await post(question);
    expect([response.status, await response.text(), requests]).toEqual([202, '', ['respond']]);
  });

  it('is answered by a message that follows when it was deferred', async () => {
    answer = async (responder) => {
      await responder.respond(address, { type: 5, data: {} });
      await responder.edit(address, { content: 'Done' });
    };
    const response = await post(question);
    expect(await response.json()).toEqual({ type: 5, data: {} });
    await expect.poll(() => requests).toEqual(['edit']);
  });

  it('that is Discord’s ping is answered with a pong', async () => {
    const response = await post(JSON.stringify({ type: 1 }));
    expect([response.status, await response.json(), received]).toEqual([200, { type: 1 }, []]);
  });

  it('is refused with 401 unless exactly its bytes are signed', async () => {
    expect((await post(question, { signed: `${question} ` })).status).toBe(401);
    const unsigned = await fetch(url, { method: 'POST', body: question });
    const otherTime = {
      ...headersFor(question),
      'x-signature-timestamp': String(Math.floor(Date.now() / 1000) + 1),
    };
    const moved = await fetch(url, { method: 'POST', headers: otherTime, body: question });
    const short = { ...headersFor(question), 'x-signature-ed25519': 'abc' };
    const malformed = await fetch(url, { method: 'POST', headers: short, body: question });
    expect([unsigned.status, moved.status, malformed.status]).toEqual([401, 401, 401]);
    expect([received, new Set(outcomes)]).toEqual([[], new Set(['unsigned'])]);
  });

  it.each([-301, 302])('is refused with 401 when it was signed %i seconds from now', async (offset) => {
    expect((await post(question, { offset })).status).toBe(401);
    expect([received, outcomes]).toEqual([[], ['outdated']]);
  });

  it('is accepted when the clocks differ by less than five minutes', async () => {
    expect((await post(question, { offset: -290 })).status).toBe(200);
  });

  it('is refused before it is parsed when it is not JSON, signed or not', async () => {
    expect((await post('{', { signed: '' })).status).toBe(401);
    answer = () => Promise.resolve();
    expect((await post('{')).status).toBe(400);
  });

  it('is refused with 413 when it is larger than any interaction', async () => {
    const length = { ...headersFor(''), 'content-length': '1000001' };
    const head = Object.entries(length).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\n${head.join('')}\r\n`);
    const [start] = await once(socket, 'data');
    socket.destroy();
    expect(String(start)).toMatch(/^HTTP\/1\.1 413 /u);
    expect(received).toEqual([]);
  });

  it('is refused with 413 when it turns out to be larger, although it did not say so', async () => {
    const outgoing = httpRequest(url, { method: 'POST', headers: headersFor('') });
    outgoing.on('error', () => undefined).write(Buffer.alloc(1_000_001));
    const [response] = await once(outgoing, 'response');
    outgoing.destroy();
    expect([(response as IncomingMessage).statusCode, received]).toEqual([413, []]);
  });

  it('that does not post is refused with 405, but for the health check', async () => {
    expect((await fetch(url)).status).toBe(405);
    const response = await fetch(`${url}healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('the endpoint', () => {
  it('finishes what it has begun when it closes', async () => {
    const other = await startEndpoint();
    const gate = createGate();
    answer = async (responder) => {
      await gate.opened;
      await responder.respond(address, { type: 4, data: {} });
    };
    const response = fetch(other.url, { method: 'POST', headers: headersFor(question), body: question });
    await expect.poll(() => received.length).toBe(1);
    const closed = other.endpoint.close();
    gate.open();
    expect((await response).status).toBe(200);
    await closed;
    await expect(fetch(other.url)).rejects.toThrow();
    health.isListening = true;
  });

  it('says what to do when its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(startEndpoint(port)).rejects.toThrow(
      `Cannot listen for interactions on 127.0.0.1:${port}: the port is in use. Set INTERACTIONS_PORT to another port.`,
    );
    taken.close();
  });
});
