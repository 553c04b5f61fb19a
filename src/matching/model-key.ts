import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Story } from '../knowledge/story.ts';
import { wordListFiles } from '../text/word-frequency.ts';
import { backgroundFiles } from './background.ts';

/** Own code that learning runs, from this folder: whole folders and single modules, without their extension. */
const folders = ['./', '../text/'];
const modules = ['../collections', '../package-root'];
/** What that code imports from packages. */
const imports = ['@orama/stemmers/english', '@orama/stemmers/french', 'fuse.js'];

/** The paths of all files that learning depends on besides the knowledge: code and data, own ones and those of packages. */
export async function learningFiles(): Promise<readonly string[]> {
  const extension = extname(import.meta.url);
  const inFolders = await Promise.all(folders.map((folder) => codeIn(new URL(folder, import.meta.url))));
  const urls = [
    ...modules.map((module) => new URL(`${module}${extension}`, import.meta.url)),
    ...imports.map((specifier) => import.meta.resolve(specifier)),
    ...backgroundFiles,
  ];
  return [...inFolders.flat(), ...urls.map((url) => fileURLToPath(url)), ...wordListFiles];
}

async function codeIn(folder: URL): Promise<readonly string[]> {
  const path = fileURLToPath(folder);
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.[jt]s$/u.test(name)).sort();
  return names.map((name) => join(path, name));
}

/**
 * A key that differs for every model that may differ, in hexadecimal. It covers the story as it was read, not only the
 * version of its files, because the code that reads them may change as well.
 */
export async function modelKey(story: Story): Promise<string> {
  codeHash ??= hashCode();
  const key = createHash('sha256').update(await codeHash);
  return key.update(JSON.stringify(story)).digest('hex').slice(0, 32);
}

/** Hashed once per process, before it learns: files that change later are not the ones that it runs. */
let codeHash: Promise<Buffer> | undefined;

async function hashCode(): Promise<Buffer> {
  const contents = await Promise.all((await learningFiles()).map((file) => readFile(file)));
  // Another Node may serialise differently and know other letters.
  const hash = createHash('sha256').update(process.version);
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest();
}
