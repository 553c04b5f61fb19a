import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SandboxOptions } from '../src/sandbox.ts';
import { echoCommand, openSandbox, register, startPair, type TestSandbox } from './support/harness.ts';
import { connect, identify } from './support/raw-bot.ts';

// The README's table of what is and is not like Discord: each row has a check here, and each check a row.
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const table = readme.split('## Like Discord, and not')[1]?.split('\n## ')[0] ?? '';
const rows = table.split('\n').flatMap((line) => /^\| ([A-Z][^|]*?) \|/u.exec(line)?.[1] ?? []);

const channel = 'channels/1100000000000000011/messages';
const commands = 'applications/1100000000000000001/commands';

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: number; readonly errors?: object; readonly length?: number };
  readonly headers: Headers;
}

async function request(sandbox: TestSandbox, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
  const init = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
  const response = await fetch(`${sandbox.apiBase}/v10/${path}`, init);
  return {
    status: response.status,
    body: (await response.json()) as Answer['body'],
    headers: response.headers,
  };
}

/** With which code the gateway closes on this identify. */
async function closeCode(options: SandboxOptions, more: object): Promise<number> {
  const sandbox = await openSandbox({ limits: {}, ...options });
  const bot = await connect(sandbox);
  bot.send(identify(sandbox.token, more));
  return bot.closeCode;
}

const withLimits = (): Promise<TestSandbox> => openSandbox({ limits: {} });
const menu = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ name: `c${index}`, type: 3 }));

const checks: Readonly<Record<string, () => Promise<void>>> = {
  'Bodies of requests': async () => {
    const { body } = await request(await withLimits(), 'POST', channel, { content: 7, tts: 'x' });
    expect(body).toMatchObject({
      code: 50_035,
      errors: {
        content: { _errors: [{ code: 'STRING_TYPE_CONVERT' }] },
        tts: { _errors: [{ code: 'BOOLEAN_TYPE_CONVERT' }] },
      },
    });
  },
  'Unknown intents': async () => expect(await closeCode({}, { intents: 2 ** 30 })).toBe(4013),
  'Privileged intents': async () => expect(await closeCode({}, { intents: 1 << 15 })).toBe(4014),
  'Contents of messages': async () => {
    const sandbox = await withLimits();
    const bot = await connect(sandbox);
    bot.send(identify(sandbox.token, { intents: 1 << 9 }));
    await bot.next(0, 'READY');
    await sandbox.control('messages', { content: 'between us' });
    expect((await bot.next(0, 'MESSAGE_CREATE')).d.content).toBe('');
  },
  Identifying: async () => {
    const sandbox = await withLimits();
    const [first, second] = [await connect(sandbox), await connect(sandbox)];
    first.send(identify(sandbox.token));
    await first.next(0, 'READY');
    second.send(identify(sandbox.token));
    expect(await second.next(9)).toMatchObject({ d: false });
    const { body } = await request(sandbox, 'GET', 'gateway/bot');
    expect(body).toMatchObject({
      session_start_limit: { total: 1_000, remaining: 999, max_concurrency: 1 },
    });
  },
  Shards: async () => expect(await closeCode({ guildCount: 2_501 }, {})).toBe(4011),
  'Requests in all': async () => {
    const sandbox = await openSandbox({ limits: { requestsPerSecond: 2 } });
    const all = await Promise.all([1, 2, 3].map(() => request(sandbox, 'GET', 'users/@me')));
    expect(all.filter(({ status }) => status === 429)).toHaveLength(1);
  },
  'Requests to a route': async () => {
    const { headers } = await request(await withLimits(), 'POST', channel, { content: 'x' });
    for (const name of ['limit', 'remaining', 'reset', 'reset-after', 'bucket'])
      expect(headers.get(`x-ratelimit-${name}`)).not.toBeNull();
  },
  'Numbers of commands': async () => {
    const sandbox = await withLimits();
    expect((await request(sandbox, 'PUT', commands, menu(15))).status).toBe(200);
    expect((await request(sandbox, 'PUT', commands, menu(16))).body.code).toBe(30_032);
  },
  'Custom emoji': async () => {
    const button = { type: 2, style: 1, custom_id: 'x', emoji: { name: 'owl', id: '42' } };
    const message = { content: 'x', components: [{ type: 1, components: [button] }] };
    expect((await request(await withLimits(), 'POST', channel, message)).body.code).toBe(50_035);
  },
  'Versions of the API': async () => {
    const sandbox = await withLimits();
    expect(await (await connect(sandbox, '?v=9')).closeCode).toBe(4012);
    expect((await fetch(`${sandbox.apiBase}/v9/gateway`)).status).toBe(400);
  },
  'Servers and channels': async () => {
    expect((await request(await withLimits(), 'GET', 'users/@me/guilds')).body).toHaveLength(1);
  },
  'Polls, stickers, forwarding': async () => {
    const sandbox = await withLimits();
    const poll = { question: { text: 'x' }, answers: [{ poll_media: { text: 'x' } }] };
    const forwarded = { message_id: '1', type: 1 };
    for (const body of [{ poll }, { sticker_ids: ['1'] }, { message_reference: forwarded }])
      expect((await request(sandbox, 'POST', channel, { ...body, content: 'x' })).status).toBe(400);
  },
  'Reactions, threads, roles, voice and more': async () => {
    const sandbox = await withLimits();
    expect((await request(sandbox, 'GET', 'guilds/1100000000000000010/roles')).status).toBe(404);
    expect(sandbox.logs.some((line) => line.startsWith('Unknown route'))).toBe(true);
  },
  'Files that people upload': async () => {
    const upload = { type: 19, custom_id: 'file' };
    const modal = {
      custom_id: 'form',
      title: 'x',
      components: [{ type: 18, label: 'x', component: upload }],
    };
    const { sandbox, bot, echo } = await startPair((interaction) =>
      (interaction as { showModal?: (modal: object) => unknown }).showModal?.(modal),
    );
    await register(bot, echoCommand, {
      name: 'a',
      description: 'x',
      options: [{ ...echoCommand.options[1], type: 11 }],
    });
    await echo('hello');
    const submitted = await sandbox.control('modals', { custom_id: 'form', fields: { file: ['1'] } });
    expect(submitted.body.error).toContain('takes files, which the sandbox does not support');
    const sent = await sandbox.control('interactions', { command: 'a', options: { times: '1' } });
    expect(sent.body.error).toContain('is a file, which the sandbox does not support');
  },
  'Requests over the gateway': async () => {
    const sandbox = await withLimits();
    const bot = await connect(sandbox);
    bot.send(identify(sandbox.token));
    await bot.next(0, 'READY');
    bot.send({ op: 8, d: { guild_id: '1100000000000000010', query: '', limit: 0 } });
    bot.send({ op: 1, d: null });
    await bot.next(11);
    expect(bot.received.map(({ t }) => t)).toEqual([null, 'READY', null]);
  },
  'Encodings of the gateway': async () => {
    const sandbox = await withLimits();
    for (const query of ['?encoding=etf', '?compress=zstd-stream'])
      expect(await (await connect(sandbox, query)).closeCode).toBe(4002);
  },
};

it('names in the README what is checked here, and nothing else', () => {
  expect(rows).toEqual(Object.keys(checks));
});

it.each(Object.entries(checks))('is as the README says: %s', (_, check) => check());
