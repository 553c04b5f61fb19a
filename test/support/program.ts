import { mkdirSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptBuilds } from './kept-builds.ts';

/** The built program, for Node. */
export const program = fileURLToPath(new URL('../../bin/sidebar.js', import.meta.url));

/** Where the builds of all programs that tests start are kept, each of which takes a second to learn. */
const cacheFolder = keptBuilds('program');

/** Lets the program find in this folder what an earlier one has built from the same files. */
export async function shareBuilds(folder: string): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  await symlink(cacheFolder, join(folder, '.cache'));
}
