import { readdir, readFile, writeFile } from 'node:fs/promises';
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

  it('makes one from an article, which check passes and finds unfinished', async () => {
    const place = await temporaryFolder();
    const [article, folder] = [join(place, 'ferry.txt'), join(place, 'mine')];
    await writeFile(
      article,
      'The ferry is late\n\nThe ferry to Marenda was late on Monday, said Ines Calloway.\n',
    );
    const made = await run(newStory, [folder, '--from', article, '--lang', 'en']);
    expect([made.errors, made.exitCode]).toEqual(['', 0]);
    expect(made.output.split('\n')[0]).toBe(
      `Made ${folder} from an English article: 1 paragraph, 2 names, 1 date.`,
    );
    const checked = await run(check, ['--knowledge', folder]);
    expect(checked.exitCode).toBe(0);
    expect(checked.output).toContain('still to be filled in (TODO)');
    expect(checked.output).not.toContain('--fix would change');
    expect(await readFile(join(folder, 'article.txt'), 'utf8')).toBe(
      'p1 The ferry to Marenda was late on Monday, said Ines Calloway.\n',
    );
  });

  it('says why it makes none from an article that it cannot read, and ends with 1', async () => {
    const place = await temporaryFolder();
    const [article, folder] = [join(place, 'ferry.txt'), join(place, 'mine')];
    expect((await run(newStory, [folder, '--from', article])).errors).toBe(
      `No story was made in "${folder}": "${article}": the file does not exist. Nothing was written.\n`,
    );
    await writeFile(article, ' \n');
    const { errors, exitCode } = await run(newStory, [folder, '--from', article]);
    expect(errors).toContain(`there is no paragraph in "${article}"`);
    expect(exitCode).toBe(1);
    expect(await readdir(place)).toEqual(['ferry.txt']);
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
    [['my', 'story'], 'DIR must be one folder, not 2: put quotes round a path that contains a space.'],
    [['story', '--lang', 'en'], '--lang needs --from.'],
    [['story', '--from', 'a.txt', '--lang', 'de'], '--lang must be en, fr or both, not "de".'],
    [['--force', 'story'], 'Unknown option "--force".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar new-story --help.\n`;
    expect(await run(newStory, words)).toEqual({ output: '', errors, exitCode: 2 });
  });
});
