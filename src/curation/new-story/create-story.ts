import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../make-folder.ts';
import { packageRoot } from '../../package-root.ts';

/** Whether the folder was made; if not, nothing was written, and `reason` says why, to follow a colon. */
export type CreateResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const templateFolder = fileURLToPath(new URL('src/curation/new-story/template/', packageRoot));

/**
 * Makes a folder with a small invented story, complete and valid, for people to replace with their own. It appears whole or
 * not at all.
 *
 * @param folder A folder that does not exist yet, or an empty one; the folders above it are made too.
 * @param schemas File names and texts of the JSON Schemas for editors, which go into its folder `schema/`.
 * @param files File names and texts of another story to put there instead, as it is.
 */
export async function createStory(
  folder: string,
  schemas: ReadonlyMap<string, string>,
  files?: ReadonlyMap<string, string>,
): Promise<CreateResult> {
  const reason = await occupied(folder);
  if (reason !== undefined) return { ok: false, reason };
  const target = existsSync(folder) ? await realpath(folder) : resolve(folder);
  const parent = dirname(target);
  const missing = missingFolders(parent);
  // Beside the target, so that renaming moves no bytes between disks.
  const unfinished = join(parent, `.${basename(target)}-${randomUUID()}`);
  try {
    makeFolder(parent);
    if (files === undefined) await cp(templateFolder, unfinished, { recursive: true });
    else await writeFiles(unfinished, files);
    await writeFiles(join(unfinished, 'schema'), schemas);
    // Windows cannot rename onto a folder, not even an empty one.
    if (existsSync(target)) await rmdir(target);
    await rename(unfinished, target);
    return { ok: true };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    for (const made of missing) await rmdir(made).catch(() => undefined);
    return {
      ok: false,
      reason: `could not make it: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder);
  for (const name of files.keys()) {
    if (name.includes('/')) makeFolder(join(folder, dirname(name)));
  }
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

/** Why the story cannot go there; undefined when it can. */
async function occupied(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  try {
    const [first, ...more] = (await readdir(folder)).sort();
    if (first === undefined) return undefined;
    const rest = more.length === 0 ? '' : ` and ${more.length} more`;
    return `it is not empty (it contains ${first}${rest}): name a folder that does not exist yet, or an empty one`;
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
    if (isFile) return 'it is a file: name a folder that does not exist yet, or an empty one';
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Those of a folder and the folders above it that do not exist, the lowest first. */
function missingFolders(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [folder, ...missingFolders(dirname(folder))];
}
