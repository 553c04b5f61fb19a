import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFolder } from '../../support/copy-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A mistake that somebody could make: the file, what stands there, and what is written instead. */
export interface Damage {
  readonly what: string;
  readonly file: string;
  readonly edits: readonly (readonly [before: string, after: string])[];
}

/** A copy of a folder with one mistake in it. */
export async function damagedCopy(folder: string, { file, edits }: Damage): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy');
  await copyFolder(folder, copy);
  const path = join(copy, file);
  let text = await readFile(path, 'utf8');
  for (const [before, after] of edits) {
    if (!text.includes(before)) throw new Error(`${file} does not contain ${JSON.stringify(before)}`);
    text = text.replace(before, () => after);
  }
  await writeFile(path, text);
  return copy;
}
