import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

import type { Story } from '../knowledge/story.ts';
import type { Model } from './model.ts';

/** Where models are kept from one start to the next, from the folder the program runs in. */
export const modelCache = '.cache/models';

/** Bytes of the checksum before the model itself. */
const checksumLength = 32;
const mostKept = 4;

/** The model learned earlier from the very same files by the very same code; undefined when there is none or it is damaged. */
export async function readModel(cacheFolder: string, story: Story): Promise<Model | undefined> {
  try {
    const bytes = await readFile(await pathOf(cacheFolder, story));
    const body = bytes.subarray(checksumLength);
    if (!checksumOf(body).equals(bytes.subarray(0, checksumLength))) return undefined;
    // The checksum has just proved that these are the bytes that writeModel wrote.
    const model: Model = deserialize(body);
    return withOwnArrays(model);
  } catch {
    return undefined;
  }
}

/** Keeps a model for the next start. A folder that cannot be written costs time at the next start, nothing else. */
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
    // The model in memory serves all the same.
  }
}

/** Copies the arrays out of the file's memory, which could not be handed to another thread. */
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
  const key = createHash('sha256')
    .update(story.version)
    .update(await codeVersion());
  return join(cacheFolder, `${key.digest('hex').slice(0, 32)}.model`);
}

/** Changes whenever the code that learns does, so that no model outlives it. */
async function codeVersion(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/u.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
