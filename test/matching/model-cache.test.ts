import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { readModel, writeModel } from '../../src/matching/model-cache.ts';
import type { Model } from '../../src/matching/model.ts';
import { learnFerry } from './ferry.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let story: Story;
let model: Model;

beforeAll(async () => {
  ({ story, model } = await learnFerry());
});

/** A folder that keeps the model of the story, and the file of the model. */
async function kept(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await temporaryFolder();
  await writeModel(folder, story, model);
  const [name = ''] = await readdir(folder);
  return { folder, file: join(folder, name) };
}

describe('a kept model', () => {
  it('is read as it was written, including the arrays', async () => {
    const { folder } = await kept();
    expect(isDeepStrictEqual(await readModel(folder, story), model)).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('may be the first in a folder that does not exist yet', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder');
    await writeModel(folder, story, model);
    expect(isDeepStrictEqual(await readModel(folder, story), model)).toBe(true);
  });

  it('replaces an earlier one of the same story', async () => {
    const { folder } = await kept();
    const other = { ...model, phrases: [] };
    await writeModel(folder, story, other);
    expect(isDeepStrictEqual(await readModel(folder, story), other)).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is removed once there are several newer ones', async () => {
    const aged = 1_000_000;
    const folder = await temporaryFolder();
    const versions = Array.from({ length: 12 }, (_, index) => ({ ...story, version: `version ${index}` }));
    for (const [index, version] of versions.entries()) {
      await writeModel(folder, version, { ...model, phrases: [] });
      for (const name of await readdir(folder)) {
        const isNew = (await stat(join(folder, name))).mtimeMs > aged;
        if (isNew) await utimes(join(folder, name), index + 1, index + 1);
      }
    }
    expect((await readdir(folder)).length).toBeLessThan(versions.length);
    expect(await readModel(folder, versions.at(-1) ?? story)).toBeDefined();
    expect(await readModel(folder, versions[0] ?? story)).toBeUndefined();
  });
});

describe('a model is not used', () => {
  it('if there is none', async () => {
    expect(await readModel(await temporaryFolder(), story)).toBeUndefined();
    expect(await readModel(join(await temporaryFolder(), 'missing'), story)).toBeUndefined();
  });

  it('if it was learned from another story', async () => {
    const { folder } = await kept();
    expect(await readModel(folder, { ...story, version: 'another' })).toBeUndefined();
  });

  it.each([
    ['in its first byte', 0],
    ['in its middle', 0.5],
    ['in its last byte', 1],
  ])('if it is damaged %s', async (_, part) => {
    const { folder, file } = await kept();
    const bytes = await readFile(file);
    const place = Math.round(part * (bytes.length - 1));
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await readModel(folder, story)).toBeUndefined();
  });

  it.each([
    ['to nothing', 0],
    ['within its checksum', 10],
    ['to its checksum', 32],
    ['within the model', 5000],
  ])('if it is cut short %s', async (_, length) => {
    const { folder, file } = await kept();
    await writeFile(file, (await readFile(file)).subarray(0, length));
    expect(await readModel(folder, story)).toBeUndefined();
  });

  it('if something was added to it', async () => {
    const { folder, file } = await kept();
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('more')]));
    expect(await readModel(folder, story)).toBeUndefined();
  });
});

it('a folder that cannot be written does no harm', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, 'not a folder');
  for (const folder of [file, join(file, 'within'), 'a\0b']) {
    await expect(writeModel(folder, story, model)).resolves.toBeUndefined();
    await expect(readModel(folder, story)).resolves.toBeUndefined();
  }
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});
