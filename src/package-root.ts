import { existsSync } from 'node:fs';

/** The folder of the project's package.json, whether this module runs from `src` or from `dist/src`. */
export const packageRoot: URL = findPackageRoot(new URL('.', import.meta.url));

function findPackageRoot(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : findPackageRoot(new URL('..', folder));
}
