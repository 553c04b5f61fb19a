import { parentPort, workerData } from 'node:worker_threads';
import type { BuildTask } from './build-in-worker.ts';
import { learn } from './build.ts';
import type { BuildResult } from './built.ts';

/** The memory of a model's arrays, to be transferred rather than copied. */
function arraysOf(result: BuildResult): ArrayBuffer[] {
  if (!result.ok) return [];
  return Object.values(result.model)
    .flatMap((part): unknown[] => Object.values(part))
    .flatMap((value) =>
      ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
    );
}

// buildInWorker passes a BuildTask.
const { source, cacheFolder }: BuildTask = workerData;
const result = await learn(source, cacheFolder);
parentPort?.postMessage(result, [...new Set(arraysOf(result))]);
