import type { Gauge as GaugeOf } from 'prom-client';
import type { ReloadTrigger } from '../serving/knowledge-base.ts';
import { LabelValues } from './label-values.ts';

/** What an interaction is: a command of either kind, autocomplete, a button or a select menu. */
export type InteractionKind = 'command' | 'autocomplete' | 'button' | 'select' | 'modal' | 'other';

/**
 * How an interaction ended: the reader was answered, may not use the command, or asked too often; the response came too late
 * for Discord; or the bot failed.
 */
export type InteractionOutcome = 'answered' | 'refused' | 'limited' | 'too_late' | 'failed';

/**
 * What became of a request to the interactions endpoint: an interaction, Discord's ping, refused because of its signature, its
 * time or its length, or nothing that can be read.
 */
export type EndpointOutcome = 'interaction' | 'ping' | 'unsigned' | 'outdated' | 'too_large' | 'unreadable';

/** How a reload ended: the folder is served, or has problems. */
export type ReloadOutcome = 'served' | 'refused';

/** A finished interaction. */
export interface MeasuredInteraction {
  readonly kind: InteractionKind;
  /** Name of the command, as sent; one that the bot does not have counts as `unknown`. */
  readonly command: string;
  /** The verdict in the log line; null if there is none. */
  readonly verdict: string | null;
  readonly outcome: InteractionOutcome;
  readonly durationMs: number;
}

/**
 * How a message to the bot ended: it was answered; it was one too many; the bot may not write there; or Discord did not accept the
 * reply, or the bot failed.
 */
export type MessageOutcome = 'answered' | 'limited' | 'silent' | 'failed';

/** A finished message. */
export interface MeasuredMessage {
  readonly kind: 'direct' | 'mention';
  /** The verdict in the log line; null if there is none. */
  readonly verdict: string | null;
  readonly outcome: MessageOutcome;
  readonly durationMs: number;
}

/** The served knowledge. */
export interface MeasuredKnowledge {
  /** The story's full version. */
  readonly version: string;
  readonly entries: number;
  readonly gaps: number;
  readonly phrasings: number;
  readonly loadedAt: Date;
}

/** Counts what the bot does, for Prometheus to collect. */
export interface Metrics {
  interaction(interaction: MeasuredInteraction): void;
  /** Called after each direct message, mention or reply to the bot. */
  message(message: MeasuredMessage): void;
  /** Called whenever a shard's connection to the gateway is established or lost. */
  gateway(shard: number, connected: boolean): void;
  /** Called after each request to the interactions endpoint. */
  endpoint(outcome: EndpointOutcome): void;
  /** Called at the start and after every successful reload. */
  knowledge(knowledge: MeasuredKnowledge): void;
  reload(trigger: ReloadTrigger, outcome: ReloadOutcome): void;
  /** Called where processes share the knowledge, at the start and whenever this one falls behind or catches up. */
  behind(isBehind: boolean): void;
  /** All metrics in Prometheus's text format. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Metrics that count nothing. */
export const noMetrics: Metrics = {
  interaction: () => undefined,
  message: () => undefined,
  gateway: () => undefined,
  endpoint: () => undefined,
  knowledge: () => undefined,
  reload: () => undefined,
  behind: () => undefined,
  text: () => Promise.resolve({ contentType: 'text/plain; version=0.0.4; charset=utf-8', body: '' }),
};

const triggers: readonly ReloadTrigger[] = ['command', 'watch', 'signal', 'process'];
const reloadOutcomes: readonly ReloadOutcome[] = ['served', 'refused'];

/** In seconds. An answer takes some milliseconds, and Discord waits for three seconds. */
const durationBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Verdicts are named by the handlers; this leaves room for many more than there are. */
const maxVerdicts = 50;

/** How many characters of a version are enough to tell two apart. */
const versionLength = 12;

/**
 * Creates the metrics of the bot, and prom-client's default ones of its process. They are collected until the process ends.
 *
 * @param commands The names of the bot's commands.
 */
export async function createMetrics(commands: readonly string[]): Promise<Metrics> {
  // Loaded on demand: most bots run without metrics.
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
    help: 'Time from the arrival of an interaction until Discord has accepted the response, in seconds.',
    labelNames: ['kind', 'command'],
    buckets: durationBuckets,
    registers,
  });
  const messages = new Counter({
    name: 'sidebar_messages_total',
    help: 'Messages to the bot by kind, verdict and outcome.',
    labelNames: ['kind', 'verdict', 'outcome'],
    registers,
  });
  const messageDurations = new Histogram({
    name: 'sidebar_message_duration_seconds',
    help: 'Time from the arrival of a message to the bot until Discord has accepted the reply, in seconds.',
    labelNames: ['kind'],
    buckets: durationBuckets,
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const connection = new Gauge({
    name: 'sidebar_gateway_connected',
    help: 'Whether the gateway connection of a shard to Discord is up: 1 or 0.',
    labelNames: ['shard'],
    registers,
  });
  const reconnects = new Counter({
    name: 'sidebar_gateway_reconnects_total',
    help: 'How often the gateway connection of a shard was re-established after it was lost.',
    labelNames: ['shard'],
    registers,
  });
  const requests = new Counter({
    name: 'sidebar_endpoint_requests_total',
    help: 'Requests to the interactions endpoint by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const version = new Gauge({
    name: 'sidebar_knowledge_info',
    help: 'The version of the served knowledge; always 1.',
    labelNames: ['version'],
    registers,
  });
  const entries = gauge('sidebar_knowledge_entries', 'Questions that the served knowledge answers.');
  const gaps = gauge(
    'sidebar_knowledge_gaps',
    'Questions that the story does not answer, by the served knowledge.',
  );
  const phrasings = gauge('sidebar_knowledge_phrasings', 'Phrasings of entries and gaps, in all languages.');
  const loaded = gauge(
    'sidebar_knowledge_loaded_timestamp_seconds',
    'When the served knowledge was loaded, in seconds since 1970.',
  );
  const reloads = new Counter({
    name: 'sidebar_reloads_total',
    help: 'Reloads of the knowledge by trigger and result.',
    labelNames: ['trigger', 'result'],
    registers,
  });
  // Made when it is known: a process on its own is never behind.
  let behind: GaugeOf | null = null;
  // The rate of the first reload is only seen if the count before it was 0 rather than missing.
  for (const trigger of triggers) for (const result of reloadOutcomes) reloads.inc({ trigger, result }, 0);

  const commandNames = new LabelValues(commands, 'unknown');
  const verdicts = new LabelValues(['none'], 'other', maxVerdicts);
  const wasConnected = new Map<number, boolean>();

  return {
    interaction: ({ kind, command: name, verdict, outcome, durationMs }) => {
      const command = commandNames.bound(name);
      interactions.inc({ kind, command, verdict: verdicts.bound(verdict ?? 'none'), outcome });
      durations.observe({ kind, command }, durationMs / 1000);
    },
    message: ({ kind, verdict, outcome, durationMs }) => {
      messages.inc({ kind, verdict: verdicts.bound(verdict ?? 'none'), outcome });
      messageDurations.observe({ kind }, durationMs / 1000);
    },
    gateway: (shard, connected) => {
      const before = wasConnected.get(shard);
      // The rate of the first reconnect is only seen if the count before it was 0 rather than missing.
      reconnects.inc({ shard }, connected && before === false ? 1 : 0);
      // A connection that has never been up is not lost.
      if (connected || before !== undefined) wasConnected.set(shard, connected);
      connection.set({ shard }, connected ? 1 : 0);
    },
    endpoint: (outcome) => requests.inc({ outcome }),
    knowledge: (served) => {
      version.reset();
      version.set({ version: served.version.slice(0, versionLength) }, 1);
      entries.set(served.entries);
      gaps.set(served.gaps);
      phrasings.set(served.phrasings);
      loaded.set(served.loadedAt.getTime() / 1000);
    },
    reload: (trigger, result) => reloads.inc({ trigger, result }),
    behind: (isBehind) => {
      behind ??= gauge(
        'sidebar_knowledge_behind',
        'Whether other processes serve a version of the knowledge that this one does not have: 1 or 0.',
      );
      behind.set(isBehind ? 1 : 0);
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
