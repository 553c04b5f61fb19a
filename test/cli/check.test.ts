import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { copyOf, ferryFolder, replaceIn } from '../knowledge/damaged-folder.ts';

async function damaged(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
  await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
  return folder;
}

const place = join('questions', 'ferry.yaml');
const message = 'no entry has the id "ferry-ship": did you mean "ferry-chip"?';

describe('check', () => {
  it('counts what a sound folder holds and ends with 0', async () => {
    expect(await checkCommand(['--knowledge', ferryFolder], {})).toEqual({
      output: `${ferryFolder}: 6 entries, 32 phrasings, 2 gaps, 3 events: no problems\n`,
      errors: '',
      exitCode: 0,
    });
  });

  it('prints each problem with a path that leads to the file, and ends with 1', async () => {
    const folder = await damaged();
    const { output, errors, exitCode } = await checkCommand(['--knowledge', folder], {});
    expect(output.split('\n')).toEqual([
      `${folder}${sep}${place}:14:13: ${message}`,
      `${folder}${sep}timeline.yaml:6:9: kind must be one of launch, restriction, consideration, meeting, market, report, but is "lunch"`,
      '',
    ]);
    expect([errors, exitCode]).toEqual(['', 1]);
  });

  it('says that a folder does not exist', async () => {
    const { output, exitCode } = await checkCommand(['--knowledge', 'no-such-folder'], {});
    expect(output).toBe('no-such-folder:1:1: the knowledge folder does not exist\n');
    expect(exitCode).toBe(1);
  });

  it('prints one JSON object when asked to', async () => {
    const sound = await checkCommand(['--json', '--knowledge', ferryFolder], {});
    expect(JSON.parse(sound.output)).toEqual({
      problems: [],
      counts: { entries: 6, phrasings: 32, gaps: 2, events: 3 },
    });
    const folder = await damaged();
    const { output, exitCode } = await checkCommand(['--json', '--knowledge', folder], {});
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      counts: null,
      problems: [
        { file: join(folder, place), line: 14, column: 13, message },
        { line: 6, column: 9 },
      ],
    });
  });

  it('takes the folder from the command line, from KNOWLEDGE_DIR, or else "knowledge"', async () => {
    const environment = { KNOWLEDGE_DIR: ferryFolder };
    expect((await checkCommand([], environment)).output).toMatch(/^test.*ferry: 6 entries/);
    expect((await checkCommand(['--knowledge', 'nowhere'], environment)).output).toMatch(/^nowhere:1:1:/);
    expect((await checkCommand([], { KNOWLEDGE_DIR: '' })).output).toMatch(/^knowledge: \d+ entries/);
  });

  it('explains itself with --help', async () => {
    const { output, errors, exitCode } = await checkCommand(['--help'], {});
    expect(output).toContain('Usage: npm run -s check');
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  it.each([
    [['--quick'], "Unknown option '--quick'"],
    [['folder'], "Unexpected argument 'folder'"],
    [['--knowledge'], "'--knowledge <value>' argument missing"],
    [['--knowledge', ''], '--knowledge needs the path of a folder'],
    [['--json=yes'], "'--json' does not take an argument"],
  ])('refuses %j on standard error and ends with 2', async (words, fault) => {
    const { output, errors, exitCode } = await checkCommand(words, {});
    expect(errors).toContain(fault);
    expect(errors).toContain('Usage:');
    expect([output, exitCode]).toEqual(['', 2]);
  });
});
