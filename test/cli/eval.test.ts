import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/cli/eval.ts';
import { copyOf, ferryFolder, replaceIn } from '../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run.ts';

const asked = { lang: 'en', kind: 'in', accept: ['ferry-cost'], typo: false };
const right = { ...asked, q: 'price of the boats' };
const missed = { ...asked, q: 'price of the boats', accept: ['opening-who'] };

/** A file of labelled questions. */
async function fileOf(...questions: readonly object[]): Promise<string> {
  const file = join(await temporaryFolder(), 'questions.jsonl');
  await writeFile(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  return file;
}

function runOnFerry(...words: readonly string[]) {
  return run(evaluate, ['--knowledge', ferryFolder, ...words]);
}

describe('eval', () => {
  it('prints how many of all files’ questions were answered correctly', async () => {
    const [one, two] = [await fileOf(right), await fileOf(right, missed)];
    const { output, errors, exitCode } = await runOnFerry(one, two);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output).toContain(`3 questions from ${one}, ${two}\n\nkind `);
    expect(output).toMatch(/^in +3 +66\.7 % +33\.3 %/mu);
    expect(output).not.toContain('wanted');
  });

  it('lists the questions that were not answered correctly with --misses', async () => {
    const { output } = await runOnFerry('--misses', await fileOf(right, missed));
    expect(output).toMatch(
      /\nwrong +in\/en {2}price of the boats {2}→ ferry-cost {2}\(wanted opening-who\)\n$/u,
    );
    expect(output.match(/wanted/gu)).toHaveLength(1);
  });

  it('drives no terminal with --json', async () => {
    const file = await fileOf({ ...missed, q: 'price of the boats \u009B2J\u202E' });
    const { output } = await runOnFerry('--json', '--misses', file);
    expect(output).toContain(String.raw`price of the boats \u009b2J\u202e`);
    expect(output.trimEnd()).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('prints one JSON object with --json, with the missed questions when asked for', async () => {
    const file = await fileOf(right, missed);
    const report = {
      files: [file],
      tally: [{ group: 'in', count: 2 }, { group: 'in en' }],
      reliability: [{ to: 1, count: 2, right: 0.5 }],
    };
    expect(JSON.parse((await runOnFerry('--json', file)).output)).toMatchObject(report);
    expect(JSON.parse((await runOnFerry('--json', '--misses', file)).output)).toMatchObject({
      ...report,
      misses: [{ ...missed, outcome: 'wrong' }],
    });
  });

  it('asks the questions of the knowledge folder when no file is named', async () => {
    const folder = await copyOf(ferryFolder);
    await writeFile(join(folder, 'evaluation.jsonl'), `${JSON.stringify(right)}\n`);
    const { output } = await run(evaluate, [], { environment: { KNOWLEDGE_DIR: folder } });
    expect(output).toContain(`1 questions from ${join(folder, 'evaluation.jsonl')}\n`);
  });

  it('says what is wrong with the knowledge and ends with 1', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    const { output, errors, exitCode } = await run(evaluate, ['--knowledge', folder]);
    expect([output, exitCode]).toEqual(['', 1]);
    expect(errors).toContain(`${join(folder, 'timeline.yaml')}:7:9: `);
  });

  it.each([
    ['does not exist', () => Promise.resolve('missing.jsonl'), '"missing.jsonl" does not exist.'],
    ['is a folder', () => Promise.resolve(ferryFolder), `"${ferryFolder}" is a folder, not a file.`],
    [
      'holds something else',
      () => fileOf({ q: '' }),
      'questions.jsonl:1:1: not a labelled question: "q" is empty.',
    ],
  ])('ends with 2 and says in words that a file %s', async (_, make, fault) => {
    const { output, errors, exitCode } = await runOnFerry(await make());
    expect(errors.endsWith(`${fault} Run sidebar eval --help.\n`)).toBe(true);
    expect(errors).toMatch(/^[^\n]+\n$/u);
    expect([output, exitCode]).toEqual(['', 2]);
  });
});
