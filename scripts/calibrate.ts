import { writeFile } from 'node:fs/promises';
import { refuseKnowledge } from '../src/cli/output/knowledge-problems.ts';
import { success } from '../src/cli/command-result.ts';
import { defineVerb, type Verb } from '../src/cli/verb.ts';
import { fitOnPhrasings, rescale } from '../src/evaluation/calibration.ts';
import type { LogisticModel } from '../src/evaluation/logistic-regression.ts';
import { readLabelledQuestions, type LabelledQuestion } from '../src/knowledge/labelled-questions.ts';
import { loadStory } from '../src/knowledge/load.ts';
import type { Story } from '../src/knowledge/story.ts';
import { signalNames } from '../src/matching/signals.ts';

/** What the weights are fitted on, and where they go. */
interface Calibration {
  /** The folder whose phrasings the weights are fitted on. */
  readonly knowledge: string;
  /** The labelled questions that settle the scale. */
  readonly questions: string;
  /** The module that holds the weights. */
  readonly weights: string;
  readonly fit: (story: Story, questions: readonly LabelledQuestion[]) => LogisticModel;
}

/** Fits the matcher's confidence on the shipped story. */
export const calibrate = createCalibrate({
  knowledge: 'knowledge',
  questions: 'test/evaluation/tune.jsonl',
  weights: 'src/matching/confidence-weights.ts',
  fit: fitConfidence,
});

/** The verb, with what it reads and writes. */
export function createCalibrate({ knowledge, questions, weights, fit }: Calibration): Verb {
  return defineVerb({
    name: 'npm run dev -- calibrate',
    usage: `Usage: npm run dev -- calibrate [--write]

Fits how much each signal counts towards an answer being right: on the
phrasings in ${knowledge}, each left out of the training once, and on the
questions in ${questions}.

  --write   write the weights to ${weights}
  --help    print this text

Exit codes: 0 done, 1 the knowledge has problems, 2 the command line is wrong.`,
    options: { write: { type: 'boolean', default: false } },
    async run({ options: { write } }, { errors }) {
      const loaded = await loadStory(knowledge);
      if (!loaded.ok) return refuseKnowledge(loaded.problems, knowledge);
      errors.write('Fitting the weights; this takes about a minute.\n');
      const source = toSource(fit(loaded.story, await readLabelledQuestions(questions)));
      if (!write) return success(`${source}\nNothing was written: --write replaces ${weights}.\n`);
      await writeFile(weights, source);
      return success(`${source}\nWritten to ${weights}. Run "npx sidebar eval" to see what it changes.\n`);
    },
  });
}

export function fitConfidence(story: Story, questions: readonly LabelledQuestion[]): LogisticModel {
  return rescale(fitOnPhrasings(story), story, questions);
}

function toSource({ weights, intercept }: LogisticModel): string {
  const lines = signalNames.map((name, column) => `  ${name}: ${rounded(weights[column] ?? 0)},`);
  return `import type { Signals } from './signals.ts';

/** Written by \`npm run dev -- calibrate --write\`: how much each signal counts towards an answer being right. */
export const signalWeights: Signals = {
${lines.join('\n')}
};

/** The log-odds of an answer being right when all signals are 0. */
export const intercept = ${rounded(intercept)};
`;
}

/** Three decimals, without zeros at the end. */
function rounded(value: number): string {
  return String(Number(value.toFixed(3)));
}
