import { fileURLToPath } from 'node:url';

/**
 * A folder that keeps builds from one run of the tests to the next, for tests that are not about learning. A build is found by what
 * it was made from, code included; `npm ci` empties the folder.
 *
 * @param name Names the folder: each keeps four builds.
 */
export function keptBuilds(name: string): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/sidebar-tests/${name}`, import.meta.url));
}
