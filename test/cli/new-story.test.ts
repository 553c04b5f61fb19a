import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { newStoryCommand } from '../../src/cli/new-story-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('new-story', () => {
  it('makes a story that check passes, says what to do next in order, and ends with 0', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'mine');
    const { output, errors, exitCode } = await newStoryCommand([folder]);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output.split('\n')[0]).toBe(
      `Made ${folder}: an invented story about a covered market, for you to replace.`,
    );
    const steps = [
      'paragraphs.yaml',
      'evaluation.jsonl',
      `npm run -s check -- --knowledge ${folder}\n`,
      `npm run -s ask -- --knowledge ${folder} "`,
      `KNOWLEDGE_DIR=${folder} npm start\n`,
      'docs/new-story.md',
    ].map((step) => output.indexOf(step));
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps).not.toContain(-1);
    expect((await checkCommand(['--knowledge', folder], {})).exitCode).toBe(0);
  });

  it('prints commands that a shell takes as they are, whatever the path holds', async () => {
    const folder = join(await temporaryFolder(), "Nora's story");
    const { output } = await newStoryCommand([folder]);
    expect(output).toContain(`--knowledge "${folder}"\n`);
  });

  it('refuses a folder that is not empty on standard error and ends with 1', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'mine.txt'), '');
    expect(await newStoryCommand([folder])).toEqual({
      output: '',
      errors: `No story was made in "${folder}": it is not empty (it holds mine.txt): name a folder that does not exist yet, or an empty one. Nothing was written.\n`,
      exitCode: 1,
    });
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });

  it('explains itself with --help', async () => {
    const { output, errors, exitCode } = await newStoryCommand(['--help']);
    expect(output).toContain('Usage: npm run -s new-story -- DIR');
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  it.each([
    [[], 'DIR is missing: the path of the folder to make'],
    [[' '], 'DIR is missing: the path of the folder to make'],
    [['my', 'story'], 'DIR must be one folder, not 2: put quotes round a path that holds a space'],
    [['--force', 'story'], "Unknown option '--force'"],
  ])('refuses %j on standard error and ends with 2', async (words, fault) => {
    const { output, errors, exitCode } = await newStoryCommand(words);
    expect(errors).toContain(fault);
    expect(errors).toContain('Usage:');
    expect([output, exitCode]).toEqual(['', 2]);
  });
});
