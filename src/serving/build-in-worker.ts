import { deepFreeze } from '../knowledge/freeze.ts';
import { runInWorker } from '../run-in-worker.ts';
import { build, type Learn } from './build.ts';
import type { Build, BuildResult } from './built.ts';
import type { SourceFiles } from './source-files.ts';

/** What the worker thread receives. */
export interface BuildTask {
  /** Its buffers arrive as plain arrays of bytes, which is all that the hash of the cache needs. */
  readonly source: SourceFiles;
  readonly cacheFolder: string | null;
}

/**
 * Builds on a worker thread, so that questions are answered meanwhile; what is cached is read on this one, which takes a fifth of
 * the time of starting a thread for it. Runs from the compiled code only: threads load JavaScript.
 *
 * @param cacheFolder Where models are cached; null caches none.
 */
export function buildInWorker(cacheFolder: string | null): Build {
  return (folder) => build(folder, cacheFolder, learnInWorker);
}

const learnInWorker: Learn = async (source, cacheFolder) => {
  const task: BuildTask = { source, cacheFolder };
  const script = new URL('./build-worker.js', import.meta.url);
  const result = await runInWorker<BuildResult>(script, task, 'build');
  return result.ok ? { ...result, story: deepFreeze(result.story) } : result;
};
