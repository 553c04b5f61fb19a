import { cp, link, mkdir, mkdtemp, readdir, readlink, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a build and the tests need nothing of. */
const leftOut: ReadonlySet<string> = new Set(['.git', '.cache', 'coverage', 'data', 'node_modules']);

/** Copies the project to a temporary folder. Its packages are linked, file by file, as nothing writes to them. */
export async function copyProject(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  for (const name of (await readdir(root)).filter((each) => !leftOut.has(each))) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
  }
  await linkFolder(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A link to the whole folder would not do: the packages of this project would be those of the original. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // The tools keep notes of their own there.
    if (['.vite', '.cache'].includes(entry.name)) continue;
    if (entry.isDirectory()) await linkFolder(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => cp(source, target));
  }
}
