import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { newStory } from '../../src/cli/new-story.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

describe('new-story', () => {
  it('makes a story that check passes, says what to do next in order, and ends with 0', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'mine');
    const { output, errors, exitCode } = await run(newStory, [folder]);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output.split('\n')[0]).toBe(
      `Made ${folder}: an invented story about a covered market, for you to replace.`,
    );
    const steps = [
      'paragraphs.yaml',
      'evaluation.jsonl',
      `npx sidebar check --knowledge ${folder}\n`,
      `npx sidebar ask --knowledge ${folder} "`,
      `KNOWLEDGE_DIR=${folder} npx sidebar start\n`,
      'docs/new-story.md',
    ].map((step) => output.indexOf(step));
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps).not.toContain(-1);
    expect((await run(check, ['--knowledge', folder])).exitCode).toBe(0);
  });

  it('prints commands that a shell takes as they are, whatever the path holds', async () => {
    const folder = join(await temporaryFolder(), "Nora's story");
    const { output } = await run(newStory, [folder]);
    expect(output).toContain(`--knowledge "${folder}"\n`);
  });

  it('refuses a folder that is not empty on standard error and ends with 1', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'mine.txt'), '');
    expect(await run(newStory, [folder])).toEqual({
      output: '',
      errors: `No story was made in "${folder}": it is not empty (it contains mine.txt): name a folder that does not exist yet, or an empty one. Nothing was written.\n`,
      exitCode: 1,
    });
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it.each([
    [[], 'DIR is missing: the path of the folder to make.'],
    [[' '], 'DIR is missing: the path of the folder to make.'],
    [['my', 'story'], 'DIR must be one folder, not 2: put quotes round a path that holds a space.'],
    [['--force', 'story'], 'Unknown option "--force".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar new-story --help.\n`;
    expect(await run(newStory, words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
