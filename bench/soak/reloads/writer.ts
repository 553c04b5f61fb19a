import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type fileSystem from 'node:fs';
import type workerThreads from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Files } from './marks.ts';

/** How a folder is written again and again. */
export interface Writing {
  readonly folder: string;
  /** Written in turn, each from its first file to its last, in place and piece by piece. */
  readonly versions: readonly Files[];
  /** Between two rounds, in milliseconds. */
  readonly pause: number;
}

/** A program that never stops writing a folder. */
export interface Writer {
  /** Ends it once it is through with all files; resolves with the longest time that it left a round half done, in milliseconds. */
  stop(): Promise<number>;
}

/** Starts to write a folder on a thread of its own; resolves once the first round is through. */
export async function startWriter(writing: Writing): Promise<Writer> {
  const cells = new Int32Array(new SharedArrayBuffer(12));
  const versions = writing.versions.map((files) => [...files]);
  // As source text, so that it runs from compiled code and in tests alike.
  const worker = new Worker(`(${write.toString()})(require('node:worker_threads'), require('node:fs'))`, {
    eval: true,
    workerData: { ...writing, versions, cells },
  });
  const ended = once(worker, 'exit');
  while (Atomics.load(cells, 1) === 0) await setTimeout(5);
  return {
    stop: async () => {
      Atomics.store(cells, 0, 1);
      await ended;
      return Atomics.load(cells, 2);
    },
  };
}

/** Runs on the thread; of the cells the first stops it, the second tells that it has begun, the third how long it stood still. It uses nothing but what it is given. */
function write(threads: typeof workerThreads, fs: typeof fileSystem): void {
  const { folder, versions, pause, cells } = threads.workerData as {
    readonly folder: string;
    readonly versions: readonly (readonly (readonly [string, string])[])[];
    readonly pause: number;
    readonly cells: Int32Array<SharedArrayBuffer>;
  };
  const step = 4096;
  let longest = 0;
  for (let round = 0; round < 2 || Atomics.load(cells, 0) === 0; round += 1) {
    let last = performance.now();
    for (const [name, text] of versions[round % versions.length] ?? []) {
      const file = fs.openSync(`${folder}/${name}`, 'w');
      const bytes = Buffer.from(text);
      for (let place = 0; place < bytes.length; place += step) {
        fs.writeSync(file, bytes.subarray(place, place + step));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      fs.closeSync(file);
    }
    Atomics.store(cells, 1, 1);
    if (pause > 0) Atomics.wait(cells, 0, 0, pause);
  }
  Atomics.store(cells, 2, Math.ceil(longest));
}
