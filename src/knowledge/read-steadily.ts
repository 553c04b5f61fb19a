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

/** What the file system says of one path: another text once it was written or replaced. */
interface PathState {
  readonly text: string;
  /** When it was last written, in milliseconds since 1970; null when it cannot be told. */
  readonly written: number | null;
}

/** What was read, and the path that changed meanwhile each time; null when it was read in peace. */
export interface SteadyRead<Result> {
  readonly result: Result;
  readonly changing: string | null;
}

/**
 * For how long nothing may have been written before the files are read, in milliseconds. Longer than the steps in which
 * file systems tell the time, so that whatever is written afterwards shows; and longer than a program takes from one file
 * to the next, so that half of what it writes is not taken for all.
 */
const quiet = 20;

/** After so many looks, a second or so, somebody goes on writing. */
const mostLooks = 50;

/**
 * Reads files as they stood at one moment: again and again until nothing was written shortly before or meanwhile.
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
    const last = looks === mostLooks;
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
    // What a folder holds is told by the paths.
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
