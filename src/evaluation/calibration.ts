import type { LabelledQuestion } from '../knowledge/labelled-questions.ts';
import type { Story } from '../knowledge/story.ts';
import type { DecisionWeights } from '../matching/decision-weights.ts';
import { trainModel } from '../matching/model.ts';
import { createPipeline } from '../matching/pipeline.ts';
import { termsOf, toWeights, weightNames } from '../matching/probabilities.ts';
import type { Target } from '../matching/targets.ts';

/** A story with questions that are labelled with their right answers. */
export interface LabelledStory {
  readonly story: Story;
  readonly questions: readonly LabelledQuestion[];
}

/** The weights for a story curated in an afternoon and for one that took weeks. */
export interface FittedWeights {
  readonly small: DecisionWeights;
  readonly large: DecisionWeights;
}

/** A question: the terms of its alternatives, row by row in the order of the weights, and how welcome each alternative is. */
interface Example {
  readonly terms: readonly Float64Array[];
  readonly welcome: readonly number[];
  readonly maturity: number;
  readonly importance: number;
}

const steps = 400;
const learningRate = 0.05;
/** Holds the weights near zero, and those of a large story near those of a small one. */
const regularisation = 0.001;
/** The momentum and the scale of Adam (Kingma and Ba, 2015). */
const momentum = 0.9;
const scaleMomentum = 0.999;

/**
 * Fits the weights of the decision to labelled questions by maximum likelihood: the alternatives that are right answers
 * should have all the probability. Each story counts the same, however many questions it has.
 */
export function fitWeights(stories: readonly LabelledStory[]): FittedWeights {
  const examples = stories.flatMap(examplesOf);
  const count = weightNames.length;
  const parameters = new Float64Array(2 * count);
  const mean = new Float64Array(2 * count);
  const scale = new Float64Array(2 * count);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = parameters.map((value) => 2 * regularisation * value);
    for (const example of examples) addGradient(example, parameters, gradient);
    for (const [index, slope] of gradient.entries()) {
      mean[index] = momentum * (mean[index] ?? 0) + (1 - momentum) * slope;
      scale[index] = scaleMomentum * (scale[index] ?? 0) + (1 - scaleMomentum) * slope * slope;
      const unbiased = (mean[index] ?? 0) / (1 - momentum ** step);
      const spread = Math.sqrt((scale[index] ?? 0) / (1 - scaleMomentum ** step));
      parameters[index] = (parameters[index] ?? 0) - (learningRate * unbiased) / (spread + 1e-8);
    }
  }
  const small = parameters.subarray(0, count);
  return {
    small: weightsIn(small),
    large: weightsIn(small.map((value, index) => value + (parameters[count + index] ?? 0))),
  };
}

/** Adds the slope of the negative log-likelihood of a question to the gradient. */
function addGradient(
  { terms, welcome, maturity, importance }: Example,
  parameters: Float64Array,
  gradient: Float64Array,
): void {
  const count = weightNames.length;
  const logits = terms.map((row) =>
    row.reduce(
      (sum, value, index) =>
        sum + value * ((parameters[index] ?? 0) + maturity * (parameters[count + index] ?? 0)),
      0,
    ),
  );
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = weights.reduce((sum, weight, index) => sum + weight * (welcome[index] ?? 0), 0);
  if (wanted === 0) return;
  for (const [index, row] of terms.entries()) {
    const weight = weights[index] ?? 0;
    const slope = importance * (weight / total - (weight * (welcome[index] ?? 0)) / wanted);
    for (const [column, value] of row.entries()) {
      gradient[column] = (gradient[column] ?? 0) + slope * value;
      gradient[count + column] = (gradient[count + column] ?? 0) + slope * value * maturity;
    }
  }
}

function examplesOf({ story, questions }: LabelledStory): readonly Example[] {
  const { targets, read, maturity } = createPipeline(story, trainModel(story));
  return questions.map((question) => {
    const { ranking, assessment } = read(question.q);
    const ofTargets = [...ranking.entries, ...ranking.gaps].map(({ label }) =>
      welcomeOf(targets[label], question),
    );
    return {
      terms: termsOf(ranking, assessment).map((terms) =>
        Float64Array.from(weightNames, (name) => terms[name] ?? 0),
      ),
      welcome: [...ofTargets, ...(isLabelled(question) ? [0, 0] : welcomeOfOthers[question.kind])],
      maturity,
      importance: 1 / questions.length,
    };
  });
}

/** Whether a near miss lists the gaps that say so: then only these are right. */
function isLabelled({ kind, accept }: LabelledQuestion): boolean {
  return kind === 'near' && accept.length > 0;
}

/** How welcome the background and the unknown are, by the kind of question: a near miss is not quite everyday talk. */
const welcomeOfOthers: Readonly<Record<LabelledQuestion['kind'], readonly [number, number]>> = {
  in: [0, 0],
  near: [0.5, 1],
  off: [1, 1],
};

function welcomeOf(target: Target | undefined, question: LabelledQuestion): number {
  const { kind, accept } = question;
  if (target?.kind === 'entry') return kind === 'in' && accept.includes(target.entry.id) ? 1 : 0;
  if (target?.kind === 'gap' && isLabelled(question)) return accept.includes(target.gap.id) ? 1 : 0;
  if (target?.kind === 'gap') return { in: 0, near: 1, off: 0.5 }[kind];
  return 0;
}

function weightsIn(values: Float64Array): DecisionWeights {
  return toWeights((name) => values[weightNames.indexOf(name)] ?? 0);
}
