import type { ReloadTrigger } from '../serving/knowledge-base.ts';
import { LabelValues } from './label-values.ts';

/** How a reader uses the bot: a command of either kind, the list while typing, a button or a select menu. */
export type InteractionKind = 'command' | 'autocomplete' | 'button' | 'select' | 'other';

/**
 * What came of an interaction: the reader was answered, may not use the command, or asked too often; Discord waited no
 * longer; or the bot failed.
 */
export type InteractionOutcome = 'answered' | 'refused' | 'limited' | 'too_late' | 'failed';

/** What came of a reload: the folder is served, or has problems. */
export type ReloadOutcome = 'served' | 'refused';

/** An interaction that is over. */
export interface MeasuredInteraction {
  readonly kind: InteractionKind;
  /** A command's name, as it was sent; one that the bot does not have counts as `unknown`. */
  readonly command: string;
  /** What the log line says of the answer; null when it says nothing. */
  readonly verdict: string | null;
  readonly outcome: InteractionOutcome;
  readonly durationMs: number;
}

/** The knowledge that is served. */
export interface MeasuredKnowledge {
  /** The story's version, whole. */
  readonly version: string;
  readonly entries: number;
  readonly gaps: number;
  readonly phrasings: number;
  readonly loadedAt: Date;
}

/** Counts what the bot does, for Prometheus to collect. */
export interface Metrics {
  interaction(interaction: MeasuredInteraction): void;
  /** Told whenever the gateway connection is made or lost. */
  gateway(connected: boolean): void;
  /** Told at the start and after every reload that is served. */
  knowledge(knowledge: MeasuredKnowledge): void;
  reload(trigger: ReloadTrigger, outcome: ReloadOutcome): void;
  /** All of it in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Counts nothing. */
export const noMetrics: Metrics = {
  interaction: () => undefined,
  gateway: () => undefined,
  knowledge: () => undefined,
  reload: () => undefined,
  text: () => Promise.resolve({ contentType: 'text/plain; version=0.0.4; charset=utf-8', body: '' }),
};

const triggers: readonly ReloadTrigger[] = ['command', 'watch', 'signal'];
const reloadOutcomes: readonly ReloadOutcome[] = ['served', 'refused'];

/** Seconds; an answer takes some milliseconds, and Discord waits for three seconds. */
const durationBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Verdicts are the handlers' own words; there is room for many more than there are. */
const mostVerdicts = 50;

/** As much of a version as tells two apart. */
const versionLength = 12;

/**
 * Makes metrics of the bot, and of its process under their usual names. They measure until the process ends.
 *
 * @param commands The names of the bot's commands.
 */
export async function createMetrics(commands: readonly string[]): Promise<Metrics> {
  // Loaded only when asked for: most bots run without.
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const interactions = new Counter({
    name: 'sidebar_interactions_total',
    help: 'Interactions by kind, command, verdict and outcome.',
    labelNames: ['kind', 'command', 'verdict', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'sidebar_interaction_duration_seconds',
    help: 'Time from the arrival of an interaction until Discord has taken its answer, in seconds.',
    labelNames: ['kind', 'command'],
    buckets: durationBuckets,
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const connection = gauge(
    'sidebar_gateway_connected',
    'Whether the gateway connection to Discord stands: 1 or 0.',
  );
  const reconnects = new Counter({
    name: 'sidebar_gateway_reconnects_total',
    help: 'How often the gateway connection was made again after it was lost.',
    registers,
  });
  const version = new Gauge({
    name: 'sidebar_knowledge_info',
    help: 'The version of the knowledge that is served; always 1.',
    labelNames: ['version'],
    registers,
  });
  const entries = gauge('sidebar_knowledge_entries', 'Questions that the served knowledge answers.');
  const gaps = gauge(
    'sidebar_knowledge_gaps',
    'Questions of which the served knowledge says that the story does not answer them.',
  );
  const phrasings = gauge('sidebar_knowledge_phrasings', 'Phrasings of entries and gaps, in all languages.');
  const loaded = gauge(
    'sidebar_knowledge_loaded_timestamp_seconds',
    'When the served knowledge was loaded, in seconds since 1970.',
  );
  const reloads = new Counter({
    name: 'sidebar_reloads_total',
    help: 'Reloads of the knowledge by what asked for them and what came of it.',
    labelNames: ['trigger', 'result'],
    registers,
  });
  // Rates start at the first reload only if the count before it was 0 rather than missing.
  for (const trigger of triggers) for (const result of reloadOutcomes) reloads.inc({ trigger, result }, 0);

  const commandNames = new LabelValues(commands, 'unknown');
  const verdicts = new LabelValues(['none'], 'other', mostVerdicts);
  let wasConnected: boolean | undefined;

  return {
    interaction: ({ kind, command: name, verdict, outcome, durationMs }) => {
      const command = commandNames.bound(name);
      interactions.inc({ kind, command, verdict: verdicts.bound(verdict ?? 'none'), outcome });
      durations.observe({ kind, command }, durationMs / 1000);
    },
    gateway: (connected) => {
      if (connected && wasConnected === false) reconnects.inc();
      // Not connected yet is not lost.
      if (connected || wasConnected !== undefined) wasConnected = connected;
      connection.set(connected ? 1 : 0);
    },
    knowledge: (served) => {
      version.reset();
      version.set({ version: served.version.slice(0, versionLength) }, 1);
      entries.set(served.entries);
      gaps.set(served.gaps);
      phrasings.set(served.phrasings);
      loaded.set(served.loadedAt.getTime() / 1000);
    },
    reload: (trigger, result) => reloads.inc({ trigger, result }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
