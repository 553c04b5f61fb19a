import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock, type FileLock } from '../../src/curation/file-lock.ts';
import { buildKey } from '../../src/serving/build-key.ts';
import { buildFrom } from '../../src/serving/build-from.ts';
import { build } from '../../src/serving/build.ts';
import type { BuildResult, Built } from '../../src/serving/built.ts';
import { readSourceFiles } from '../../src/serving/source-files.ts';
import { keptBuilds } from './kept-builds.ts';

/** The latest builds, by their keys. */
const latest = new Map<string, BuildResult>();
const maxLatest = 10;

/** The shipped story, which no test changes, once for all test files of a worker. */
let shipped: Promise<BuildResult> | undefined;

/** Builds on this thread as the bot does, but no folder twice, and a story of the project once for all runs of the tests. */
export async function buildStory(folder: string): Promise<BuildResult> {
  if (resolve(folder) === resolve('knowledge')) return (shipped ??= buildKept(folder));
  const source = await readSourceFiles(folder);
  if (source.knowledge.problems.length > 0 || source.labelled.problems.length > 0) return buildFrom(source);
  const key = await buildKey(source);
  const result = latest.get(key) ?? (isOfProject(folder) ? await buildKept(folder) : buildFrom(source));
  latest.set(key, result);
  const [oldest] = latest.keys();
  if (latest.size > maxLatest && oldest !== undefined) latest.delete(oldest);
  return result;
}

/** Whether a folder is one of the stories in the project, and no copy that a test changes. */
function isOfProject(folder: string): boolean {
  return resolve(folder).startsWith(resolve('test'));
}

/** A story that one worker learns while the others wait for it: the shipped one takes seconds. */
async function buildKept(folder: string): Promise<BuildResult> {
  const cacheFolder = keptBuilds(basename(folder));
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
