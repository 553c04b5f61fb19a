import { memoryUsage } from 'node:process';

/** What a bot under load can be. */
export const botKinds = ['sidebar', 'bare', 'bare, same size'] as const;
export type BotKind = (typeof botKinds)[number];

/** What is compared: each bot, and Sidebar once more with questions in words that it has just been asked in. */
export type ComparedKind = BotKind | 'sidebar, asked before';

/** What a process holds, in bytes, after garbage collection. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** A bot that runs, and what it takes. */
export interface BotProcess {
  /** Resolves when it has ended, with how it did. */
  readonly ended: Promise<string>;
  /** Milliseconds of processor time so far, of all threads, user and system. */
  cpu(): Promise<number>;
  memory(): Promise<Memory>;
  /** What it has warned of in its log so far, in a few examples. */
  warnings(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Milliseconds of processor time that this process has taken so far. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What this process holds after garbage collection, which it can only ask for when started with --expose-gc. */
export function ownMemory(): Memory {
  // What is freed by finalisers goes in the second round.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = memoryUsage();
  return { rss, heap: heapUsed };
}
