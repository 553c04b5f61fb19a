import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check as checkVerb } from '../../src/cli/check.ts';
import { applyFixes } from '../../src/curation/fix/fix-folder.ts';
import { copyOf, ferryFolder, replaceIn } from '../knowledge/damaged-folder.ts';
import { run } from './run.ts';

const message = 'no entry has the id "ferry-ship": did you mean "ferry-chip"?';
const fewPhrasings = 'warning: 8 of the 8 entries and gaps have fewer than 10 phrasings in a language';

/** A copy of the ferry story with everything fixed that `--fix` fixes. */
async function tidied(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await applyFixes(folder);
  return folder;
}

function check(...words: readonly string[]) {
  return run(checkVerb, words);
}

describe('check of a folder with problems', () => {
  it('prints each with a path that leads to the file, then the warnings, and ends with 1', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
    const { output, errors, exitCode } = await check('--knowledge', folder);
    expect(output.split('\n')).toEqual([
      `${join(folder, 'questions', 'ferry.yaml')}:8:13: ${message}`,
      `${join(folder, 'timeline.yaml')}:7:9: kind must be one of launch, restriction, consideration, meeting, market, report, but is "lunch": did you mean "launch"?`,
      expect.stringContaining(fewPhrasings),
      `${join(folder, 'timeline.yaml')}:1:1: warning: 2 places in this file that sidebar check --fix would correct: quotes`,
      `${folder}: 2 problems and 2 warnings`,
      '',
    ]);
    expect([errors, exitCode]).toEqual(['', 1]);
  });

  it('warns of what each text, file and labelled question shows', async () => {
    const folder = await tidied();
    await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
    await replaceIn(folder, 'questions/ferry.yaml', '€12.5 million.', '€12.5 million');
    await replaceIn(folder, 'story.yaml', 'The Aster Courier', 'The Aster Courier # a daily');
    await appendFile(join(folder, 'gaps', 'ferry.yaml'), '\n# - id: no-price\n#   answer: # TODO\n');
    const labelled = { q: 'price of the boats', lang: 'en', kind: 'in', accept: ['ferry-cost'], typo: false };
    await writeFile(join(folder, 'evaluation.jsonl'), `${JSON.stringify(labelled)}\n`);
    const { output } = await check('--knowledge', folder);
    const [problem, ...warnings] = output.trimEnd().split('\n');
    expect(problem).toContain(message);
    expect(warnings).toEqual([
      expect.stringContaining('warning: 1 labelled question is a phrasing word for word'),
      expect.stringContaining('warning: 1 place in this file is still to be filled in (TODO)'),
      expect.stringContaining('warning: the answer does not end with a full stop'),
      expect.stringContaining(fewPhrasings),
      expect.stringContaining('warning: the text ends before this #'),
      `${folder}: 1 problem and 5 warnings`,
    ]);
  });

  it('says nothing of labelled questions as a whole while a line is none', async () => {
    const folder = await tidied();
    const labelled = { q: 'price of the boats', lang: 'en', kind: 'in', accept: ['ferry-cost'], typo: false };
    await writeFile(join(folder, 'evaluation.jsonl'), `{}\n${JSON.stringify(labelled)}\n`);
    const { output } = await check('--knowledge', folder);
    expect(output).toContain('evaluation.jsonl:1:1: not a labelled question');
    expect(output).not.toContain('word for word');
  });

  it('lists what waits for review', async () => {
    const folder = await tidied();
    await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
    await replaceIn(
      folder,
      'questions/ferry.yaml',
      '- id: ferry-effect\n',
      '- id: ferry-effect\n  review: true\n',
    );
    const { output, exitCode } = await check('--review', '--knowledge', folder);
    expect(output.split('\n')).toEqual([
      expect.stringContaining(message),
      expect.stringContaining('warning: "ferry-effect" is kept from readers'),
      `${folder}: 1 problem and 1 warning`,
      '',
    ]);
    expect(exitCode).toBe(1);
  });
});
