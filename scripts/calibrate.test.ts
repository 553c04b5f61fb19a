import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fitWeights, type FittedWeights } from '../src/evaluation/calibration.ts';
import { large, small } from '../src/matching/decision-weights.ts';
import { weightNames } from '../src/matching/probabilities.ts';
import { run } from '../test/cli/run.ts';
import { ferryFolder } from '../test/knowledge/damaged-folder.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { createCalibrate } from './calibrate.ts';

const asked = { lang: 'en', kind: 'in', typo: false };
const questions = [
  { ...asked, q: 'price of both boats', accept: ['ferry-cost'] },
  { ...asked, q: 'who spoke at the opening', accept: ['opening-who'] },
  { ...asked, q: 'do the boats have a bar', kind: 'near', accept: [] },
];

const fitted: FittedWeights = { small: { ...small, score: 0.12345, gap: 0.5 }, large: { ...large, gap: -2 } };

async function withoutNumbers(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replaceAll(/-?\d[\d.]*/gu, '#');
}

describe('calibrate', () => {
  let files: {
    readonly knowledge: string;
    readonly questions: string;
    readonly weights: string;
    readonly smallStories: readonly string[];
  };

  beforeEach(async () => {
    const folder = await temporaryFolder();
    files = {
      knowledge: ferryFolder,
      questions: join(folder, 'tune.jsonl'),
      weights: join(folder, 'weights.ts'),
      smallStories: [],
    };
    await writeFile(files.questions, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    await writeFile(files.weights, 'before');
  });

  it('fits each weight on labelled questions, for both kinds of story, prints them and writes nothing', async () => {
    const { output, exitCode } = await run(createCalibrate({ ...files, fit: fitWeights }), []);
    const names = [...output.matchAll(/^ {2}(\w+): (-?[\d.]+),$/gmu)].map(([, name]) => name);
    expect(names).toEqual([...weightNames, ...weightNames]);
    expect(output.endsWith(`\nNothing was written: --write replaces ${files.weights}.\n`)).toBe(true);
    expect(exitCode).toBe(0);
    expect(await readFile(files.weights, 'utf8')).toBe('before');
  });

  it('reads the small stories with their facts', async () => {
    let questionCounts: readonly number[] = [];
    const calibrate = createCalibrate({
      ...files,
      smallStories: ['test/evaluation/stories/pool'],
      fit: (stories) => {
        questionCounts = stories.map((each) => each.questions.length);
        return fitted;
      },
    });
    await run(calibrate, []);
    expect(questionCounts).toEqual([questions.length, 110]);
  });

  it('writes with --write what it prints: three decimals, without zeros at the end', async () => {
    const { output } = await run(createCalibrate({ ...files, fit: () => fitted }), ['--write']);
    const written = await readFile(files.weights, 'utf8');
    expect([...written.matchAll(/^ {2}(?:score|gap): (.*),$/gmu)].map(([, weight]) => weight)).toEqual([
      '0.123',
      '0.5',
      String(large.score),
      '-2',
    ]);
    expect(output.startsWith(`${written}\nWritten to ${files.weights}.`)).toBe(true);
  });

  it('writes a module that is as the committed one, but for the numbers', async () => {
    await run(createCalibrate({ ...files, fit: () => fitted }), ['--write']);
    expect(await withoutNumbers(files.weights)).toBe(
      await withoutNumbers('src/matching/decision-weights.ts'),
    );
  });

  it('says what is wrong with the knowledge and writes nothing', async () => {
    const calibrate = createCalibrate({ ...files, fit: () => fitted, knowledge: 'missing' });
    const { errors, exitCode } = await run(calibrate, ['--write']);
    expect(errors).toContain('missing:1:1: the knowledge folder does not exist\n');
    expect(exitCode).toBe(1);
    expect(await readFile(files.weights, 'utf8')).toBe('before');
  });
});
