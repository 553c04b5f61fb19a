import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { signalNames } from '../src/matching/signals.ts';
import { run } from '../test/cli/run.ts';
import { ferryFolder } from '../test/knowledge/damaged-folder.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { createCalibrate, fitConfidence } from './calibrate.ts';

const asked = { lang: 'en', kind: 'in', typo: false };
const questions = [
  { ...asked, q: 'price of both boats', accept: ['ferry-cost'] },
  { ...asked, q: 'who spoke at the opening', accept: ['opening-who'] },
  { ...asked, q: 'do the boats have a bar', kind: 'near', accept: [] },
];

const model = { weights: signalNames.map((_, index) => index / 8), intercept: -2 };

async function withoutNumbers(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replaceAll(/-?\d[\d.]*/gu, '#');
}

describe('calibrate', () => {
  let files: { readonly knowledge: string; readonly questions: string; readonly weights: string };

  beforeEach(async () => {
    const folder = await temporaryFolder();
    files = {
      knowledge: ferryFolder,
      questions: join(folder, 'tune.jsonl'),
      weights: join(folder, 'weights.ts'),
    };
    await writeFile(files.questions, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    await writeFile(files.weights, 'before');
  });

  it('fits a weight for each signal on phrasings and questions, prints them and writes nothing', async () => {
    const { output, exitCode } = await run(createCalibrate({ ...files, fit: fitConfidence }), []);
    const fitted = [...output.matchAll(/^ {2}(\w+): (-?[\d.]+),$/gmu)];
    expect(fitted.map(([, name]) => name)).toEqual(signalNames);
    expect(output).toMatch(/^export const intercept = -?[\d.]+;$/mu);
    expect(output.endsWith(`\nNothing was written: --write replaces ${files.weights}.\n`)).toBe(true);
    expect(exitCode).toBe(0);
    expect(await readFile(files.weights, 'utf8')).toBe('before');
  });

  it('writes with --write what it prints: three decimals, without zeros at the end', async () => {
    const { output } = await run(createCalibrate({ ...files, fit: () => model }), ['--write']);
    const written = await readFile(files.weights, 'utf8');
    expect([...written.matchAll(/^ {2}\w+: (.*),$/gmu)].map(([, weight]) => weight)).toEqual([
      '0',
      '0.125',
      '0.25',
      '0.375',
      '0.5',
      '0.625',
    ]);
    expect(written).toContain('intercept = -2;\n');
    expect(output.startsWith(`${written}\nWritten to ${files.weights}.`)).toBe(true);
  });

  it('writes a module that is as the committed one, but for the numbers', async () => {
    await run(createCalibrate({ ...files, fit: () => model }), ['--write']);
    expect(await withoutNumbers(files.weights)).toBe(
      await withoutNumbers('src/matching/confidence-weights.ts'),
    );
  });

  it('says what is wrong with the knowledge and writes nothing', async () => {
    const calibrate = createCalibrate({ ...files, fit: () => model, knowledge: 'missing' });
    const { errors, exitCode } = await run(calibrate, ['--write']);
    expect(errors).toContain('missing:1:1: the knowledge folder does not exist\n');
    expect(exitCode).toBe(1);
    expect(await readFile(files.weights, 'utf8')).toBe('before');
  });
});
