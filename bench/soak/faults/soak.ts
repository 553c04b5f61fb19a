import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../../../commands/index.ts';
import {
  CommandDeployment,
  createRest,
  fetchApplicationId,
} from '../../../src/discord/command-deployment.ts';
import { createRandom } from '../../../src/matching/random.ts';
import { startSandbox, type Sandbox } from 'discord-sandbox';
import type { SoakedBot, StartSoakedBot } from './bot.ts';
import { Ledger, type Judged } from './ledger.ts';
import type { MemorySample } from './memory.ts';
import { People } from './people.ts';
import { nameOf, type ArmedFault, type PlannedFault } from './plan.ts';

interface SoakOptions {
  readonly faults: readonly PlannedFault[];
  readonly seed: number;
  readonly startBot: StartSoakedBot;
  /** What people ask. */
  readonly questions: readonly string[];
  /** How many milliseconds pass between two deeds of people. */
  readonly pace: number;
  /** How often a bot sends a heartbeat, in milliseconds: a stall is noticed after at most two. */
  readonly heartbeatInterval: number;
  /** For how long people ask while nothing goes wrong, before the first fault and after the last, in milliseconds. */
  readonly calm: number;
  /** After the last fault people go on asking until at least so many were answered, if given. */
  readonly leastAnswered?: number;
  /** How long the bot may take to come back, in milliseconds; 20 s unless given, for its wait between two identifies is up to 6.5 s. */
  readonly recoveryPatience?: number;
  readonly onProgress?: (done: number) => void;
}

/** How one gateway fault went. */
export interface Recovery {
  readonly fault: ArmedFault;
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
  /** Why the bot ended by itself; null when it did not. */
  readonly ended: string | null;
  readonly samples: readonly MemorySample[];
  readonly logged: ReadonlyMap<string, number>;
  readonly tookMs: number;
}

const usualRecoveryPatience = 20_000;
const samplesInRun = 20;

/** How often something has happened so far, as the sandbox says. */
interface Seen {
  strikes: number;
  resumes: number;
  identifies: number;
}

/** What plays a part in a run. */
interface Stage {
  readonly url: string;
  readonly bot: SoakedBot;
  readonly ledger: Ledger;
  readonly seen: Readonly<Seen>;
}

/** Runs a bot in a sandbox while people use it and faults strike it one after the other. */
export async function soak(options: SoakOptions): Promise<Observation> {
  const started = performance.now();
  const ledger = new Ledger();
  const seen: Seen = { strikes: 0, resumes: 0, identifies: 0 };
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    heartbeatInterval: options.heartbeatInterval,
    limits: false,
    log: (line) => {
      if (line.includes('injected into the gateway')) seen.strikes += 1;
      if (line.startsWith('A bot has resumed')) seen.resumes += 1;
      if (line.startsWith('A bot has identified')) seen.identifies += 1;
    },
    onDelivered: (interaction) => ledger.delivered(interaction),
    onExchange: (exchange) => ledger.exchanged(exchange),
  });
  try {
    await registerCommands(sandbox);
    const bot = await options.startBot(sandbox);
    try {
      const played = await play(options, { url: sandbox.url, bot, ledger, seen });
      const { resumes, identifies } = seen;
      const interactions = ledger.judged();
      const tookMs = performance.now() - started;
      return { ...played, interactions, resumes, identifies, logged: bot.logged(), tookMs };
    } finally {
      await bot.stop();
    }
  } finally {
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
): Promise<Pick<Observation, 'recoveries' | 'samples' | 'ended'>> {
  const { faults, calm, leastAnswered = 0, recoveryPatience = usualRecoveryPatience } = options;
  const { bot, ledger } = stage;
  const random = createRandom(options.seed);
  let current: string | null = null;
  const people = new People({ ...options, ...stage, random, currentFault: () => current });
  const recoveries: Recovery[] = [];
  const samples: MemorySample[] = [];
  const sample = async (): Promise<void> => {
    const memory = await bot.memory();
    if (memory) samples.push({ ...memory, interactions: ledger.judged().length });
  };
  try {
    await wait(calm);
    for (const [index, fault] of faults.entries()) {
      if (bot.ended() !== null) break;
      if (index % Math.ceil(faults.length / samplesInRun) === 0) await sample();
      current = nameOf(fault.gateway);
      recoveries.push(await strike(fault, stage, recoveryPatience));
      current = null;
      await wait(100 + random() * 300);
      options.onProgress?.(index + 1);
    }
    await wait(calm);
    const answered = (): number => ledger.judged().filter(({ outcome }) => outcome === 'answered').length;
    await until(() => answered() >= leastAnswered, recoveryPatience);
  } finally {
    await people.stop();
  }
  await sample();
  return { recoveries, samples, ended: bot.ended() };
}

async function strike(
  { gateway, rest }: PlannedFault,
  { url, seen }: Stage,
  patience: number,
): Promise<Recovery> {
  const before = { ...seen };
  if (rest) await arm(url, rest);
  await arm(url, gateway);
  await until(() => seen.strikes > before.strikes, patience);
  const struck = performance.now();
  const isBack = await until(
    () => seen.resumes + seen.identifies > before.resumes + before.identifies,
    patience,
  );
  return { fault: gateway, tookMs: isBack ? performance.now() - struck : null };
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
