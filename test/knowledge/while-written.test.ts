import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { loadLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { readKnowledgeFiles } from '../../src/knowledge/read-files.ts';
import { copyOf, ferryFolder, problemsOf, storyOf } from './damaged-folder.ts';

const labelled = '{"q":"who?","lang":"en","kind":"in","accept":["a"],"typo":false}';

const beingWritten = 'gaps/ferry.yaml:1:1: is still being written: reload once it is complete';

/** Puts the same text in the place of a file again and again, and says so once it has begun. */
const writer = `
  const { readFileSync, renameSync, writeFileSync } = require('node:fs');
  const [, path, unfinished] = process.argv;
  const text = readFileSync(path);
  for (let round = 0; ; round += 1) {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
    if (round === 1) console.log('writing');
  }
`;

/** When a file was written by the file system's account, in milliseconds since 1970. */
async function writtenAt(folder: string, file: string): Promise<number> {
  const { ctimeNs } = await stat(join(folder, file), { bigint: true });
  return Number(ctimeNs / 1_000_000n);
}

describe('a folder that is written while it is read', () => {
  it('is refused when somebody writes before every look', async () => {
    const folder = await copyOf(ferryFolder);
    const path = join(folder, 'gaps/ferry.yaml');
    const text = await readFile(path);
    const names = (await readKnowledgeFiles(folder)).files.map(({ name }) => name);
    const copied = Math.max(...(await Promise.all(names.map((name) => writtenAt(folder, name)))));
    // The file system counts in steps of some milliseconds; this file has to be the youngest.
    do await writeFile(path, text);
    while ((await writtenAt(folder, 'gaps/ferry.yaml')) <= copied);
    let now = await writtenAt(folder, 'gaps/ferry.yaml');
    const wait = async (): Promise<void> => {
      await writeFile(path, text);
      now = await writtenAt(folder, 'gaps/ferry.yaml');
    };
    const { files, problems } = await readKnowledgeFiles(folder, { now: () => now, wait });
    expect(problems.map((problem) => formatProblem(problem))).toEqual([beingWritten]);
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  it('by another program is refused or read whole, and read once nobody writes', async () => {
    const folder = await copyOf(ferryFolder);
    const child = spawn(process.execPath, [
      '-e',
      writer,
      join(folder, 'gaps/ferry.yaml'),
      join(folder, 'unfinished'),
    ]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    // How the system shares out its time between the two programs settles which.
    expect([[], [beingWritten]]).toContainEqual(await problemsOf(folder));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await storyOf(folder)).gaps).toHaveLength(2);
  });
});

async function problemsIn(folder: string): Promise<readonly string[]> {
  return (await loadLabelledQuestions(folder)).problems.map((problem) => formatProblem(problem));
}

describe('the labelled questions of a folder', () => {
  it('are refused where a file is not one, and nobody waits for it', async () => {
    const folder = await copyOf(ferryFolder);
    const path = join(folder, 'evaluation.jsonl');
    await promisify(execFile)('mkfifo', [path]);
    const notAFile = 'evaluation.jsonl:1:1: is not a file: a file of labelled questions is expected here';
    expect(await problemsIn(folder)).toEqual([notAFile]);
    await rm(path);
    await symlink('/dev/zero', path);
    expect(await problemsIn(folder)).toEqual([notAFile]);
    await rm(path);
    await writeFile(path, '');
    await truncate(path, 100_000_000);
    expect(await problemsIn(folder)).toEqual([
      'evaluation.jsonl:1:1: is too large: 100000000 bytes, and the limit is 2 MB (2000000 bytes)',
    ]);
  });

  it('are refused line by line, in words', async () => {
    const folder = await copyOf(ferryFolder);
    const lines = [
      labelled,
      'null',
      '{"q":',
      '{"q":""}',
      '{"q":"a","lang":"de"}',
      '{"q":1}',
      '{"lang":"en"}',
    ];
    await writeFile(join(folder, 'evaluation.jsonl'), lines.join('\n'));
    const refused = 'not a labelled question:';
    expect(await problemsIn(folder)).toEqual([
      `evaluation.jsonl:2:1: ${refused} the line is not a JSON object; write one such as {"q": "…", …}`,
      `evaluation.jsonl:3:1: ${refused} the line is not a JSON object; write one such as {"q": "…", …}`,
      `evaluation.jsonl:4:1: ${refused} "q" is empty`,
      `evaluation.jsonl:5:1: ${refused} "lang" should be ("en" | "fr"), but is "de"`,
      `evaluation.jsonl:6:1: ${refused} "q" should be a text, but is 1`,
      `evaluation.jsonl:7:1: ${refused} "q" is missing`,
    ]);
    await writeFile(join(folder, 'evaluation.jsonl'), 'x\n'.repeat(5000));
    expect(await problemsIn(folder)).toHaveLength(100);
    await writeFile(join(folder, 'evaluation.jsonl'), Buffer.from(`${labelled}\n\xe9`, 'latin1'));
    expect((await problemsIn(folder))[0]).toContain('evaluation.jsonl:2:1: is not UTF-8 text');
  });
});

describe('a file that would keep the parser busy', () => {
  it.each([
    ['closing brackets', ']'.repeat(300_000), '1:250000'],
    ['items', '- a\n'.repeat(300_000), '50000:4'],
  ])('is refused for too many %s, with the place where they are too many', async (_what, text, place) => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), text);
    const [problem = ''] = await problemsOf(folder);
    expect(problem).toContain(`gaps/ferry.yaml:${place}: has more than 250000 words and marks up to here`);
  });

  it('is refused with its folder when there are hundreds', async () => {
    const folder = await copyOf(ferryFolder);
    const names = Array.from({ length: 199 }, (_, index) => join(folder, 'questions', `more-${index}.yaml`));
    await Promise.all(names.map((name) => writeFile(name, '[]')));
    expect(await problemsOf(folder)).toContain(
      'questions:1:1: contains 201 files, and the limit is 200: remove what does not belong here',
    );
  });

  it('is refused with no more problems than somebody can read', async () => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'gaps/ferry.yaml'), '- 0\n'.repeat(5000));
    const problems = await problemsOf(folder);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatch(/: and \d+ more problems from here on: fix the others first$/u);
  });
});
