import { tryQuestions, type Trial } from '../../evaluation/evaluate.ts';
import type { LabelledQuestion } from '../../knowledge/labelled-questions.ts';
import type { Story } from '../../knowledge/story.ts';
import { createAnalyser } from '../../matching/analysis.ts';
import { createMatcher } from '../../matching/matcher.ts';
import type { Model } from '../../matching/model.ts';
import { teach } from '../../matching/taught-model.ts';
import type { Matcher } from '../../matching/verdict.ts';
import { sameTextKey } from '../../text/fold.ts';
import { asWritten, withAdditions, type Addition } from './addition.ts';
import { createSeenBefore, newExpressions, type Expression, type SeenBefore } from './expressions.ts';
import { createMeaningFinder, meaningsOf, toMeaning, type Meaning } from './meanings-near.ts';
import type { OpenQuestion } from './open-questions.ts';

/** Words to add to the vocabulary, and how many other labelled questions they would get answered correctly, or no longer. */
export interface Proposal {
  readonly addition: Addition;
  readonly wins: number;
  readonly losses: number;
  /** How many other labelled questions there are; the one that the words are from says nothing about them. */
  readonly others: number;
  /** The entry that answers the question with it. */
  readonly answer: string;
}

/** A story with words added to its vocabulary, and how it does on the labelled questions. */
export interface Taught {
  readonly story: Story;
  readonly model: Model;
  readonly trials: readonly Trial[];
}

/** How many proposals a question has at most. */
const maxProposals = 3;
/** How many are tried on all labelled questions, which takes time. */
const maxTried = 8;
/** How many of the nearest entries are looked at where nobody has said which one is right. */
const maxNearest = 3;

/**
 * Words that mean the same as a name or a concept, or are another way to write it, and by which the question is answered; at most
 * three, best first.
 */
export type Proposer = (taught: Taught, question: OpenQuestion) => readonly Proposal[];

/** Reads a story's texts and the thesaurus, once for all questions. */
export function createProposer(story: Story): Proposer {
  const items = [...story.entries, ...story.gaps];
  const seen = createSeenBefore(
    items.flatMap(({ ask, answer }) => [...ask.en, ...ask.fr, answer.en, answer.fr]),
  );
  const find = createMeaningFinder(story.vocabulary);
  return (taught, question) =>
    candidatesFor(taught, question, seen, find)
      .flatMap((addition) => {
        const changed = withWords(taught, addition);
        const answer = answerOf(createMatcher(changed.story, changed.model), question);
        return answer === undefined ? [] : [{ addition, changed, answer }];
      })
      .slice(0, maxTried)
      .map(({ addition, changed, answer }) => {
        const others = taught.trials.filter(
          (trial) => sameTextKey(trial.question.q) !== sameTextKey(question.text),
        );
        const { trials } = judge(
          changed,
          others.map((trial) => trial.question),
        );
        return { addition, answer, others: others.length, ...effect(others, trials) };
      })
      .filter(({ wins, losses }) => losses <= wins)
      .toSorted((one, other) => valueOf(other) - valueOf(one))
      .slice(0, maxProposals);
}

/** A story judged by labelled questions. */
export function judge(
  { story, model }: Omit<Taught, 'trials'>,
  labelled: readonly LabelledQuestion[],
): Taught {
  return { story, model, trials: tryQuestions(createMatcher(story, model), labelled) };
}

/** The story with words added, judged by the same questions. */
export function taughtWith(taught: Taught, addition: Addition): Taught {
  return judge(withWords(taught, addition), questionsOf(taught));
}

function withWords({ story, model }: Taught, addition: Addition): Omit<Taught, 'trials'> {
  const vocabulary = withAdditions(story.vocabulary, [addition]);
  return { story: { ...story, vocabulary }, model: teach(model, story, vocabulary) };
}

/** What a question may mean by words that are new: what the thesaurus says first, then the names and concepts of its answer. */
function candidatesFor(
  { story, model }: Taught,
  { text, language, accept }: OpenQuestion,
  seen: SeenBefore,
  find: (words: readonly string[]) => readonly Meaning[],
): readonly Addition[] {
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  const analysis = analyser.analyse(text);
  const asked = analysis.recognised.flatMap(({ meanings }) => meanings.flatMap(toMeaning));
  const expressions = newExpressions(text, analysis, language, seen);
  const nearest = createMatcher(story, model)
    .nearest(text, maxNearest)
    .flatMap((near) => (near.subject === 'entry' ? [near.entry.id] : []));
  const ofAnswer = meaningsOf(story, accept, language, analyser);
  const ofNearest = accept.length > 0 ? [] : meaningsOf(story, nearest, language, analyser);
  const near = new Set([...ofAnswer, ...ofNearest].map(({ kind, id }) => `${kind}:${id}`));
  const pairs: readonly (readonly [Expression, Meaning])[] = [
    ...expressions.flatMap((expression) =>
      find(expression.words).map((meaning) => [expression, meaning] as const),
    ),
    ...ofAnswer.flatMap((meaning) =>
      expressions.filter(({ isRare }) => isRare).map((expression) => [expression, meaning] as const),
    ),
  ];
  const isNew = ({ kind, id }: Meaning): boolean =>
    asked.every((known) => known.kind !== kind || known.id !== id);
  const additions = new Map<string, Addition>();
  for (const [expression, { kind, id }] of pairs) {
    // A meaning of neither the answer nor what is near cannot help.
    if (!isNew({ kind, id }) || !near.has(`${kind}:${id}`)) continue;
    const words = asWritten(kind, expression.text);
    const key = `${kind}:${id} ${words}`;
    if (!additions.has(key)) additions.set(key, { kind, id, language, words });
  }
  return [...additions.values()];
}

/** What wins most comes first; between two that win the same, a concept before a name. */
function valueOf({ addition, wins, losses }: Proposal): number {
  return wins - losses + (addition.kind === 'concept' ? 0.5 : 0);
}

/** The entry that answers a question now, correctly as far as that is known; undefined if none does. */
function answerOf(matcher: Matcher, { text, accept }: OpenQuestion): string | undefined {
  const verdict = matcher.match(text);
  if (verdict.kind !== 'answer') return undefined;
  const shown = [verdict.entry.id, ...(verdict.also === null ? [] : [verdict.also.entry.id])];
  return accept.length === 0 ? shown[0] : shown.find((id) => accept.includes(id));
}

function questionsOf({ trials }: Taught): readonly LabelledQuestion[] {
  return trials.map(({ question }) => question);
}

function effect(
  before: readonly Trial[],
  after: readonly Trial[],
): { readonly wins: number; readonly losses: number } {
  const wasRight = before.map(({ outcome }) => outcome === 'right');
  return {
    wins: after.filter(({ outcome }, index) => outcome === 'right' && wasRight[index] === false).length,
    losses: after.filter(({ outcome }, index) => outcome !== 'right' && wasRight[index] === true).length,
  };
}
