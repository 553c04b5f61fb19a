import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file's new text in one step: whoever reads it meanwhile gets the whole old one or the whole new one. The file keeps its
 * mode, and a symbolic link stays a link.
 *
 * @throws {Error} of the file system when the file or its folder cannot be written; the file is then as it was.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  // Readers of the folder pass over names that begin with a dot.
  const unfinished = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      // Set apart from opening, which would leave out what the user's mask forbids.
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
