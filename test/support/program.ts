import { mkdirSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program, for Node. */
export const program = fileURLToPath(new URL('../../bin/sidebar.js', import.meta.url));

/** Where the builds of all programs that tests start are kept, each of which takes a second to learn; `npm ci` empties it. */
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/sidebar-program', import.meta.url));

/** Lets the program find in this folder what an earlier one has built from the same files. */
export async function shareBuilds(folder: string): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  await symlink(cacheFolder, join(folder, '.cache'));
}
