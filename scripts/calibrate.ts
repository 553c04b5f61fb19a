import { writeFile } from 'node:fs/promises';
import { refuseKnowledge } from '../src/cli/output/knowledge-problems.ts';
import { success } from '../src/cli/command-result.ts';
import { defineVerb, type Verb } from '../src/cli/verb.ts';
import { fitWeights, type FittedWeights, type LabelledStory } from '../src/evaluation/calibration.ts';
import { readQuestionsByFact } from '../src/evaluation/facts.ts';
import { readLabelledQuestions } from '../src/knowledge/labelled-questions.ts';
import { loadStory } from '../src/knowledge/load.ts';
import type { DecisionWeights } from '../src/matching/decision-weights.ts';
import { weightNames } from '../src/matching/probabilities.ts';

/** What the weights are fitted on, and where they go. */
interface Calibration {
  /** The folder of the story that took weeks, and its labelled questions. */
  readonly knowledge: string;
  readonly questions: string;
  /** The folders of small stories; each has its questions and its facts in files beside it. */
  readonly smallStories: readonly string[];
  /** The module that holds the weights. */
  readonly weights: string;
  readonly fit: (stories: readonly LabelledStory[]) => FittedWeights;
}

/** Fits the weights of the decision on the shipped story and the small stories of the tests. */
export const calibrate = createCalibrate({
  knowledge: 'knowledge',
  questions: 'test/evaluation/tune.jsonl',
  smallStories: ['pool', 'ferry', 'club'].map((name) => `test/evaluation/stories/${name}`),
  weights: 'src/matching/decision-weights.ts',
  fit: fitWeights,
});

/** The verb, with what it reads and writes. */
export function createCalibrate({ knowledge, questions, smallStories, weights, fit }: Calibration): Verb {
  return defineVerb({
    name: 'npm run dev -- calibrate',
    usage: `Usage: npm run dev -- calibrate [--write]

Fits how much each piece of evidence counts towards a target being what was
asked: on the labelled questions of ${knowledge} and of the small stories in
test/evaluation/stories.

  --write   write the weights to ${weights}
  --help    print this text

Exit codes: 0 done, 1 the knowledge has problems, 2 the command line is wrong.`,
    options: { write: { type: 'boolean', default: false } },
    async run({ options: { write } }, { errors }) {
      const loaded = await loadStory(knowledge);
      if (!loaded.ok) return refuseKnowledge(loaded.problems, knowledge);
      errors.write('Fitting the weights; this takes about a quarter of a minute.\n');
      const large = { story: loaded.story, questions: await readLabelledQuestions(questions) };
      const small = await Promise.all(smallStories.map(readSmallStory));
      const source = toSource(fit([large, ...small]));
      if (!write) return success(`${source}\nNothing was written: --write replaces ${weights}.\n`);
      await writeFile(weights, source);
      return success(`${source}\nWritten to ${weights}. Run "npx sidebar eval" to see what it changes.\n`);
    },
  });
}

async function readSmallStory(folder: string): Promise<LabelledStory> {
  const loaded = await loadStory(folder);
  if (!loaded.ok) throw new Error(`${folder} has problems: npx sidebar check --knowledge ${folder}`);
  const { story } = loaded;
  const questions = await readQuestionsByFact(`${folder}.questions.jsonl`, `${folder}.facts.json`, story);
  return { story, questions };
}

function toSource({ small, large }: FittedWeights): string {
  return `import type { evidenceNames, strangenessNames } from './evidence.ts';

/** How much each piece of evidence counts, in log-odds. */
export type DecisionWeights = Readonly<
  Record<
    (typeof evidenceNames)[number] | 'gap' | 'background' | 'unknown' | (typeof strangenessNames)[number],
    number
  >
>;

/** Written by \`npm run dev -- calibrate --write\`: the weights for a story curated in an afternoon. */
export const small: DecisionWeights = {
${linesOf(small)}
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
${linesOf(large)}
};
`;
}

function linesOf(weights: DecisionWeights): string {
  return weightNames.map((name) => `  ${name}: ${String(Number(weights[name].toFixed(3)))},`).join('\n');
}
