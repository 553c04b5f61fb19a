import { setTimeout } from 'node:timers/promises';
import type { Build } from '../../../src/serving/built.ts';
import type { ReloadResult } from '../../../src/serving/knowledge-base.ts';
import type { ReloadedBot } from './bot.ts';
import type { Damage } from './damage.ts';
import { fill } from './folder.ts';
import type { Ledger } from './ledger.ts';
import { markOf, type MarkedKnowledge } from './marks.ts';
import type { MemoryWatch } from './memory.ts';
import { faultsOfReasons, type Attempt } from './outcome.ts';
import type { Step } from './plan.ts';
import type { Random } from './random.ts';
import { startWriter } from './writer.ts';

interface ReloadsOptions {
  readonly bot: ReloadedBot;
  readonly folder: string;
  readonly versionOf: MarkedKnowledge;
  readonly ledger: Ledger;
  readonly memory: MemoryWatch;
  readonly random: Random;
  readonly build: Build;
  readonly longestReload: number;
  readonly onProgress?: (done: number) => void;
}

/** A reload that is over. */
interface Heard {
  readonly result: ReloadResult;
  /** The marks of what is served from then on; empty when it was refused. */
  readonly marks: ReadonlySet<string>;
}

type Trigger = Step['trigger'];

/** How long a folder that is being watched may change before it must be noticed, in milliseconds. */
const longestUnnoticed = 20_000;
/** How long a reload that was asked for is waited for, in milliseconds. */
const longestReload = 120_000;
/**
 * A writer that stood still for as long, in the middle of its files, may have left a folder that looks done, in milliseconds:
 * that is 20 for the bot, by the times of a file system that counts in steps of up to 10.
 */
const looksDone = 10;

/** Goes through the steps one by one and notes what comes of each. */
export class Reloads {
  readonly attempts: Attempt[] = [];
  readonly faults: string[] = [];
  readonly notes: string[] = [];
  readonly #options: ReloadsOptions;
  #heard: Heard[] = [];
  #hear: () => void = () => undefined;
  #version = 0;
  #unwatch: (() => Promise<void>) | undefined;

  constructor(options: ReloadsOptions) {
    this.#options = options;
    const { knowledge } = options.bot;
    options.ledger.serve(knowledge.current.story);
    knowledge.onReload((_trigger, result) => {
      const marks = result.ok ? options.ledger.serve(knowledge.current.story) : new Set<string>();
      this.#heard.push({ result, marks });
      this.#hear();
    });
  }

  /** Goes through all steps; leaves nothing watched. */
  async run(steps: readonly Step[]): Promise<void> {
    for (const [index, step] of steps.entries()) {
      await this.#watchWhile(step.trigger === 'watch');
      await this.#step(step, index);
      if (index % 5 === 0) this.#options.memory.sample();
      this.#options.onProgress?.(index + 1);
    }
    await this.#watchWhile(false);
  }

  async #watchWhile(watched: boolean): Promise<void> {
    if (watched === (this.#unwatch !== undefined)) return;
    await this.#unwatch?.();
    this.#unwatch = watched ? await this.#options.bot.watch() : undefined;
  }

  async #step({ kind, trigger }: Step, index: number): Promise<void> {
    const name = `reload ${index + 1} (${trigger}), ${typeof kind === 'string' ? kind : kind.name}`;
    try {
      if (kind === 'version') await this.#serveNext(name, trigger, 1);
      else if (kind === 'both') await this.#serveNext(name, trigger, 3);
      else if (kind === 'same') await this.#attempt(name, trigger, 1);
      else if (kind === 'written') await this.#serveWritten(name, trigger);
      else await this.#strike(name, trigger, kind);
    } catch (error) {
      this.faults.push(`${name}: ${String(error)}`);
    }
  }

  /** A good version: it must be served, whole. */
  async #serveNext(name: string, trigger: Trigger, times: number): Promise<void> {
    const { folder, versionOf } = this.#options;
    this.#version += 1;
    await fill(folder, versionOf(this.#version));
    const last = (await this.#attempt(name, trigger, times, ({ result }) => result.ok)).at(-1);
    const marks = [...(last?.marks ?? [])];
    if (marks.length !== 1 || marks[0] !== markOf(this.#version)) {
      this.faults.push(`${name}: serves ${marks.join(', ') || 'nothing new'} for ${markOf(this.#version)}`);
    }
  }

  /** A folder that is written all the while: a version is served whole, or none. */
  async #serveWritten(name: string, trigger: Trigger): Promise<void> {
    const { folder, versionOf, random } = this.#options;
    const versions = [versionOf(this.#version + 1), versionOf(this.#version + 2)];
    this.#version += 2;
    await fill(folder, versions[0] ?? new Map());
    const writer = await startWriter({ folder, versions, pause: random.pick([0, 5, 30, 60, 200]) });
    const heard = await this.#attempt(name, trigger, 1);
    const longest = await writer.stop();
    await fill(folder, versionOf(this.#version));
    for (const fault of heard.flatMap((each) => faultOfWritten(each) ?? [])) {
      // Nothing showed that the folder was not complete.
      if (longest >= looksDone)
        this.notes.push(`${name}: ${fault}, for the writer stood still for ${longest} ms`);
      else this.faults.push(`${name}: ${fault}`);
    }
  }

  async #strike(name: string, trigger: Trigger, damage: Damage): Promise<void> {
    const { folder, versionOf, random, bot, build } = this.#options;
    const files = versionOf(this.#version);
    const before = bot.knowledge.current;
    await damage.strike({ folder, files, random });
    const heard = await this.#attempt(name, trigger, 1);
    const judged = await build(folder);
    const last = heard.at(-1)?.result;
    const kept = bot.knowledge.current === before;
    if (!judged.ok && !kept) this.faults.push(`${name}: serves a folder that is not sound`);
    if (last === undefined && !(judged.ok && judged.story.version === before.story.version)) {
      this.faults.push(`${name}: was not noticed`);
    }
    if (judged.ok && last?.ok === false) this.faults.push(`${name}: refused a valid folder`);
    await fill(folder, files);
    if (judged.ok && trigger !== 'watch') await this.#attempt(`${name}, repaired`, 'signal', 1);
    if (trigger === 'watch' && last !== undefined)
      await this.#attempt(`${name}, repaired`, trigger, 1, ({ result }) => result.ok);
  }

  async #attempt(
    what: string,
    trigger: Trigger,
    times: number,
    isExpected: (heard: Heard) => boolean = () => true,
  ): Promise<readonly Heard[]> {
    const { memory, bot, longestReload: limit } = this.#options;
    const before = bot.knowledge.current;
    memory.takeMost();
    const started = performance.now();
    const heard = trigger === 'watch' ? await this.#watched(isExpected) : await this.#asked(trigger, times);
    const took = performance.now() - started;
    const served = heard.some(({ result }) => result.ok);
    this.attempts.push({
      what,
      trigger,
      served,
      took,
      memory: memory.takeMost(),
    });
    if (took > limit * times) this.faults.push(`${what}: took ${(took / 1000).toFixed(1)} s`);
    if (!served && bot.knowledge.current !== before)
      this.faults.push(`${what}: was refused and changed what is served`);
    for (const { result } of heard) {
      if (!result.ok)
        this.faults.push(...faultsOfReasons(result.problems).map((fault) => `${what}: ${fault}`));
    }
    return heard;
  }

  async #asked(trigger: 'command' | 'signal', times: number): Promise<readonly Heard[]> {
    const { bot } = this.#options;
    const over = this.#hearing((heard) => heard.length === times, longestReload);
    const reload = (): Promise<unknown> =>
      trigger === 'command' ? bot.typeReload() : bot.knowledge.reload('signal');
    await Promise.all(Array.from({ length: times }, reload));
    const heard = await over;
    if (heard.length !== times) throw new Error(`${heard.length} of ${times} reloads were heard of`);
    return heard;
  }

  /** Waits until a change was noticed and what came of it is what is waited for; nothing is heard when there was none. */
  async #watched(isExpected: (heard: Heard) => boolean): Promise<readonly Heard[]> {
    return this.#hearing(
      (heard) => heard.some((each, index) => index === heard.length - 1 && isExpected(each)),
      longestUnnoticed,
    );
  }

  /** What is heard from now on until it is enough, or until the time in milliseconds is up. */
  async #hearing(isEnough: (heard: readonly Heard[]) => boolean, longest: number): Promise<readonly Heard[]> {
    this.#heard = [];
    const deadline = new AbortController();
    const enough = new Promise<void>((resolve) => {
      this.#hear = () => {
        if (isEnough(this.#heard)) resolve();
      };
    });
    const late = setTimeout(longest, undefined, { signal: deadline.signal }).catch(() => undefined);
    await Promise.race([enough, late]);
    deadline.abort();
    this.#hear = () => undefined;
    return this.#heard;
  }
}

function faultOfWritten({ result, marks }: Heard): string | undefined {
  if (result.ok) return marks.size === 1 ? undefined : `serves a mixture: ${[...marks].join(', ')}`;
  const isReported = result.problems.some(({ message }) => message.includes('is still being written'));
  return isReported ? undefined : 'was refused for half of a version';
}
