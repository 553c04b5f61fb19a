import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSteadily, type Clock } from '../../src/knowledge/read-steadily.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const path = 'a.yaml';
const longAgo = 3_600_000;

/** A folder with one file, and when that was written by the file system's account, in milliseconds since 1970. */
async function oneFile() {
  const folder = await temporaryFolder();
  await writeFile(join(folder, path), 'text');
  const { ctimeNs } = await stat(join(folder, path), { bigint: true });
  return { folder, written: Number(ctimeNs / 1_000_000n) };
}

/** A clock at which a wait takes no longer than it should, and what it was asked to wait. */
function clockAt(start: number): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = start;
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  return { now: () => now, wait, waits };
}

/** Reads a folder with a clock; before each reading ends, something is done to the folder. */
async function read(
  folder: string,
  clock: Clock,
  disturb: (reading: number) => Promise<unknown> | undefined = () => undefined,
  paths: readonly string[] = [path],
) {
  let readings = 0;
  const steady = await readSteadily(
    folder,
    async () => paths,
    async () => {
      readings += 1;
      await disturb(readings);
      return readings;
    },
    clock,
  );
  return { ...steady, readings };
}

describe('a reading', () => {
  it.each([
    ['was written long ago', longAgo, []],
    ['was written 5 ms ago', 5, [15]],
    ['was written 20 ms ago', 20, []],
    ['will be written in 5 ms, by a clock that is a little wrong', -5, [15, 10]],
    ['will be written in an hour, by a clock that is very wrong', -longAgo, []],
  ])('of a file that %s begins once it has been left alone', async (_, age, waits) => {
    const { folder, written } = await oneFile();
    const clock = clockAt(written + age);
    expect(await read(folder, clock)).toEqual({ result: 1, changing: null, readings: 1 });
    expect(clock.waits).toEqual(waits);
  });

  it('of a file that is missing does not wait for it', async () => {
    const { folder, written } = await oneFile();
    await rm(join(folder, path));
    expect(await read(folder, clockAt(written))).toMatchObject({ changing: null, readings: 1 });
  });

  it.each([
    ['written', (file: string) => appendFile(file, 'more')],
    ['removed', (file: string) => rm(file)],
  ])('during which a file was %s is done again', async (_, change) => {
    const { folder, written } = await oneFile();
    const disturb = (reading: number) => (reading === 1 ? change(join(folder, path)) : undefined);
    const steady = await read(folder, clockAt(written + longAgo), disturb);
    expect(steady).toEqual({ result: 2, changing: null, readings: 2 });
  });

  it('during which a file was added is done again', async () => {
    const { folder, written } = await oneFile();
    const paths = [path];
    const disturb = async (reading: number): Promise<void> => {
      if (reading > 1) return;
      await writeFile(join(folder, 'b.yaml'), 'text');
      paths.push('b.yaml');
    };
    expect(await read(folder, clockAt(written + longAgo), disturb, paths)).toMatchObject({
      result: 2,
      changing: null,
    });
  });
});

describe('a file that somebody goes on writing', () => {
  it('during every reading is named, with what was read last', async () => {
    const { folder, written } = await oneFile();
    const disturb = () => appendFile(join(folder, path), 'more');
    const steady = await read(folder, clockAt(written + longAgo), disturb);
    expect(steady).toEqual({ result: 50, changing: path, readings: 50 });
  });

  it('before every reading is named, though nothing happened during the last', async () => {
    const { folder, written } = await oneFile();
    let waits = 0;
    const wait = async (): Promise<void> => {
      waits += 1;
    };
    const steady = await read(folder, { now: () => written, wait });
    expect(steady).toEqual({ result: 1, changing: path, readings: 1 });
    expect(waits).toBe(49);
  });
});
