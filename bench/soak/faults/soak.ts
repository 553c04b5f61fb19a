import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../../../commands/index.ts';
import {
  CommandDeployment,
  createRest,
  fetchApplicationId,
} from '../../../src/discord/command-deployment.ts';
import { createRandom } from '../../../src/matching/random.ts';
import { startSandbox, type Sandbox } from 'discord-sandbox';
import { KnowledgeBase } from '../../../src/serving/knowledge-base.ts';
import type { Build } from '../../../src/serving/built.ts';
import type { SoakedBot, StartSoakedBot } from './bot.ts';
import { Connects } from './connects.ts';
import { Curator, type CuratorTotals } from './curator.ts';
import { expectFrom, type Expectations } from './expectations.ts';
import { Ledger, type Judged } from './ledger.ts';
import type { MemorySample } from './memory.ts';
import { People } from './people.ts';
import { nameOf, namesOf, type ArmedFault, type PlannedFault } from './plan.ts';
import { startWire, type Wire } from './wire.ts';

interface SoakOptions {
  readonly faults: readonly PlannedFault[];
  readonly seed: number;
  readonly startBot: StartSoakedBot;
  /** The knowledge that the bot starts with. */
  readonly knowledge: string;
  /** How this process reads it, to know what is right. */
  readonly build?: Build;
  /** What people ask, besides what the knowledge asks. */
  readonly questions: readonly string[];
  /** How many milliseconds pass between two deeds of people. */
  readonly pace: number;
  /** How often a bot sends a heartbeat, in milliseconds: a stall is noticed after at most two. */
  readonly heartbeatInterval: number;
  /** For how long people ask while nothing goes wrong, before the first fault and after the last, in milliseconds. */
  readonly calm: number;
  /** After the last fault people keep asking until at least this many were answered, if given. */
  readonly leastAnswered?: number;
  /** How long the bot may take to come back, in milliseconds; 20 s unless given, for its wait between two identifies is up to 6.5 s. */
  readonly recoveryPatience?: number;
  /** How long a reload may take, in milliseconds; two minutes unless given, for the bot learns a story on a busy machine. */
  readonly learningPatience?: number;
  readonly onProgress?: (done: number) => void;
}

/** How one gateway fault went. */
export interface Recovery {
  readonly fault: PlannedFault;
  /** Milliseconds until the bot was connected again; null when it was not in time. */
  readonly tookMs: number | null;
}

/** Everything that was seen in a run. */
export interface Observation {
  readonly interactions: readonly Judged[];
  readonly recoveries: readonly Recovery[];
  readonly resumes: number;
  /** How often the bot has identified, its start included. */
  readonly identifies: number;
  readonly curator: CuratorTotals;
  /** The longest that this process stood still, in milliseconds. */
  readonly longestStall: number;
  /** Why the bot ended by itself; null when it did not. */
  readonly ended: string | null;
  readonly samples: readonly MemorySample[];
  readonly logged: ReadonlyMap<string, number>;
  readonly tookMs: number;
}

const usualRecoveryPatience = 20_000;
/** A session is given up after five attempts with growing pauses. */
const hopelessPatience = 120_000;
const usualLearningPatience = 120_000;
const samplesInRun = 20;
/** Between two drafts of the curator's, in milliseconds. */
const draftPause = 2_000;

/** What plays a part in a run. */
interface Stage {
  readonly url: string;
  readonly wire: Wire;
  readonly bot: SoakedBot;
  readonly ledger: Ledger;
  readonly expectations: Expectations;
  readonly connects: Connects;
}

/** Runs a bot in a sandbox while people use it and faults strike it one after the other. */
export async function soak(options: SoakOptions): Promise<Observation> {
  const started = performance.now();
  const opened = await KnowledgeBase.open(options.knowledge, options.build);
  if (!opened.ok) throw new Error(`The story is not sound: ${JSON.stringify(opened.problems.slice(0, 5))}`);
  const expectations = await expectFrom(options.knowledge, opened.knowledge);
  const ledger = new Ledger();
  const connects = new Connects();
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    heartbeatInterval: options.heartbeatInterval,
    timeouts: { deferred: options.learningPatience ?? usualLearningPatience },
    limits: false,
    log: (line) => connects.take(line),
    onDelivered: (interaction) => ledger.delivered(interaction),
    onExchange: (exchange) => ledger.exchanged(exchange),
  });
  try {
    await registerCommands(sandbox);
    const wire = await startWire({
      url: sandbox.url,
      onExchange: (exchange) => ledger.exchanged(exchange),
      onDamaged: (id, how) => ledger.damaged(id, how),
    });
    const bot = await options.startBot({ token: sandbox.token, apiBase: wire.apiBase });
    try {
      const played = await play(options, { url: sandbox.url, wire, bot, ledger, expectations, connects });
      const { resumes, identifies } = connects.all;
      const { longestStall } = ledger;
      const interactions = ledger.judged();
      const tookMs = performance.now() - started;
      return { ...played, interactions, resumes, identifies, longestStall, logged: bot.logged(), tookMs };
    } finally {
      await bot.stop();
      await wire.close();
    }
  } finally {
    ledger.close();
    await sandbox.close();
  }
}

async function registerCommands({ apiBase, token }: Sandbox): Promise<void> {
  const rest = createRest(apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
}

async function play(
  options: SoakOptions,
  stage: Stage,
): Promise<Pick<Observation, 'recoveries' | 'samples' | 'ended' | 'curator'>> {
  const { faults, calm, leastAnswered = 0, recoveryPatience = usualRecoveryPatience } = options;
  const { learningPatience = usualLearningPatience } = options;
  const { bot, ledger } = stage;
  const random = createRandom(options.seed);
  let current: string | null = null;
  const people = new People({ ...options, ...stage, random, currentFault: () => current });
  const curator = new Curator(stage.url, bot, draftPause);
  const recoveries: Recovery[] = [];
  const samples: MemorySample[] = [];
  const sample = async (): Promise<void> => {
    const memory = await bot.memory();
    if (memory) samples.push({ ...memory, interactions: ledger.judged().length });
  };
  try {
    await wait(calm);
    // What a first reload takes up is not a leak.
    await until(() => curator.totals.undone > 0, learningPatience);
    for (const [index, fault] of faults.entries()) {
      if (bot.ended() !== null) break;
      if (index % Math.ceil(faults.length / samplesInRun) === 0) await sample();
      current = namesOf(fault);
      const from = performance.now();
      const patience = fault.isHopeless === true ? hopelessPatience : recoveryPatience;
      recoveries.push(await strike(fault, stage, patience));
      ledger.struck({ name: current, from, until: performance.now() });
      current = null;
      await wait(100 + random() * 300);
      options.onProgress?.(index + 1);
    }
    await wait(calm);
    const answered = (): number => ledger.judged().filter(({ outcome }) => outcome === 'answered').length;
    await until(() => answered() >= leastAnswered, recoveryPatience);
  } finally {
    await curator.stop();
    await people.stop();
  }
  await sample();
  return { recoveries, samples, ended: bot.ended(), curator: curator.totals };
}

async function strike(
  fault: PlannedFault,
  { url, wire, connects }: Stage,
  patience: number,
): Promise<Recovery> {
  const before = connects.strikes;
  if (fault.rest) await arm(url, fault.rest);
  if (fault.wire) wire.arm(fault.wire);
  await arm(url, fault.gateway);
  await until(() => connects.strikes > before, patience);
  const struck = performance.now();
  // The session after a READY that held nothing is none, and cannot be resumed.
  const isNullReady = fault.wire?.on === 'ready' && fault.wire.kind === 'null READY';
  const isBack = await until(() => {
    const { resumes, identifies } = connects.sinceStrike;
    return isNullReady ? identifies >= 2 : resumes + identifies > 0;
  }, patience);
  return { fault, tookMs: isBack ? performance.now() - struck : null };
}

async function arm(url: string, fault: ArmedFault): Promise<void> {
  const response = await fetch(`${url}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(`The sandbox knows no fault ${nameOf(fault)}: ${await response.text()}`);
}

/** Waits until something is so; whether it came to be in time. */
async function until(isSo: () => boolean, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!isSo() && performance.now() < deadline) await wait(20);
  return isSo();
}
