import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../knowledge/read-file.ts';
import type { SourceFile } from '../knowledge/read-files.ts';
import { takeLock, type FileLock } from './file-lock.ts';

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
    const lock = await takeLock(join(dirname(target), `.${basename(target)}.lock`));
    if (lock === undefined) return beingWritten;
    try {
      return await writeBeside(target, file, bytes, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    return `cannot be written: ${reasonNotWritten(error)}; nothing was changed`;
  }
}

const beingWritten = 'is being written by another process, so nothing was changed: try again in a minute';

/** Writes a new file beside the target and renames it, unless the target has changed. */
async function writeBeside(
  target: string,
  file: SourceFile,
  bytes: Uint8Array,
  lock: FileLock,
): Promise<string | undefined> {
  const beside = join(dirname(target), `.${basename(target)}.new`);
  const { mode } = await stat(target);
  // Left by a writer that was killed, and perhaps another user's.
  await rm(beside, { force: true });
  try {
    const handle = await open(beside, 'wx', mode & 0o777);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode & 0o777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const isUnchanged = file.bytes.equals(await readFile(target));
    // The process that took over the lock now owns the temporary file.
    if (!(await lock.isHeld())) return beingWritten;
    if (!isUnchanged) {
      await rm(beside, { force: true });
      return 'has changed since it was read, so nothing was written: try again';
    }
    await rename(beside, target);
  } catch (error) {
    if (await lock.isHeld()) await rm(beside, { force: true });
    throw error;
  }
  return undefined;
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
