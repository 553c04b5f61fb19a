import { readBuild, writeBuild } from './build-cache.ts';
import type { BuildResult, Built } from './built.ts';
import { readSourceFiles, type SourceFiles } from './source-files.ts';

/**
 * Builds on this thread, and blocks it meanwhile.
 *
 * @param cacheFolder Where builds are cached, so that an unchanged folder is not read and learned again; null caches none.
 */
export async function build(folder: string, cacheFolder: string | null): Promise<BuildResult> {
  const source = await readSourceFiles(folder);
  const cached = cacheFolder === null ? undefined : await readBuild(cacheFolder, source);
  return cached ?? learn(source, cacheFolder);
}

/** Builds without looking into the cache, and caches the build unless `cacheFolder` is null. */
export async function learn(source: SourceFiles, cacheFolder: string | null): Promise<BuildResult> {
  // A start with nothing changed needs neither the YAML parser nor the checks.
  const { buildFrom } = await import('./build-from.ts');
  const result = buildFrom(source);
  if (cacheFolder !== null && result.ok) await writeBuild(cacheFolder, source, result);
  return result;
}

/** The cached build of a folder; undefined if it has none, or has changed. */
export async function cachedBuild(folder: string, cacheFolder: string): Promise<Built | undefined> {
  return readBuild(cacheFolder, await readSourceFiles(folder));
}
