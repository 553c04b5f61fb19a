import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock, type FileLock } from '../../src/curation/file-lock.ts';
import { buildKey } from '../../src/serving/build-key.ts';
import { buildFrom } from '../../src/serving/build-from.ts';
import { build } from '../../src/serving/build.ts';
import type { BuildResult, Built } from '../../src/serving/built.ts';
import { readSourceFiles } from '../../src/serving/source-files.ts';

/**
 * Where the build of the shipped story is kept, which takes seconds to learn. It is found by the contents of the knowledge and
 * of the code that builds, and `npm ci` empties the folder, so that it is never older than what it was built from.
 */
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/sidebar-builds', import.meta.url));

/** The latest builds, by their keys. */
const latest = new Map<string, BuildResult>();
const maxLatest = 10;

/** The shipped story, which no test changes, once for all test files of a worker. */
let shipped: Promise<BuildResult> | undefined;

/** Builds on this thread as the bot does, but no folder twice. */
export async function buildStory(folder: string): Promise<BuildResult> {
  if (resolve(folder) === resolve('knowledge')) return (shipped ??= buildShipped(folder));
  const source = await readSourceFiles(folder);
  if (source.knowledge.problems.length > 0 || source.labelled.problems.length > 0) return buildFrom(source);
  const key = await buildKey(source);
  const result = latest.get(key) ?? buildFrom(source);
  latest.set(key, result);
  const [oldest] = latest.keys();
  if (latest.size > maxLatest && oldest !== undefined) latest.delete(oldest);
  return result;
}

/** The shipped story, learned by one worker while the others wait for it. */
async function buildShipped(folder: string): Promise<BuildResult> {
  await mkdir(cacheFolder, { recursive: true });
  const lock = await waitForLock(join(cacheFolder, 'lock'));
  const built = await build(folder, cacheFolder);
  await lock.release();
  return built;
}

async function waitForLock(path: string): Promise<FileLock> {
  const lock = await takeLock(path);
  if (lock !== undefined) return lock;
  await sleep(50);
  return waitForLock(path);
}

/**
 * Builds a folder that is known to be valid, as buildStory does.
 *
 * @throws {Error} with the problems when it is not valid.
 */
export async function builtOf(folder: string): Promise<Built> {
  const result = await buildStory(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
