import { webcrypto } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import { deepFreeze } from '../knowledge/freeze.ts';
import { makeFolder } from '../make-folder.ts';
import { buildKey } from './build-key.ts';
import type { Built } from './built.ts';
import type { SourceFiles } from './source-files.ts';

/** The folder that keeps builds from one start to the next, relative to the working directory. */
export const buildCache = '.cache/builds';

/** Length of the checksum that precedes the build, in bytes. */
const checksumLength = 32;
const mostKept = 4;

/** What was built earlier from the same files by the same code; undefined if there is nothing or it is damaged. */
export async function readBuild(cacheFolder: string, source: SourceFiles): Promise<Built | undefined> {
  try {
    const bytes = await readFile(await pathOf(cacheFolder, source));
    const body = bytes.subarray(checksumLength);
    if (!(await checksumOf(body)).equals(bytes.subarray(0, checksumLength))) return undefined;
    // The checksum shows that these are the bytes that writeBuild wrote.
    const built: Built = deserialize(body);
    return { ...built, story: deepFreeze(built.story) };
  } catch {
    return undefined;
  }
}

/** Keeps a build for the next start. If the folder cannot be written, the next start builds again; nothing else is lost. */
export async function writeBuild(cacheFolder: string, source: SourceFiles, built: Built): Promise<void> {
  try {
    const body = serialize(built);
    const path = await pathOf(cacheFolder, source);
    const unfinished = `${path}.${process.pid}.unfinished`;
    makeFolder(cacheFolder);
    await writeFile(unfinished, Buffer.concat([await checksumOf(body), body]));
    await rename(unfinished, path);
    await dropOldest(cacheFolder);
  } catch {
    // The build in memory still works.
  }
}

async function dropOldest(cacheFolder: string): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => name.endsWith('.build'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(cacheFolder, name))).mtimeMs })),
  );
  const old = dated.sort((one, other) => other.time - one.time).slice(mostKept);
  await Promise.all(old.map(({ name }) => rm(join(cacheFolder, name), { force: true })));
}

async function pathOf(cacheFolder: string, source: SourceFiles): Promise<string> {
  return join(cacheFolder, `${await buildKey(source)}.build`);
}

/** Worked out on another thread: of some twenty megabytes it takes as many milliseconds. */
async function checksumOf(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes));
}
