import { describe, expect, it } from 'vitest';
import { createMetrics, noMetrics, type MeasuredInteraction } from '../../src/monitoring/metrics.ts';
import { parseExposition, type Sample } from './exposition.ts';

const asked: MeasuredInteraction = {
  kind: 'command',
  command: 'ask',
  verdict: 'answer',
  outcome: 'answered',
  durationMs: 4.2,
};

async function started() {
  const metrics = await createMetrics(['ask', 'Ask Sidebar about this']);
  const samples = async (name: string): Promise<readonly Sample[]> =>
    parseExposition((await metrics.text()).body).get(name)?.samples ?? [];
  const value = async (name: string): Promise<number | undefined> => (await samples(name))[0]?.value;
  return { metrics, samples, value };
}

describe('the metrics', () => {
  it('count interactions by kind, command, verdict and outcome', async () => {
    const { metrics, samples } = await started();
    metrics.interaction(asked);
    metrics.interaction(asked);
    metrics.interaction({ ...asked, kind: 'autocomplete', verdict: null });
    metrics.interaction({ ...asked, command: 'Ask Sidebar about this', outcome: 'too_late' });
    const common = { kind: 'command', command: 'ask', verdict: 'answer', outcome: 'answered' };
    const name = 'sidebar_interactions_total';
    expect(await samples(name)).toEqual([
      { name, labels: common, value: 2 },
      { name, labels: { ...common, kind: 'autocomplete', verdict: 'none' }, value: 1 },
      { name, labels: { ...common, command: 'Ask Sidebar about this', outcome: 'too_late' }, value: 1 },
    ]);
  });

  it('count messages by kind, verdict and outcome, apart from interactions', async () => {
    const { metrics, samples } = await started();
    metrics.message({ kind: 'direct', verdict: 'answer', outcome: 'answered', durationMs: 40 });
    metrics.message({ kind: 'mention', verdict: null, outcome: 'limited', durationMs: 0.1 });
    const name = 'sidebar_messages_total';
    expect(await samples(name)).toEqual([
      { name, labels: { kind: 'direct', verdict: 'answer', outcome: 'answered' }, value: 1 },
      { name, labels: { kind: 'mention', verdict: 'none', outcome: 'limited' }, value: 1 },
    ]);
    const durations = await samples('sidebar_message_duration_seconds');
    expect(
      durations.find(({ name: of, labels }) => of.endsWith('_sum') && labels['kind'] === 'direct')?.value,
    ).toBeCloseTo(0.04);
    expect(await samples('sidebar_interactions_total')).toEqual([]);
  });

  it('put durations, given in milliseconds, into buckets of seconds', async () => {
    const { metrics, samples } = await started();
    for (const durationMs of [0.4, 4.2, 2900, 9000]) metrics.interaction({ ...asked, durationMs });
    const all = await samples('sidebar_interaction_duration_seconds');
    const count = (le: string) => all.find(({ labels }) => labels['le'] === le)?.value;
    expect(['0.0005', '0.0025', '0.005', '2', '3', '+Inf'].map((le) => count(le))).toEqual([
      1, 1, 2, 2, 3, 4,
    ]);
    expect(all.find(({ name }) => name.endsWith('_sum'))?.value).toBeCloseTo(11.9046);
  });

  it('stay bounded when 10,000 unknown command names and as many verdicts arrive', async () => {
    const { metrics, samples } = await started();
    for (let number = 0; number < 10_000; number += 1) {
      metrics.interaction({ ...asked, command: `made-up-${number}`, verdict: null });
    }
    expect((await samples('sidebar_interactions_total')).map(({ labels }) => labels['command'])).toEqual([
      'unknown',
    ]);
    for (let number = 0; number < 10_000; number += 1)
      metrics.interaction({ ...asked, verdict: `v${number}` });
    const verdicts = (await samples('sidebar_interactions_total')).map(({ labels }) => labels['verdict']);
    expect(verdicts).toHaveLength(52);
    expect(verdicts).toContain('other');
  });

  it('escape label values', async () => {
    const name = 'quote " backslash \\ line\nbreak';
    const metrics = await createMetrics([name]);
    metrics.interaction({ ...asked, command: name });
    const { body } = await metrics.text();
    expect(body).toContain(String.raw`command="quote \" backslash \\ line\nbreak"`);
    expect(parseExposition(body).get('sidebar_interactions_total')?.samples[0]?.labels['command']).toBe(name);
  });

  it('show whether the gateway is connected and how often it reconnected', async () => {
    const { metrics, value } = await started();
    const state = async () => [
      await value('sidebar_gateway_connected'),
      await value('sidebar_gateway_reconnects_total'),
    ];
    metrics.gateway(0, false);
    expect(await state()).toEqual([0, 0]);
    metrics.gateway(0, true);
    expect(await state()).toEqual([1, 0]);
    metrics.gateway(0, false);
    expect(await state()).toEqual([0, 0]);
    metrics.gateway(0, true);
    metrics.gateway(0, true);
    expect(await state()).toEqual([1, 1]);
  });

  it('show the served knowledge, and no earlier version', async () => {
    const { metrics, samples, value } = await started();
    const served = { entries: 2, gaps: 1, phrasings: 30, loadedAt: new Date(1_738_368_000_500) };
    metrics.knowledge({ ...served, version: 'a'.repeat(64) });
    metrics.knowledge({ ...served, entries: 3, version: '0123456789abcdef'.repeat(4) });
    expect(await samples('sidebar_knowledge_info')).toEqual([
      { name: 'sidebar_knowledge_info', labels: { version: '0123456789ab' }, value: 1 },
    ]);
    expect(await value('sidebar_knowledge_entries')).toBe(3);
    expect(await value('sidebar_knowledge_gaps')).toBe(1);
    expect(await value('sidebar_knowledge_phrasings')).toBe(30);
    expect(await value('sidebar_knowledge_loaded_timestamp_seconds')).toBe(1_738_368_000.5);
  });

  it('say whether this process is behind others, once there are others', async () => {
    const { metrics, value, samples } = await started();
    expect(await samples('sidebar_knowledge_behind')).toEqual([]);
    metrics.behind(false);
    expect(await value('sidebar_knowledge_behind')).toBe(0);
    metrics.behind(true);
    expect(await value('sidebar_knowledge_behind')).toBe(1);
  });

  it('count reloads, from 0 for every trigger', async () => {
    const { metrics, samples } = await started();
    metrics.reload('watch', 'refused');
    const reloads = await samples('sidebar_reloads_total');
    expect(reloads).toHaveLength(8);
    expect(reloads.filter(({ value }) => value > 0).map(({ labels }) => labels)).toEqual([
      { trigger: 'watch', result: 'refused' },
    ]);
  });

  it('include prom-client’s default metrics of the process and its event loop', async () => {
    const { metrics } = await started();
    const families = parseExposition((await metrics.text()).body);
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(families.get(name)?.samples[0]?.value).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a bot without metrics', () => {
  it('counts nothing', async () => {
    noMetrics.interaction(asked);
    noMetrics.message({ kind: 'direct', verdict: null, outcome: 'silent', durationMs: 1 });
    noMetrics.gateway(0, true);
    noMetrics.reload('signal', 'served');
    noMetrics.knowledge({ version: '', entries: 1, gaps: 1, phrasings: 1, loadedAt: new Date() });
    expect((await noMetrics.text()).body).toBe('');
  });
});
