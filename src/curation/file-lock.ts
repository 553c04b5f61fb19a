import { randomUUID } from 'node:crypto';
import { lstat, readlink, rm, symlink } from 'node:fs/promises';
import process from 'node:process';
import { codeOf } from '../knowledge/read-file.ts';
import { describeProcess, isAlive } from './process-identity.ts';

/** A lock that this process has taken. */
export interface FileLock {
  /** Whether it is still this process's: nobody has taken it over meanwhile. */
  isHeld(): Promise<boolean>;
  /** Releases it, unless somebody has taken it over. */
  release(): Promise<void>;
}

/** A lock whose process cannot be looked up counts as stale after this time, in milliseconds: writing a file takes far less. */
const longestHold = 60_000;

/**
 * Takes a lock that is a symbolic link to nothing: a link is made in one step, together with the process that it names. A
 * stale one, left by a process that was killed, is taken over.
 *
 * @returns undefined if another holds it.
 */
export async function takeLock(path: string): Promise<FileLock | undefined> {
  const owner = `${await describeProcess(process.pid)} ${randomUUID()}`;
  if (!(await makeLink(path, owner))) {
    if (!(await isLeftOver(path))) return undefined;
    await rm(path, { force: true });
    if (!(await makeLink(path, owner))) return undefined;
  }
  const isHeld = async (): Promise<boolean> => (await ownerOf(path)) === owner;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

async function makeLink(path: string, owner: string): Promise<boolean> {
  try {
    await symlink(owner, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isLeftOver(path: string): Promise<boolean> {
  const [owner, age] = await Promise.all([ownerOf(path), ageOf(path)]);
  // A date far ahead comes from a clock that was wrong.
  return !((await isAlive(owner)) ?? Math.abs(age) < longestHold);
}

/** Who holds a lock; empty if nobody does, or if it is not a link. */
async function ownerOf(path: string): Promise<string> {
  return readlink(path).catch(() => '');
}

/** In milliseconds. */
async function ageOf(path: string): Promise<number> {
  return lstat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Infinity,
  );
}
