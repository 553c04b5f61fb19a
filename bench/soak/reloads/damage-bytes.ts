import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pickYaml, type Damage, type Target } from './damage.ts';
import type { Random } from './random.ts';

/** Damages that a crash, a bad disk or a wrong editor does to the bytes of a file. */
export const byteDamages: readonly Damage[] = [
  edit('cut at a random place', (bytes, random) => bytes.subarray(0, random.below(bytes.length))),
  edit('a piece is missing', (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  }),
  edit('two pieces swapped', (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(end), bytes.subarray(start, end), bytes.subarray(0, start)]);
  }),
  edit('a piece duplicated', (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  }),
  edit('random bytes', (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = 0; count < 5; count += 1) changed[random.below(bytes.length)] = random.below(256);
    return changed;
  }),
  edit('random characters', (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = 0; count < 3; count += 1) {
      changed.write(random.pick(marks), random.below(bytes.length));
    }
    return changed;
  }),
  edit('invalid UTF-8', (bytes, random) => insert(bytes, random, Buffer.from([0xe2, 0x28]))),
  edit('a byte order mark at the start', (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])),
  edit('a byte order mark inside', (bytes, random) => insert(bytes, random, Buffer.from('\uFEFF'))),
  edit('NUL bytes', (bytes, random) => insert(bytes, random, Buffer.alloc(4096))),
  edit('UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')),
  edit('line breaks of Windows', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n'))),
  edit('line breaks of old', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r'))),
];

/** Each means something in YAML. */
const marks = '{ } [ ] : , # & * ! | > % @ ` " \' - ? \n \t'.split(' ');

function edit(name: string, change: (bytes: Buffer, random: Random) => Buffer): Damage {
  return {
    name,
    strike: async (target: Target): Promise<void> => {
      const path = join(target.folder, pickYaml(target));
      await writeFile(path, change(await readFile(path), target.random));
    },
  };
}

function piece(bytes: Buffer, random: Random): readonly [start: number, end: number] {
  const start = random.below(bytes.length);
  return [start, start + random.below(Math.min(2000, bytes.length - start))];
}

function insert(bytes: Buffer, random: Random, inserted: Buffer): Buffer {
  const place = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, place), inserted, bytes.subarray(place)]);
}
