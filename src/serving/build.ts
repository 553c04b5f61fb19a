import { readBuild, writeBuild } from './build-cache.ts';
import type { BuildResult } from './built.ts';
import { readSourceFiles, type SourceFiles } from './source-files.ts';

/** Builds from files that were read, and caches the build unless `cacheFolder` is null. */
export type Learn = (source: SourceFiles, cacheFolder: string | null) => Promise<BuildResult>;

/**
 * Builds a folder, from the cache if it is there.
 *
 * @param cacheFolder Where builds are cached, so that an unchanged folder is not learned again; null caches none.
 * @param learnFrom How to learn; by default on this thread, which is blocked meanwhile.
 */
export async function build(
  folder: string,
  cacheFolder: string | null,
  learnFrom: Learn = learn,
): Promise<BuildResult> {
  const source = await readSourceFiles(folder);
  // What could not be read is not part of the key: the other files may be cached without it.
  const isWhole = [source.knowledge, source.labelled].every(({ problems }) => problems.length === 0);
  const cached = cacheFolder === null || !isWhole ? undefined : await readBuild(cacheFolder, source);
  return cached ?? learnFrom(source, cacheFolder);
}

/** Learns on this thread, without looking into the cache. */
export async function learn(source: SourceFiles, cacheFolder: string | null): Promise<BuildResult> {
  // A start with nothing changed needs neither the YAML parser nor the checks.
  const { buildFrom } = await import('./build-from.ts');
  const result = buildFrom(source);
  if (cacheFolder !== null && result.ok) await writeBuild(cacheFolder, source, result);
  return result;
}
