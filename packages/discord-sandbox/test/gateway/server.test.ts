import { once } from 'node:events';
import { GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connectBot, openSandbox, type TestSandbox } from '../support/harness.ts';
import { connect, identify, type RawBot } from '../support/raw-bot.ts';

const gatewayFacts = async ({ apiBase, token }: TestSandbox): Promise<unknown> => {
  const headers = { authorization: `Bot ${token}` };
  return (await fetch(`${apiBase}/v10/gateway/bot`, { headers })).json();
};

test('says hello, acknowledges heartbeats, and accepts a token with a prefix', async () => {
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
  ['text that is not JSON', 'hello', 4002],
  ['JSON that is not a payload', '[]', 4002],
  ['an unknown opcode', { op: 99, d: null }, 4001],
  ['a payload before identify', { op: 3, d: {} }, 4003],
  ['a wrong token', identify('wrong'), 4004],
  ['an identify without a token', { op: 2, d: {} }, 4002],
  ['invalid intents', identify('x', { intents: -1 }), 4013],
  ['intents that Discord does not know', identify('x', { intents: 2 ** 30 }), 4013],
  ['more bits than there are intents', identify('x', { intents: 2 ** 40 }), 4013],
  ['an intent that has not been given a meaning', identify('x', { intents: 1 << 17 }), 4013],
  ['an invalid shard', identify('x', { shard: [2, 1] }), 4010],
  ['a resume with a wrong token', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 0 } }, 4004],
  ['a resume without a session', { op: 6, d: { token: 'x' } }, 4002],
  ['a malformed heartbeat', { op: 1, d: 'now' }, 4002],
])('closes on %s', async (_, payload, code) => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send(payload);
  expect(await bot.closeCode).toBe(code);
});

test.each([
  ['members', 1 << 1],
  ['presences', 1 << 8],
  ['message-content', 1 << 15],
] as const)('closes on the privileged intent for %s unless it is enabled', async (name, intents) => {
  const refusing = await openSandbox({ limits: { identifyInterval: 0 } });
  const refused = await connect(refusing);
  refused.send(identify(refusing.token, { intents }));
  expect(await refused.closeCode).toBe(4014);
  const sandbox = await openSandbox({ privilegedIntents: [name] });
  const bot = await connect(sandbox);
  bot.send(identify(sandbox.token, { intents }));
  expect((await bot.next(0, 'READY')).d.application.flags).toBeGreaterThan(0);
});

test('requires a shard for every 2,500 servers, and recommends one for every 1,000', async () => {
  const sandbox = await openSandbox({ guildCount: 5_000 });
  const alone = await connect(sandbox);
  alone.send(identify(sandbox.token));
  expect(await alone.closeCode).toBe(4011);
  const one = await connect(sandbox);
  one.send(identify(sandbox.token, { shard: [1, 2] }));
  await one.next(0, 'READY');
  expect(await gatewayFacts(sandbox)).toMatchObject({ shards: 5 });
});

test('lets as many shards identify at once as max_concurrency says, and counts them', async () => {
  const sandbox = await openSandbox({ limits: { maxConcurrency: 2 } });
  const shard = async (index: number): Promise<RawBot> => {
    const bot = await connect(sandbox);
    bot.send(identify(sandbox.token, { shard: [index, 4] }));
    return bot;
  };
  await (await shard(0)).next(0, 'READY');
  await (await shard(1)).next(0, 'READY');
  expect(await (await shard(2)).next(9)).toMatchObject({ d: false });
  expect(await gatewayFacts(sandbox)).toMatchObject({
    session_start_limit: { total: 1_000, remaining: 998, max_concurrency: 2 },
  });
});

test('refuses the token of a bot that has started too many sessions', async () => {
  const sandbox = await openSandbox({ limits: { sessionStarts: 1, identifyInterval: 0 } });
  const first = await connect(sandbox);
  first.send(identify(sandbox.token));
  await first.next(0, 'READY');
  const second = await connect(sandbox);
  second.send(identify(sandbox.token));
  expect(await second.closeCode).toBe(4004);
});

test('closes on a second identify', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send(identify(sandbox.token));
  await bot.next(0, 'READY');
  bot.send(identify(sandbox.token));
  expect(await bot.closeCode).toBe(4005);
});

test('closes on another version of the API', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox, '?v=6&encoding=json');
  expect(await bot.closeCode).toBe(4012);
});

test('refuses to resume an unknown session', async () => {
  const sandbox = await openSandbox();
  const bot = await connect(sandbox);
  bot.send({ op: 6, d: { token: sandbox.token, session_id: 'gone', seq: 0 } });
  expect(await bot.next(9)).toMatchObject({ d: false });
});

test('sends missed events when a session is resumed, and refuses a sequence number that was never sent', async () => {
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

test('closes on missing heartbeats', async () => {
  const sandbox = await openSandbox({ heartbeatInterval: 50 });
  const bot = await connect(sandbox);
  expect(await bot.closeCode).toBe(4009);
});

test.each(['?v=10&encoding=etf', '?v=10&encoding=json&compress=zstd-stream'])(
  'closes on an encoding that it does not support: %s',
  async (query) => {
    const sandbox = await openSandbox();
    const bot = await connect(sandbox, query);
    expect(await bot.closeCode).toBe(4002);
  },
);

test('sends its server to a bot with the intent for servers', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined, { intents: [GatewayIntentBits.Guilds] });
  expect(client.guilds.cache.map(({ name, available }) => ({ name, available }))).toEqual([
    { name: 'Sandbox', available: true },
  ]);
});

test('answers 404 to a WebSocket for another path', async () => {
  const sandbox = await openSandbox();
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/elsewhere`);
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('404');
});
