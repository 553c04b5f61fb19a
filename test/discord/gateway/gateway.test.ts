import type { ServerResponse } from 'node:http';
import { REST } from '@discordjs/rest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Gateway } from '../../../src/discord/gateway/gateway.ts';
import type { ShardSelection } from '../../../src/discord/gateway/shard-selection.ts';
import { createLog } from '../../../src/log.ts';
import { GatewayHealth } from '../../../src/monitoring/gateway-health.ts';
import { noMetrics } from '../../../src/monitoring/metrics.ts';
import type { LogLine } from '../../support/bot.ts';
import { event, ready, sendGateway, startStandIn, type StandIn, type StandInOptions } from './stand-in.ts';

/** A stand-in for Discord, and a gateway connection to it whose waits take no time. */
async function prepare(options: StandInOptions = {}, shards: ShardSelection = 'auto') {
  const discord = await startStandIn(options);
  const logged: LogLine[] = [];
  const waits: number[] = [];
  const lost: string[] = [];
  const interactions: unknown[] = [];
  const health = new GatewayHealth(noMetrics);
  const gateway = new Gateway({
    token: 'a-token',
    apiBase: discord.apiBase,
    rest: new REST({ api: discord.apiBase, retries: 0, rejectOnRateLimit: () => true }).setToken('a-token'),
    shards,
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => logged.push(JSON.parse(line)),
    }),
    health,
    onInteraction: (payload) => interactions.push(payload),
    onLost: (advice) => lost.push(advice),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  onTestFinished(async () => {
    await gateway.close();
    await discord.close();
  });
  const messages = (): readonly string[] => logged.map(({ msg }) => msg);
  return { discord, gateway, waits, lost, interactions, health, messages };
}

const opcodes = ({ received }: StandIn, op: number) => received.filter((payload) => payload.op === op);

function page(status: number, type: string, body: string) {
  return (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': type }).end(body);
}

describe('a start', () => {
  it.each([
    ['Cloudflare’s page', page(403, 'text/html', '<html>Sorry, you have been blocked')],
    ['a captive portal', page(200, 'text/html', '<html>Accept the terms')],
    ['JSON that is cut', page(200, 'application/json', '{"url":"wss:')],
    ['JSON of something else', page(200, 'application/json', '[null]')],
    ['an address that is none', page(200, 'application/json', '{"url":"nowhere","shards":1}')],
    ['a 429 without a hint', page(429, 'application/json', '{}')],
    ['a closed connection', (response: ServerResponse) => void response.destroy()],
  ])('tries again after %s', async (_, answer) => {
    let asked = 0;
    const { gateway, waits, messages } = await prepare({
      onGatewayBot: (response, url) => {
        asked += 1;
        if (asked <= 3) answer(response);
        else sendGateway(response, url);
      },
    });
    await gateway.connect();
    expect(waits).toHaveLength(3);
    expect(messages()[0]).toMatch(
      /^Could not connect to Discord at http.*: .+\. Check the network.*Retrying in \d/u,
    );
  });

  it('tries again after connections that are refused', async () => {
    const { discord, gateway, waits } = await prepare({ refuseUpgrade: (n) => (n <= 2 ? 502 : null) });
    await gateway.connect();
    expect(discord.upgrades()).toBe(3);
    expect(waits.length).toBeGreaterThanOrEqual(1);
  });

  it('tries again after a READY that holds nothing', async () => {
    let identified = 0;
    const { gateway, discord } = await prepare({
      onIdentify: (socket, url) => {
        identified += 1;
        if (identified > 1) return socket.send(ready(url));
        socket.send(event('READY', null));
        socket.close(1011);
      },
    });
    // The library's own handler rejects, which the process logs.
    const unhandled: unknown[] = [];
    const onRejection = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', onRejection);
    onTestFinished(() => void process.off('unhandledRejection', onRejection));
    await gateway.connect();
    expect(opcodes(discord, 2)).toHaveLength(2);
  });

  it.each([
    [4004, /^Discord refuses the token\. .*DISCORD_TOKEN\.$/u],
    [4010, /SHARDS/u],
    [4011, /SHARDS/u],
    [4012, /newer version/u],
    [4013, /intents \(4013\)/u],
    [4014, /Developer Portal/u],
  ])('ends after one identify with what to do after close code %i', async (code, advice) => {
    const { gateway, discord, waits } = await prepare({ onIdentify: (socket) => socket.close(code) });
    await expect(gateway.connect()).rejects.toThrow(advice);
    expect([opcodes(discord, 2).length, waits]).toEqual([1, []]);
  });

  it('runs as many shards as Discord recommends', async () => {
    const { gateway, discord, health } = await prepare({ shards: 2 });
    await gateway.connect();
    expect(opcodes(discord, 2).map(({ d }) => (d as { shard: unknown }).shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(health.current.shards).toMatchObject([{ state: 'connected' }, { state: 'connected' }]);
  });

  it('runs the shards that it is given, without intents', async () => {
    const { gateway, discord } = await prepare({}, { first: 3, last: 3, total: 8 });
    await gateway.connect();
    expect(opcodes(discord, 2)).toMatchObject([{ d: { shard: [3, 8], intents: 0 } }]);
  });
});

describe('a connection', () => {
  it('passes on interactions as they came, and looks at nothing else', async () => {
    const { gateway, discord, interactions } = await prepare();
    await gateway.connect();
    for (const [t, d] of [
      ['MESSAGE_CREATE', null],
      ['APPLICATION_UPDATE', { install_params: null }],
      [null, null],
      ['GUILD_CREATE', []],
      ['INTERACTION_CREATE', null],
      ['INTERACTION_CREATE', { id: '1', entitlements: null }],
    ] as const) {
      discord.send(event(t, d));
    }
    await expect.poll(() => interactions).toEqual([null, { id: '1', entitlements: null }]);
  });

  it('is resumed when it is lost, with one line for each', async () => {
    const { gateway, discord, health, messages } = await prepare();
    await gateway.connect();
    discord.closeAll(4000);
    await expect.poll(() => opcodes(discord, 6)).toMatchObject([{ d: { session_id: 'one' } }]);
    await expect.poll(() => health.current.state).toBe('connected');
    expect(messages()).toEqual(['Gateway connection lost, reconnecting', 'Gateway connection resumed']);
  });

  it.each([['ws://nowhere.invalid'], ['not an address'], [null]])(
    'begins a new session when the address to resume is %s',
    async (resumeUrl) => {
      const { gateway, discord, health } = await prepare({
        onIdentify: (socket) => socket.send(ready(resumeUrl)),
      });
      await gateway.connect();
      discord.closeAll(4000);
      await expect.poll(() => opcodes(discord, 2).length).toBe(2);
      await expect.poll(() => health.current.state).toBe('connected');
    },
  );

  it('waits longer and longer between attempts that fail, and comes back', async () => {
    let down = false;
    const { gateway, discord, waits, health } = await prepare({
      refuseUpgrade: (n) => (down && n < 8 ? 503 : null),
    });
    await gateway.connect();
    down = true;
    discord.closeAll(1001);
    await expect.poll(() => discord.upgrades()).toBe(8);
    await expect.poll(() => health.current.state).toBe('connected');
    expect(Math.max(...waits)).toBeGreaterThan(4_000);
  });

  it('that Discord ends for good is reported once, with what to do', async () => {
    const { gateway, discord, lost, health } = await prepare();
    await gateway.connect();
    discord.closeAll(4004);
    await expect.poll(() => lost).toMatchObject([expect.stringContaining('DISCORD_TOKEN')]);
    expect(health.current.state).toBe('disconnected');
  });
});
