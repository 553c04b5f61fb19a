import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuild, writeBuild } from '../../src/serving/build-cache.ts';
import type { Built } from '../../src/serving/built.ts';
import { readSourceFiles, type SourceFiles } from '../../src/serving/source-files.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { builtOf } from '../support/build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let source: SourceFiles;
let built: Built;

beforeAll(async () => {
  source = await readSourceFiles(ferryFolder);
  built = await builtOf(ferryFolder);
});

/** Other knowledge, which differs in a file that has some bytes more. */
function otherSource(end: string): SourceFiles {
  const [first, ...others] = source.knowledge.files;
  if (first === undefined) throw new Error('the ferry story has no files');
  const changed = { ...first, bytes: Buffer.concat([first.bytes, Buffer.from(end)]) };
  return { ...source, knowledge: { ...source.knowledge, files: [changed, ...others] } };
}

/** A folder that keeps the build of the story, and the file of the build. */
async function kept(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await temporaryFolder();
  await writeBuild(folder, source, built);
  const [name = ''] = await readdir(folder);
  return { folder, file: join(folder, name) };
}

describe('a kept build', () => {
  it('is read as it was written, including the arrays', async () => {
    const { folder } = await kept();
    expect(isDeepStrictEqual(await readBuild(folder, source), built)).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('has arrays of their own memory, so that the bytes of the file need not stay', async () => {
    const { folder } = await kept();
    const model = (await readBuild(folder, source))?.model;
    const arrays = Object.values(model ?? {})
      .flatMap((part): unknown[] => Object.values(part))
      .filter((value) => ArrayBuffer.isView(value));
    expect(arrays.length).toBeGreaterThan(10);
    expect(arrays.filter(({ byteLength, buffer }) => byteLength !== buffer.byteLength)).toEqual([]);
  });

  it('may be the first in a folder that does not exist yet', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder');
    await writeBuild(folder, source, built);
    expect(isDeepStrictEqual(await readBuild(folder, source), built)).toBe(true);
  });

  it('replaces an earlier one of the same files', async () => {
    const { folder } = await kept();
    const other = { ...built, outcomes: [] };
    await writeBuild(folder, source, other);
    expect(isDeepStrictEqual(await readBuild(folder, source), other)).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('has a frozen story', async () => {
    const { folder } = await kept();
    expect(Object.isFrozen((await readBuild(folder, source))?.story.entries[0]?.ask.en)).toBe(true);
  });

  it('is removed once there are several newer ones', async () => {
    const aged = 1_000_000;
    const folder = await temporaryFolder();
    const versions = Array.from({ length: 12 }, (_, index) => otherSource(`# version ${index}`));
    for (const [index, version] of versions.entries()) {
      await writeBuild(folder, version, built);
      for (const name of await readdir(folder)) {
        const isNew = (await stat(join(folder, name))).mtimeMs > aged;
        if (isNew) await utimes(join(folder, name), index + 1, index + 1);
      }
    }
    expect((await readdir(folder)).length).toBeLessThan(versions.length);
    expect(await readBuild(folder, versions.at(-1) ?? source)).toBeDefined();
    expect(await readBuild(folder, versions[0] ?? source)).toBeUndefined();
  });
});

describe('a build is not used', () => {
  it('if there is none', async () => {
    expect(await readBuild(await temporaryFolder(), source)).toBeUndefined();
    expect(await readBuild(join(await temporaryFolder(), 'missing'), source)).toBeUndefined();
  });

  it('if it was made from other files', async () => {
    const { folder } = await kept();
    expect(await readBuild(folder, otherSource('# more'))).toBeUndefined();
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
    expect(await readBuild(folder, source)).toBeUndefined();
  });

  it.each([
    ['to nothing', 0],
    ['within its checksum', 10],
    ['to its checksum', 32],
    ['within the build', 5000],
  ])('if it is cut short %s', async (_, length) => {
    const { folder, file } = await kept();
    await writeFile(file, (await readFile(file)).subarray(0, length));
    expect(await readBuild(folder, source)).toBeUndefined();
  });

  it('if something was added to it', async () => {
    const { folder, file } = await kept();
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('more')]));
    expect(await readBuild(folder, source)).toBeUndefined();
  });
});

it('a folder that cannot be written does no harm', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, 'not a folder');
  for (const folder of [file, join(file, 'within'), 'a\0b']) {
    await expect(writeBuild(folder, source, built)).resolves.toBeUndefined();
    await expect(readBuild(folder, source)).resolves.toBeUndefined();
  }
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});
