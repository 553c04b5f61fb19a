import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewayHealth } from '../../src/monitoring/gateway-health.ts';
import { createMetrics, type Metrics } from '../../src/monitoring/metrics.ts';
import { measureKnowledge, serveMonitoring } from '../../src/monitoring/monitoring.ts';
import { createLog } from '../../src/log.ts';
import { copyKnowledge, startTestBot, type StoryCopy, type TestBot } from '../support/bot.ts';

let copy: StoryCopy;
let bot: TestBot;
let metrics: Metrics;
let server: Awaited<ReturnType<typeof serveMonitoring>>;
const owner = { user: { admin: true } };

beforeEach(async () => {
  copy = await copyKnowledge();
  metrics = await createMetrics(['ask', 'reload']);
  const gateway = new GatewayHealth(metrics);
  bot = await startTestBot({ folder: copy.folder, metrics, gateway });
  measureKnowledge(bot.knowledge, metrics);
  const log = createLog({ level: 'silent', token: null, pretty: false, write: () => undefined });
  server = await serveMonitoring(
    { host: '127.0.0.1', port: 0 },
    { knowledge: bot.knowledge, connection: () => ({ gateway: gateway.current }), metrics, log },
  );
});

afterEach(async () => {
  await server.close();
  await bot.close();
});

const get = async (path: string): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`);
const counted = async (): Promise<string> => (await get('/metrics')).text();

describe('the metrics of a running bot', () => {
  it('count interactions by command, verdict and outcome, with how long they took', async () => {
    await bot.ask('entry:bridge-length');
    await bot.complete('ask', 'question', 'bridge');
    await bot.send('reload');
    // What was sent last is counted last.
    await expect.poll(counted).toContain('command="reload",verdict="refused",outcome="refused"} 1');
    const text = await counted();
    expect(text).toContain(
      'sidebar_interactions_total{kind="command",command="ask",verdict="chosen",outcome="answered"} 1',
    );
    expect(text).toMatch(
      /sidebar_interactions_total\{kind="autocomplete",command="ask",.*outcome="answered"\} 1/u,
    );
    expect(text).toContain('sidebar_interaction_duration_seconds_count{kind="command",command="ask"} 1');
  });

  it('show what is served, and how many reloads were served and refused', async () => {
    expect(await counted()).toMatch(/sidebar_knowledge_entries 3\n/u);
    const before = bot.knowledge.current.story.version.slice(0, 12);
    await copy.change('questions/bridge.yaml', (text) =>
      text.replace('The bridge is 300', 'Indeed the bridge is 300'),
    );
    await bot.send('reload', {}, owner);
    await copy.change('gaps/bridge.yaml', () => '- id: [broken');
    await bot.send('reload', {}, owner);
    const text = await counted();
    expect(text).toContain('sidebar_reloads_total{trigger="command",result="served"} 1');
    expect(text).toContain('sidebar_reloads_total{trigger="command",result="refused"} 1');
    expect(text).not.toContain(before);
    expect(text).toContain(
      `sidebar_knowledge_info{version="${bot.knowledge.current.story.version.slice(0, 12)}"} 1`,
    );
  });
});

describe('the health of a running bot', () => {
  it('is good while it is connected, and bad once it has stopped', async () => {
    const healthy = await get('/healthz');
    expect(healthy.status).toBe(200);
    expect(await healthy.json()).toMatchObject({
      status: 'ok',
      gateway: { state: 'connected' },
      knowledge: { version: bot.knowledge.current.story.version },
    });
    expect(await counted()).toMatch(/sidebar_gateway_connected\{shard="0"\} 1\n/u);
    await bot.stop();
    await expect.poll(async () => (await get('/healthz')).status).toBe(503);
  });
});
