import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

import { deepFreeze } from '../knowledge/freeze.ts';
import { makeFolder } from '../make-folder.ts';
import type { Model } from '../matching/model.ts';
import type { TalkModel } from '../matching/talk-model.ts';
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
    if (!checksumOf(body).equals(bytes.subarray(0, checksumLength))) return undefined;
    // Of some twenty megabytes each of these takes as many milliseconds: questions are answered in between.
    await nextTurn();
    // The checksum shows that these are the bytes that writeBuild wrote.
    const built: Built = deserialize(body);
    return { ...built, story: deepFreeze(built.story), model: withOwnArrays(built.model) };
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
    await writeFile(unfinished, Buffer.concat([checksumOf(body), body]));
    await rename(unfinished, path);
    await dropOldest(cacheFolder);
  } catch {
    // The build in memory still works.
  }
}

/** Copies the arrays out of the file's memory, which would stay for those that happen to lie in it as they are. */
function withOwnArrays({ index, exact, talk, ...model }: Model): Model {
  return {
    ...model,
    ...withOwnParts(model),
    index: {
      ...index,
      keys: index.keys.slice(),
      starts: index.starts.slice(),
      labels: index.labels.slice(),
      inAnswer: index.inAnswer.slice(),
      asked: index.asked.slice(),
      held: index.held.slice(),
    },
    exact: { ...exact, labels: exact.labels.slice() },
    talk: withOwnParts(talk),
  };
}

/** The same for the parts that both models have. */
function withOwnParts({ lexicon, space, classifier }: TalkModel): TalkModel {
  return {
    lexicon: {
      ...lexicon,
      counts: lexicon.counts.slice(),
      bigrams: lexicon.bigrams.slice(),
      bigramStarts: lexicon.bigramStarts.slice(),
      bigramWords: lexicon.bigramWords.slice(),
    },
    space: { table: space.table.slice(), weights: space.weights.slice() },
    classifier: {
      ...classifier,
      rowStarts: classifier.rowStarts.slice(),
      rowClasses: classifier.rowClasses.slice(),
      rowWeights: classifier.rowWeights.slice(),
      denseStarts: classifier.denseStarts.slice(),
      dense: classifier.dense.slice(),
      biases: classifier.biases.slice(),
    },
  };
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

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
