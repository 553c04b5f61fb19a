import {
  access,
  constants,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { codeOf } from '../knowledge/read-file.ts';
import type { SourceFile } from '../knowledge/read-files.ts';

/**
 * Replaces a file of the knowledge folder in one step: a reader finds the old bytes or the new ones. A symbolic link
 * stays, and what it leads to is replaced.
 *
 * @param file The file as it was read; when it has changed since, it is left alone.
 * @returns Why nothing was written, to follow the file's name; undefined when it was.
 */
export async function replaceFile(
  folder: string,
  file: SourceFile,
  bytes: Uint8Array,
): Promise<string | undefined> {
  try {
    const target = await realpath(join(folder, file.name));
    // Renaming would replace a file that its owner has made read-only.
    await access(target, constants.W_OK);
    const lock = join(dirname(target), `.${basename(target)}.lock`);
    if (!(await acquire(lock))) {
      return `is being written by another process, so nothing was changed: try again, or delete ${basename(lock)} beside it if there is none`;
    }
    try {
      return await writeBeside(target, file, bytes);
    } finally {
      await rm(lock, { force: true });
    }
  } catch (error) {
    return `cannot be written: ${reasonNotWritten(error)}; nothing was changed`;
  }
}

/** Writes a new file beside the target and renames it, unless the target has changed. */
async function writeBeside(target: string, file: SourceFile, bytes: Uint8Array): Promise<string | undefined> {
  const beside = join(dirname(target), `.${basename(target)}.new`);
  const { mode } = await stat(target);
  try {
    const handle = await open(beside, 'w', mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode & 0o777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!file.bytes.equals(await readFile(target))) {
      await rm(beside, { force: true });
      return 'has changed since it was read, so nothing was written: try again';
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return undefined;
}

/**
 * Takes a lock that is a symbolic link to nothing: a link is made in one step, together with the process that it names. The
 * lock of a process that was killed is taken over.
 *
 * @returns Whether it was taken.
 */
async function acquire(lock: string): Promise<boolean> {
  if (await makeLock(lock)) return true;
  if (isRunning(await readlink(lock).catch(() => ''))) return false;
  await rm(lock, { force: true });
  return makeLock(lock);
}

async function makeLock(lock: string): Promise<boolean> {
  try {
    await symlink(`${process.pid}@${hostname()}`, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process of a lock may still be running, which is unknown when it is on another machine. */
function isRunning(owner: string): boolean {
  const [pid = '', ...host] = owner.split('@');
  if (host.join('@') !== hostname()) return owner !== '';
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Why a file cannot be written, in words. */
export function reasonNotWritten(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'ENOENT':
      return 'it no longer exists';
    default:
      return code;
  }
}
