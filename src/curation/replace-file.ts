import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../knowledge/error-code.ts';
import type { SourceFile } from '../knowledge/read-files.ts';

/**
 * Replaces a file of the knowledge folder whole: whoever reads it finds the old bytes or the new ones. A symbolic link
 * stays, and what it leads to is replaced.
 * @param file The file as it was read; when it has changed since, it is left alone.
 * @returns Why nothing was written; nothing when it was.
 */
export async function replaceFile(
  folder: string,
  file: SourceFile,
  bytes: Uint8Array,
): Promise<string | undefined> {
  try {
    const target = await realpath(join(folder, file.name));
    // Renaming would replace a file that its owner has set to be read only.
    await access(target, constants.W_OK);
    const beside = join(dirname(target), `.${basename(target)}.new`);
    return await writeBeside(beside, target, file, bytes);
  } catch (error) {
    return `cannot be written: ${reasonNotWritten(error)}; nothing was changed`;
  }
}

/** The file beside is created by one writer alone, and so keeps others out until it is renamed. */
async function writeBeside(
  beside: string,
  target: string,
  file: SourceFile,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const { mode } = await stat(target);
  const handle = await open(beside, 'wx', mode & 0o777).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) {
    return `is being written by somebody else, so nothing was changed: try again, or delete ${basename(beside)} beside it if nobody is`;
  }
  try {
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

/** Why a file cannot be written, in words. */
export function reasonNotWritten(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the disk can only be read';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'ENOENT':
      return 'it does not exist any more';
    default:
      return code;
  }
}
