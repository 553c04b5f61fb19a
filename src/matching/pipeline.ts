import { subjectKinds, type Entry, type Story } from '../knowledge/story.ts';
import { createAnalyser, type Analysis } from './analysis.ts';
import { onceFor } from '../once-for.ts';
import { createNameFinder } from './bare-name.ts';
import { createCompleter, type Completer } from './completion.ts';
import { unknownShareOf } from './coverage.ts';
import { createAssessor, type Assessment } from './evidence.ts';
import { createExactFinder } from './exact-phrasings.ts';
import { hashOfStem } from './features.ts';
import type { Model } from './model.ts';
import { isOpen } from './open-question.ts';
import { maturityOf, probabilitiesOf, weightsFor, type Probabilities } from './probabilities.ts';
import { createRanker, type Ranking } from './ranking.ts';
import { hasKey } from './target-index.ts';
import { targetsOf, type Target } from './targets.ts';
import { unmentionedIn } from './unmentioned.ts';

/** The results of the stages for a question: everything that a verdict depends on. */
export interface Reading {
  readonly ranking: Ranking;
  readonly assessment: Assessment;
  readonly probabilities: Probabilities;
  /** The target with this question as a phrasing, word for word. */
  readonly exact: Target | undefined;
  /** The entry about the name that is all there is to the question. */
  readonly named: Entry | undefined;
  /**
   * Whether the texts of a target, by its label, have the well-known names of the question that the story never mentions; undefined
   * where it asks for something of none.
   */
  readonly hasUnmentioned: ((label: number) => boolean) | undefined;
}

/** The stages of a story in sequence: analyse, rank, weigh. */
export interface Pipeline {
  readonly targets: readonly Target[];
  readonly read: (question: string) => Reading;
  /** Only the ranking, for a question that is still being typed. */
  readonly rank: (question: string) => Ranking;
  /** Only the target with a question as a phrasing, word for word. */
  readonly exactly: (question: string) => Target | undefined;
  readonly completions: Completer;
  /** Whether the story knows any word of the ranked question. */
  readonly knowsAny: (ranking: Ranking) => boolean;
  /** How much of the story is like one that took weeks, from 0 to 1. */
  readonly maturity: number;
}

/** Creates the stages of a story from its model; fast, so that a reload does not delay answers. */
export function createPipeline(story: Story, model: Model): Pipeline {
  const targets = targetsOf(story);
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  const rankAnalysis = createRanker(targets, model);
  const assess = createAssessor(model.index);
  const findExact = createExactFinder(model.exact);
  const findNamed = createNameFinder(story);
  const maturity = maturityOf(model.exact.keys.length, model.index.targetCount);
  const weights = weightsFor(maturity);
  const rank = (question: string): Ranking => rankAnalysis(analyser.analyse(question));
  const exactlyOf = (typed: readonly string[]): Target | undefined => targets[findExact(typed) ?? -1];
  return {
    targets,
    rank,
    exactly: (question) => exactlyOf(analyser.typedWords(question)),
    maturity,
    completions: createCompleter(model.lexicon),
    knowsAny: ({ analysis }) => analysis.words.some((word) => analyser.isKnown(word)),
    read: (question) => {
      const ranking = rank(question);
      const assessment = assess(ranking.analysis, unknownShareOf(ranking.analysis, analyser));
      return {
        ranking,
        assessment,
        probabilities: probabilitiesOf(ranking, assessment, weights),
        exact: exactlyOf(ranking.analysis.typed),
        named: findNamed(ranking.analysis, assessment.asked),
        hasUnmentioned: nameHolders(story, model, ranking.analysis),
      };
    },
  };
}

/** The meanings of the story's names of what questions are about rather than of places and days. */
const subjectsOf = onceFor(
  ({ vocabulary }: Story): ReadonlySet<string> =>
    new Set(vocabulary.names.filter(({ kind }) => subjectKinds.has(kind)).map(({ id }) => `name:${id}`)),
);

/**
 * Which targets have the names of a question that the story never mentions; undefined where there are none, or where it only asks
 * whether something of the story has to do with them: that is answered by what it has to do with.
 */
function nameHolders(
  story: Story,
  { index }: Model,
  { expanded, recognised }: Analysis,
): ((label: number) => boolean) | undefined {
  const names = unmentionedIn(story, expanded).flatMap(({ words }) => words);
  // Few questions have any.
  if (names.length === 0) return undefined;
  const isOnStory = recognised.some(({ meanings }) => subjectsOf(story).has(meanings[0] ?? ''));
  if (isOnStory && !isOpen(expanded)) return undefined;
  return (label) => names.every((word) => hasKey(index, hashOfStem(word), label));
}
