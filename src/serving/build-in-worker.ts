import { Worker } from 'node:worker_threads';

import { deepFreeze } from '../knowledge/freeze.ts';
import type { Build, BuildResult } from './build.ts';

/** What the worker is told. */
export interface BuildTask {
  readonly folder: string;
  readonly cacheFolder: string | null;
}

/**
 * Builds on a thread of its own, so that questions are answered meanwhile. Runs from the compiled code only: threads
 * load JavaScript.
 *
 * @param cacheFolder Where models are kept; null keeps none.
 */
export function buildInWorker(cacheFolder: string | null): Build {
  return (folder) =>
    new Promise<BuildResult>((resolve, reject) => {
      const task: BuildTask = { folder, cacheFolder };
      const worker = new Worker(new URL('./build-worker.js', import.meta.url), { workerData: task });
      worker.once('message', (result: BuildResult) => {
        resolve(result.ok ? { ...result, story: deepFreeze(result.story) } : result);
      });
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`The build thread ended with code ${code} before it was done.`)),
      );
    });
}
