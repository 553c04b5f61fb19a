import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSandbox } from './harness.ts';
import type { TestSandbox } from './harness.ts';

interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: {
    readonly session_id: string;
    readonly heartbeat_interval: number;
    readonly resume_gateway_url: string;
    readonly application: { readonly id: string };
  };
}

interface RawBot {
  readonly received: readonly Received[];
  readonly send: (payload: unknown) => void;
  readonly closeCode: Promise<number>;
  readonly next: (op: number, event?: string) => Promise<Received>;
}

/** A bot that speaks to the gateway by hand. */
async function connect(sandbox: TestSandbox, query = '?v=10&encoding=json'): Promise<RawBot> {
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway${query}`);
  onTestFinished(() => socket.terminate());
  const received: Received[] = [];
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString()) as Received));
  const closeCode = once(socket, 'close').then(([code]) => Number(code));
  await once(socket, 'open');
  const find = (op: number, event?: string): Received | undefined =>
    received.find((payload) => payload.op === op && (event === undefined || payload.t === event));
  const next = async (op: number, event?: string): Promise<Received> => {
    await expect.poll(() => find(op, event), { interval: 5 }).toBeDefined();
    return find(op, event) as Received;
  };
  return {
    received,
    closeCode,
    next,
    send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
  };
}

const identify = (token: string, more: object = {}): object => ({
  op: 2,
  d: { token, intents: 0, properties: { os: 'test', browser: 'test', device: 'test' }, ...more },
});

test('greets, identifies with or without the prefix, and confirms heartbeats', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  expect((await bot.next(10)).d.heartbeat_interval).toBe(41_250);
  bot.send({ op: 1, d: null });
  await bot.next(11);
  bot.send(identify(`Bot ${sandbox.token}`));
  const ready = await bot.next(0, 'READY');
  expect(ready.s).toBe(1);
  expect(ready.d).toMatchObject({
    v: 10,
    user: { bot: true },
    guilds: [{ unavailable: true }],
    application: { flags: 0 },
  });
  expect(ready.d.resume_gateway_url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/);
});

test.each([
  ['no JSON', 'hello', 4002],
  ['no payload', '[]', 4002],
  ['an unknown opcode', { op: 99, d: null }, 4001],
  ['anything before it identifies', { op: 3, d: {} }, 4003],
  ['a wrong token', identify('wrong'), 4004],
  ['an identity without a token', { op: 2, d: {} }, 4002],
  ['impossible intents', identify('x', { intents: -1 }), 4013],
  ['an impossible shard', identify('x', { shard: [2, 1] }), 4010],
  ['a resume with a wrong token', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 0 } }, 4004],
  ['a resume without a session', { op: 6, d: { token: 'x' } }, 4002],
  ['a heartbeat that is none', { op: 1, d: 'now' }, 4002],
])('closes on %s', async (_, payload, code) => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send(payload);
  expect(await bot.closeCode).toBe(code);
});

test('closes on a second identify', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send(identify(sandbox.token));
  await bot.next(0, 'READY');
  bot.send(identify(sandbox.token));
  expect(await bot.closeCode).toBe(4005);
});

test('closes on another version of the interface', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox, '?v=6&encoding=json');
  expect(await bot.closeCode).toBe(4012);
});

test('refuses to resume a session that it does not know', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send({ op: 6, d: { token: sandbox.token, session_id: 'gone', seq: 0 } });
  expect(await bot.next(9)).toMatchObject({ d: false });
});

test('resumes with what was missed, and refuses a number that was never sent', async () => {
  const sandbox = await openSandbox();
  const first = await connect(sandbox);
  first.send(identify(sandbox.token, { intents: 1 }));
  const { session_id: sessionId } = (await first.next(0, 'READY')).d;
  const second = await connect(sandbox);
  second.send({ op: 6, d: { token: sandbox.token, session_id: sessionId, seq: 1 } });
  await second.next(0, 'RESUMED');
  const events = second.received.filter(({ op }) => op === 0).map(({ t, s }) => [t, s]);
  expect(events).toEqual([
    ['GUILD_CREATE', 2],
    ['RESUMED', 3],
  ]);
  const third = await connect(sandbox);
  third.send({ op: 6, d: { token: sandbox.token, session_id: sessionId, seq: 99 } });
  expect(await third.closeCode).toBe(4007);
});

test('drops a bot whose heart does not beat', async () => {
  const sandbox = await openSandbox({ heartbeatInterval: 50 });
  const bot = await connect(sandbox);
  expect(await bot.closeCode).toBe(4009);
});

test('acknowledges heartbeats until it is stalled', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send(identify(sandbox.token));
  const { application } = (await bot.next(0, 'READY')).d;
  await fetch(`${sandbox.apiBase}/v10/applications/${application.id}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${sandbox.token}` },
    body: JSON.stringify([{ name: 'hello', description: 'Says hello' }]),
  });
  bot.send({ op: 1, d: null });
  await bot.next(11);
  await sandbox.drive('faults', { kind: 'stall' });
  // Nobody answers it; the end of the test cuts it short.
  sandbox.drive('interactions', { command: 'hello' }).catch(() => undefined);
  await bot.next(0, 'INTERACTION_CREATE');
  bot.send({ op: 1, d: null });
  bot.send(identify(sandbox.token));
  expect(await bot.closeCode).toBe(4005);
  expect(bot.received.filter(({ op }) => op === 11)).toHaveLength(1);
});

test('does not listen to pages of other sites', async () => {
  const sandbox = await openSandbox();
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway`, {
    origin: 'https://evil.example',
  });
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('403');
});
