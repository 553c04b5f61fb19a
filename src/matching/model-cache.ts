import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { Story } from '../knowledge/story.ts';
import { modelKey } from './model-key.ts';
import type { Model } from './model.ts';

/** The folder that keeps models from one start to the next, relative to the working directory. */
export const modelCache = '.cache/models';

/** Length of the checksum that precedes the model, in bytes. */
const checksumLength = 32;
const mostKept = 4;

/** The model learned earlier from the same story by the same code; undefined if there is none or it is damaged. */
export async function readModel(cacheFolder: string, story: Story): Promise<Model | undefined> {
  try {
    const bytes = await readFile(await pathOf(cacheFolder, story));
    const body = bytes.subarray(checksumLength);
    if (!checksumOf(body).equals(bytes.subarray(0, checksumLength))) return undefined;
    // The checksum shows that these are the bytes that writeModel wrote.
    const model: Model = deserialize(body);
    return withOwnArrays(model);
  } catch {
    return undefined;
  }
}

/** Keeps a model for the next start. If the folder cannot be written, the next start learns again; nothing else is lost. */
export async function writeModel(cacheFolder: string, story: Story, model: Model): Promise<void> {
  try {
    const body = serialize(model);
    const path = await pathOf(cacheFolder, story);
    const unfinished = `${path}.${process.pid}.unfinished`;
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(unfinished, Buffer.concat([checksumOf(body), body]));
    await rename(unfinished, path);
    await dropOldest(cacheFolder);
  } catch {
    // The model in memory still works.
  }
}

/** Copies the arrays out of the file's memory, which cannot be transferred to another thread. */
function withOwnArrays({ lexicon, exact, space, classifier, ...rest }: Model): Model {
  return {
    ...rest,
    lexicon: {
      ...lexicon,
      counts: lexicon.counts.slice(),
      bigrams: lexicon.bigrams.slice(),
      bigramStarts: lexicon.bigramStarts.slice(),
      bigramWords: lexicon.bigramWords.slice(),
    },
    exact: { ...exact, labels: exact.labels.slice() },
    space: { hashes: space.hashes.slice(), slots: space.slots.slice(), weights: space.weights.slice() },
    classifier: {
      ...classifier,
      rowStarts: classifier.rowStarts.slice(),
      rowClasses: classifier.rowClasses.slice(),
      rowWeights: classifier.rowWeights.slice(),
      biases: classifier.biases.slice(),
    },
  };
}

async function dropOldest(cacheFolder: string): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => name.endsWith('.model'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(cacheFolder, name))).mtimeMs })),
  );
  const old = dated.sort((one, other) => other.time - one.time).slice(mostKept);
  await Promise.all(old.map(({ name }) => rm(join(cacheFolder, name), { force: true })));
}

async function pathOf(cacheFolder: string, story: Story): Promise<string> {
  return join(cacheFolder, `${await modelKey(story)}.model`);
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
