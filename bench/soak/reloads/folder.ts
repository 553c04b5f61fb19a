import { chmod, lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './marks.ts';

/** Makes a folder hold these files and nothing else, whatever was done to it. */
export async function fill(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const questions = join(folder, 'questions');
  if (await isFolder(questions)) await chmod(questions, 0o755);
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
