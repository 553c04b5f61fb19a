import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/**
 * A hash of the files in these folders, in hexadecimal, which changes with every file and file name. A folder that does not
 * exist counts as empty.
 *
 * @param extensions Of the files that count: ".js".
 */
export async function versionOf(folders: readonly URL[], extensions: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const counted = names.filter((name) => extensions.includes(extname(name))).sort();
    const files = await Promise.all(
      counted.map(async (name) => [name, await readFile(new URL(name, folder))] as const),
    );
    for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}
