import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addToHash } from '../knowledge/read-files.ts';
import type { SourceFiles } from './source-files.ts';
import { backgroundFiles } from '../matching/background.ts';
import { talkFiles } from '../matching/talk-messages.ts';
import { thesaurusFiles } from '../matching/thesaurus.ts';
import { wellKnownFiles } from '../matching/well-known.ts';
import { wordListFiles } from '../text/word-frequency.ts';

/** Own code that a build runs, from this folder: whole folders and single modules, without their extension. */
const folders = ['../evaluation/', '../knowledge/', '../matching/', '../text/'];
const modules = [
  './build',
  './build-cache',
  './build-from',
  './build-key',
  './source-files',
  '../collections',
  '../last-run-cache',
  '../lru-cache',
  '../make-folder',
  '../once-for',
  '../package-root',
  '../remember-latest',
  '../word-memory',
];
/** What that code imports from packages. */
const imports = ['@orama/stemmers/english', '@orama/stemmers/french', 'fuse.js', 'valibot', 'yaml'];

/**
 * The paths of all files that a build depends on besides the knowledge: code and data, own ones and those of packages. Of a
 * package of many modules, the one imported and the package.json, which has the version.
 */
export async function buildFiles(): Promise<readonly string[]> {
  const extension = extname(import.meta.url);
  const inFolders = await Promise.all(folders.map((folder) => codeIn(new URL(folder, import.meta.url))));
  const imported = imports.map((specifier) => new URL(import.meta.resolve(specifier)));
  const urls = [
    ...modules.map((module) => new URL(`${module}${extension}`, import.meta.url)),
    ...imported,
    ...imported.map((entry) => manifestOf(entry)),
    ...backgroundFiles,
    ...thesaurusFiles,
    ...talkFiles,
    ...wellKnownFiles,
  ];
  return [...inFolders.flat(), ...new Set(urls.map((url) => fileURLToPath(url))), ...wordListFiles];
}

async function codeIn(folder: URL): Promise<readonly string[]> {
  const path = fileURLToPath(folder);
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.[jt]s$/u.test(name)).sort();
  return names.map((name) => join(path, name));
}

/** The package.json at the root of a package: the one below `node_modules`, however deep the module is. */
function manifestOf(module: URL): URL {
  const parts = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+\/)/u.exec(module.href);
  const manifest = new URL('package.json', parts?.[1] ?? new URL('.', module));
  return existsSync(manifest) ? manifest : module;
}

/**
 * A key that differs for every build that may differ, in hexadecimal: it covers the bytes of the knowledge, the code and
 * data that read it and learn from it, and the version of Node.
 */
export async function buildKey({ knowledge, labelled }: SourceFiles): Promise<string> {
  codeHash ??= hashCode();
  const key = createHash('sha256').update(await codeHash);
  addToHash(key, [...knowledge.files, ...labelled.files]);
  return key.digest('hex').slice(0, 32);
}

/** Hashed once per process, before it builds: files that change later are not the ones that it runs. */
let codeHash: Promise<Buffer> | undefined;

async function hashCode(): Promise<Buffer> {
  const contents = await Promise.all((await buildFiles()).map((file) => readFile(file)));
  // Another Node may serialise differently and know other letters.
  const hash = createHash('sha256').update(process.version);
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest();
}
