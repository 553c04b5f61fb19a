import { writeFile } from 'node:fs/promises';

import { fitOnPhrasings, rescale } from '../src/evaluation/calibration.ts';
import { readLabelledQuestions } from '../src/knowledge/labelled-questions.ts';
import type { LogisticModel } from '../src/evaluation/logistic-regression.ts';
import { loadStory } from '../src/knowledge/load.ts';
import { formatProblem } from '../src/knowledge/problem.ts';
import { signalNames } from '../src/matching/signals.ts';

const tuningQuestions = 'test/evaluation/tune.jsonl';
const written = 'src/matching/confidence-weights.ts';

function toSource({ weights, intercept }: LogisticModel): string {
  const lines = signalNames.map((name, column) => `  ${name}: ${(weights[column] ?? 0).toFixed(3)},`);
  return `import type { Signals } from './signals.ts';

/** Written by \`npm run calibrate\`: how much each signal counts towards an answer being right. */
export const signalWeights: Signals = {
${lines.join('\n')}
};

/** The log-odds of an answer being right when all signals are 0. */
export const intercept = ${intercept.toFixed(3)};
`;
}

async function main(): Promise<number> {
  const loaded = await loadStory('knowledge');
  if (!loaded.ok) {
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    return 1;
  }
  console.log('Fitting the confidence on phrasings left out of the training; this takes about a minute.');
  const fit = fitOnPhrasings(loaded.story);
  const source = toSource(rescale(fit, loaded.story, await readLabelledQuestions(tuningQuestions)));
  await writeFile(written, source);
  console.log(`${source}\nWritten to ${written}. Run "npm run eval" to see what it changes.`);
  return 0;
}

process.exitCode = await main();
