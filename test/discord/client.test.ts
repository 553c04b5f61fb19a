import { Events } from 'discord.js';
import { expect, it } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { createLog } from '../../src/log.ts';
import { startSandbox } from 'discord-sandbox';
import { patientTimeouts } from '../support/patience.ts';

const log = createLog({ level: 'silent', token: null, pretty: false, write: () => undefined });

it('the client has no intents, pings nobody and survives an error event', () => {
  const client = createClient('http://127.0.0.1:1/api', log);
  expect(client.options.intents.bitfield).toBe(0);
  expect(client.options.allowedMentions).toEqual({ parse: [] });
  expect(client.emit(Events.Error, new Error('boom'))).toBe(true);
});

it('an outage is one line when it starts and one when it ends, however many attempts fail', () => {
  const lines: string[] = [];
  const client = createClient(
    'http://127.0.0.1:1/api',
    createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => lines.push((JSON.parse(line) as { msg: string }).msg),
    }),
  );
  client.emit(Events.ShardReady, 0, undefined);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    client.emit(Events.ShardError, new Error('unreachable'), 0);
    client.emit(Events.ShardReconnecting, 0);
  }
  client.emit(Events.ShardResume, 0, 2);
  client.emit(Events.ShardReconnecting, 0);
  client.emit(Events.ShardReady, 0, undefined);
  expect(lines).toEqual([
    'Gateway connection error',
    'Gateway connection lost, reconnecting',
    'Gateway connection resumed',
    'Gateway connection lost, reconnecting',
    'Gateway reconnected with a new session; interactions in between were lost',
  ]);
});

it('the client caches at most 200 of the people who ask', async () => {
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    timeouts: patientTimeouts,
  });
  const client = createClient(sandbox.apiBase, log);
  try {
    client.on(Events.InteractionCreate, (interaction) => {
      // On a busy machine a reply may come too late, which does not matter here.
      if (interaction.isRepliable()) void interaction.reply('hello').catch(() => undefined);
    });
    const ready = new Promise((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    await client.login(sandbox.token);
    await ready;
    await client.application?.commands.set([{ name: 'hello', description: 'Says hello' }]);
    await Promise.all(
      Array.from({ length: 260 }, (_, index) =>
        fetch(`${sandbox.url}/sandbox/interactions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            command: 'hello',
            guild: false,
            user: { id: String(10n ** 17n + BigInt(index)) },
          }),
        }),
      ),
    );
    expect(client.users.cache.size).toBeGreaterThan(100);
    expect(client.users.cache.size).toBeLessThanOrEqual(201);
  } finally {
    await client.destroy();
    await sandbox.close();
  }
});
