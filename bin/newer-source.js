import { readdirSync, statSync } from 'node:fs';

/** What the build is made of, and the file that the compiler touches whenever it has brought the build up to date. */
const sourceFolders = ['src', 'commands', 'packages/discord-sandbox/src'];
const buildMark = 'dist/tsconfig.tsbuildinfo';

/**
 * The source that was changed last, if that was after the build; undefined when there is none, as in the image.
 *
 * @param {string} root The project's folder.
 * @returns {string | undefined} The path from there.
 */
export function newerSource(root) {
  let newest = { path: undefined, changedAt: changedAt(`${root}/${buildMark}`) };
  for (const path of sourceFolders.flatMap((folder) => sourcesIn(root, folder))) {
    const time = changedAt(`${root}/${path}`);
    if (time > newest.changedAt) newest = { path, changedAt: time };
  }
  return newest.path;
}

/**
 * @param {string} path
 * @returns {number} In milliseconds since 1970; 0 when there is no such file.
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @param {string} root
 * @param {string} folder Path from there.
 * @returns {string[]} The paths from there of the TypeScript files in the folder; none when it does not exist.
 */
function sourcesIn(root, folder) {
  if (changedAt(`${root}/${folder}`) === 0) return [];
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(root, path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
