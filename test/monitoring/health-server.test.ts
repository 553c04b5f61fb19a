import { connect } from 'node:net';
import { hostname } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { foreignRequestReason } from '../../src/monitoring/foreign-request.ts';
import { GatewayHealth } from '../../src/monitoring/gateway-health.ts';
import { startHealthServer } from '../../src/monitoring/health-server.ts';
import type { GatewayState, Health } from '../../src/monitoring/health.ts';
import { createMetrics, noMetrics, type Metrics } from '../../src/monitoring/metrics.ts';
import { parseExposition } from './exposition.ts';

function healthWith(state: GatewayState, secondsAgo = 5): Health {
  return {
    gateway: { state, since: new Date(Date.now() - secondsAgo * 1000), shards: [] },
    knowledge: { version: 'abc123', loadedAt: new Date('2025-02-01T08:00:00Z') },
  };
}

async function served(health: () => Health = () => healthWith('connected'), metrics: Metrics = noMetrics) {
  const errors: string[] = [];
  const server = await startHealthServer({
    port: 0,
    health,
    metrics,
    onError: (error) => errors.push(error.message),
  });
  onTestFinished(() => server.close());
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { port: server.port, ask, errors };
}

/** The response to raw bytes that no client would send. */
async function answerTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('/healthz', () => {
  it('is 200 with the state of the gateway and the knowledge', async () => {
    const health = healthWith('connected');
    const { ask } = await served(() => health);
    const response = await ask('/healthz?from=probe');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'ok',
      gateway: { state: 'connected', since: health.gateway?.since.toISOString(), shards: [] },
      knowledge: { version: 'abc123', loadedAt: '2025-02-01T08:00:00.000Z' },
    });
  });

  it.each([
    ['reconnecting', 0, 200, 'reconnecting'],
    ['reconnecting', 3600, 503, 'unavailable'],
    ['disconnected', 0, 503, 'unavailable'],
  ] as const)('of a bot %s for %i seconds is %i', async (state, seconds, status, summary) => {
    const { ask } = await served(() => healthWith(state, seconds));
    const response = await ask('/healthz');
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status: summary, gateway: { state } });
  });

  it('has the same head for HEAD, and no body', async () => {
    const { ask } = await served();
    const [head, get] = [await ask('/healthz', { method: 'HEAD' }), await ask('/healthz')];
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    expect([await head.text(), (await get.text()).length]).toEqual(['', expect.any(Number)]);
  });
});

describe('/metrics', () => {
  it('is Prometheus’s text format', async () => {
    const metrics = await createMetrics(['ask']);
    metrics.gateway(0, true);
    const { ask } = await served(undefined, metrics);
    const response = await ask('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = parseExposition(await response.text());
    expect(families.get('sidebar_gateway_connected')).toMatchObject({
      type: 'gauge',
      samples: [{ labels: { shard: '0' }, value: 1 }],
    });
  });

  it('that cannot be read is 500, and reported to those who run the bot', async () => {
    const broken: Metrics = { ...noMetrics, text: () => Promise.reject(new Error('secret detail')) };
    const { ask, errors } = await served(undefined, broken);
    const response = await ask('/metrics');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('The health could not be determined. See the bot’s log.\n');
    expect(errors).toEqual(['secret detail']);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

/** The first line of the response to a request with these headers. */
async function statusFor(headers: string, path = '/metrics'): Promise<string> {
  const { port } = await served();
  const answer = await answerTo(port, `GET ${path} HTTP/1.1\r\n${headers}\r\nconnection: close\r\n\r\n`);
  return answer.split('\r\n')[0] ?? '';
}

describe('a request for a host', () => {
  const ok = 'HTTP/1.1 200 OK';
  const refused = 'HTTP/1.1 403 Forbidden';

  it.each([
    '127.0.0.1:9464',
    '10.244.1.7:9464',
    '[::1]:9464',
    '[fd00::1]',
    'localhost:9464',
    'LOCALHOST.',
    'sidebar:9464',
    'sidebar_bot-1:9464',
    'host.docker.internal:9464',
    'sidebar.default.svc:9464',
    'sidebar.default.svc.cluster.local:9464',
    'app.localhost',
    hostname(),
    `${hostname()}.local`,
    '',
  ])('that no web site can point at this machine is answered: "%s"', async (host) => {
    expect(await statusFor(`host: ${host}`)).toBe(ok);
  });

  it.each([
    'evil.example',
    'evil.example:9464',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example.',
    'evil.local',
    'svc.evil.example',
    'evil-local.example',
    'evil.example@127.0.0.1',
    '127.0.0.1, evil.example',
    '[evil.example]',
    '[:::]',
  ])('that a web site could is refused: "%s"', async (host) => {
    for (const path of ['/metrics', '/healthz', '/']) {
      expect(await statusFor(`host: ${host}`, path)).toBe(refused);
    }
  });

  it('says why it is refused, without a word of it', async () => {
    const { port } = await served();
    const bytes = 'GET /metrics HTTP/1.1\r\nhost: evil.example\r\n\r\n';
    expect((await answerTo(port, bytes)).split('\r\n\r\n')[1]).toBe(
      'Refused: the Host header is not an address or local name. Use the IP address, or set METRICS_HOST to this name.\n',
    );
  });

  it('is answered without a Host, as in HTTP/1.0', async () => {
    const { port } = await served();
    expect(await answerTo(port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each(['https://evil.example', 'http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'from a page of another site is refused: %s',
    async (origin) => {
      expect(await statusFor(`host: 127.0.0.1:9464\r\norigin: ${origin}`)).toBe(refused);
    },
  );

  it('from its own page is answered', async () => {
    expect(await statusFor('host: localhost:9464\r\norigin: http://localhost:9464')).toBe(ok);
  });

  it('is answered for the name that the server was told to listen on', () => {
    const headers = { host: 'Metrics.Example.org:9464' };
    expect(foreignRequestReason(headers, 'metrics.example.org')).toBeUndefined();
    expect(foreignRequestReason(headers, '0.0.0.0')).toContain('Refused');
  });
});

describe('any other request', () => {
  it.each(['/', '/healthz/', '/Metrics', '/%6Detrics', '//metrics', '/<script>alert(1)</script>'])(
    'to %s is 404, without a word of it in the answer',
    async (path) => {
      const { ask } = await served();
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found. Try /healthz or /metrics.\n');
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('with %s is 405 and says what is allowed', async (method) => {
    const { ask } = await served();
    const response = await ask('/metrics', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.text()).toBe('Only GET and HEAD are allowed.\n');
  });

  it('that is too large or malformed is refused, and the next is answered', async () => {
    const { port, ask } = await served();
    const large = `GET /healthz HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(port, large)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await answerTo(port, 'constructor?\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('a health server', () => {
  it('that finds its port in use says which setting to change', async () => {
    const { port } = await served();
    const second = startHealthServer({
      port,
      health: () => healthWith('connected'),
      metrics: noMetrics,
      onError: () => undefined,
    });
    await expect(second).rejects.toThrow(
      `Cannot serve the health check and the metrics on 127.0.0.1:${port}: the port is in use. Set METRICS_PORT to another port or to 0 (any free port), or unset it to serve neither.`,
    );
  });

  it('that cannot use its address says which settings to check', async () => {
    const elsewhere = startHealthServer({
      host: '192.0.2.1',
      port: 0,
      health: () => healthWith('connected'),
      metrics: noMetrics,
      onError: () => undefined,
    });
    await expect(elsewhere).rejects.toThrow(
      /^Cannot serve the health check and the metrics on 192\.0\.2\.1:0: .+\. Check METRICS_HOST and METRICS_PORT\.$/,
    );
  });

  it('frees its port when it is closed, even if a client is still connected', async () => {
    const options = {
      port: 0,
      health: () => healthWith('connected'),
      metrics: noMetrics,
      onError: () => undefined,
    };
    const first = await startHealthServer(options);
    const client = connect(first.port, '127.0.0.1');
    await new Promise((resolve) => {
      client.once('connect', resolve);
    });
    const gone = new Promise((resolve) => {
      client.once('close', resolve);
    });
    client.on('error', () => undefined);
    await first.close();
    await gone;
    const second = await startHealthServer({ ...options, port: first.port });
    expect(second.port).toBe(first.port);
    await second.close();
  });
});

describe('the health of the gateway', () => {
  it('keeps the time of the last change, and counts only changes', () => {
    const gateway = vi.fn<Metrics['gateway']>();
    const health = new GatewayHealth({ ...noMetrics, gateway });
    expect(health.current.state).toBe('reconnecting');
    for (const state of ['connected', 'reconnecting'] as const) health.update(0, state);
    const { since } = health.current;
    health.update(0, 'reconnecting');
    expect(health.current).toMatchObject({ state: 'reconnecting', since });
    health.update(0, 'connected');
    health.update(0, 'disconnected');
    expect(gateway.mock.calls).toEqual([
      [0, true],
      [0, false],
      [0, true],
      [0, false],
    ]);
  });

  it('is as bad as its worst shard', () => {
    const health = new GatewayHealth(noMetrics);
    health.update(0, 'connected');
    health.update(1, 'reconnecting');
    expect(health.current).toMatchObject({ state: 'reconnecting', shards: [{ shard: 0 }, { shard: 1 }] });
    health.update(1, 'connected');
    expect(health.current.state).toBe('connected');
    health.update(0, 'disconnected');
    expect(health.current).toMatchObject({ state: 'disconnected', shards: [{ state: 'disconnected' }, {}] });
  });
});
