import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The present, and how to wait. */
export interface Clock {
  /** In milliseconds since 1970, as files are dated. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const systemClock: Clock = { now: Date.now, wait: async (milliseconds) => sleep(milliseconds) };

/** What the file system reports about a path: a different text once it was written or replaced. */
interface PathState {
  readonly text: string;
  /** When it was last written, in milliseconds since 1970; null when that is unknown. */
  readonly written: number | null;
}

/** What was read, and a path that kept changing while it was read; null when nothing changed. */
export interface SteadyRead<Result> {
  readonly result: Result;
  readonly changing: string | null;
}

/**
 * How long nothing must have been written before files are read, in milliseconds. Longer than the resolution of file
 * times, so that later writes show; and longer than a program takes from one file to the next, so that half of what it
 * writes is not read as the whole.
 */
const quiet = 20;

/** After this many looks, about a second, the files count as still being written. */
const maxLooks = 50;

/**
 * Reads files as they were at one moment: tries again until nothing was written just before or during the reading.
 *
 * @param paths What is read, relative to the folder; asked before and after each reading.
 * @param clock The system's unless given.
 */
export async function readSteadily<Result>(
  folder: string,
  paths: () => Promise<readonly string[]>,
  read: () => Promise<Result>,
  clock: Clock = systemClock,
): Promise<SteadyRead<Result>> {
  let before = await look(folder, await paths());
  for (let looks = 1; ; looks += 1) {
    const restless = youngest(before, clock.now());
    const last = looks === maxLooks;
    if (restless.wait === 0 || last) {
      const result = await read();
      const after = await look(folder, await paths());
      const changing = changedBetween(before, after) ?? (last && restless.wait > 0 ? restless.path : null);
      if (changing === null || last) return { result, changing };
      before = after;
    } else {
      await clock.wait(restless.wait);
      before = await look(folder, await paths());
    }
  }
}

type States = ReadonlyMap<string, PathState>;

async function look(folder: string, paths: readonly string[]): Promise<States> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await stateOf(join(folder, path))] as const)),
  );
}

async function stateOf(path: string): Promise<PathState> {
  try {
    const found = await stat(path, { bigint: true });
    // The paths show what a folder contains.
    if (found.isDirectory()) return { text: 'a folder', written: null };
    // Of the times, this is the one that no program can set.
    const { dev, ino, size, ctimeNs } = found;
    return { text: `${dev} ${ino} ${size} ${ctimeNs}`, written: Number(ctimeNs / 1_000_000n) };
  } catch (error) {
    return { text: String(error), written: null };
  }
}

/** The path written last, and how long to wait until that is long enough ago, in milliseconds. */
function youngest(states: States, now: number): { readonly path: string; readonly wait: number } {
  return [...states].reduce(
    (most, [path, { written }]) => {
      // A file from the future comes from a clock that is wrong: waiting would not help.
      const age = written === null ? quiet : Math.abs(now - written);
      const wait = Math.max(0, quiet - age);
      return wait > most.wait ? { path, wait } : most;
    },
    { path: '', wait: 0 },
  );
}

function changedBetween(before: States, after: States): string | null {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].find((path) => before.get(path)?.text !== after.get(path)?.text) ?? null;
}
