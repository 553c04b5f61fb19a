import { onceFor } from '../../once-for.ts';
import { tryQuestions, type Trial } from '../../evaluation/evaluate.ts';
import type { LabelledQuestion } from '../../knowledge/labelled-questions.ts';
import type { Story } from '../../knowledge/story.ts';
import { createAnalyser } from '../../matching/analysis.ts';
import { createMatcher } from '../../matching/matcher.ts';
import { trainModel } from '../../matching/model.ts';
import { teach } from '../../matching/taught-model.ts';
import { sameTextKey } from '../../text/fold.ts';
import type { AskAsReader } from '../as-reader.ts';
import { withAdditions, type Addition } from './addition.ts';
import { createBackingIn } from './backing.ts';
import { meaningsFor, newConceptsFor, withWord } from './candidates.ts';
import { createSeenBefore } from './expressions.ts';
import { createMeaningFinder } from './meanings-near.ts';
import { createNewConceptFinder } from './new-concepts.ts';
import type { Learned } from './learned.ts';
import type { OpenQuestion } from './open-questions.ts';
import { reached, type Reached } from './reached.ts';

/** Words to add to the vocabulary, and how many other labelled questions they would get answered correctly, or no longer. */
export interface Proposal {
  readonly addition: Addition;
  readonly wins: number;
  readonly losses: number;
  /** How many other labelled questions there are; the one that the words are from says nothing about them. */
  readonly others: number;
  /** The entry that answers the question with it, or is offered first. */
  readonly answer: string;
  /** Whether the question is answered with it; else its entry is only offered first, which it was not before. */
  readonly isAnswered: boolean;
}

/** A story with words added to its vocabulary, and how it does on the labelled questions. */
export interface Taught extends Learned {
  readonly trials: readonly Trial[];
}

/** How many proposals a question has at most. */
const maxProposals = 3;
/** How many are tried on all labelled questions, which takes time. */
const maxTried = 8;
/** How many new concepts are tried; for each the story has to be learned again. */
const maxLearned = 6;

/**
 * Words that mean the same as a name, a concept or a word of the story, or are another way to write it, and by which the question is
 * answered or its entry offered first; at most three, best first.
 */
export type Proposer = (taught: Taught, question: OpenQuestion) => readonly Proposal[];

/** An addition, and the story with it. */
interface Candidate extends Reached {
  readonly addition: Addition;
  readonly changed: Learned;
}

/**
 * Reads a story's texts and the thesaurus, once for all questions.
 *
 * @param ask Asks a question as a reader would.
 */
export function createProposer(story: Story, ask: AskAsReader): Proposer {
  const items = [...story.entries, ...story.gaps];
  const seen = createSeenBefore(
    items.flatMap(({ ask: { en, fr }, answer }) => [...en, ...fr, answer.en, answer.fr]),
  );
  const find = createMeaningFinder(story.vocabulary);
  const backingIn = createBackingIn(story);
  const newConcepts = onceFor(({ story: current, model }: Taught) =>
    createNewConceptFinder(
      current,
      createAnalyser(model.lexicon, model.phrases, model.everyday),
      seen,
      backingIn,
    ),
  );
  return (taught, question) => {
    const reach = (changed: Learned, text = question.text): Reached | undefined =>
      reached(changed, { ...question, text }, ask);
    const before = reach(taught);
    const better = (one: Reached | undefined): one is Reached =>
      one !== undefined && (one.isAnswered || one.answer !== before?.answer);
    const known = meaningsFor(taught, question, seen, find, backingIn).flatMap(
      (addition): readonly Candidate[] => {
        const changed = withWords(taught, addition);
        const now = reach(changed);
        return better(now) ? [{ addition, changed, ...now }] : [];
      },
    );
    const fresh = newConceptsFor(taught, question, newConcepts(taught))
      .filter(({ addition, target }) => {
        // As if the question had the story's own word: quickly, to leave out most of what cannot help.
        const now = reach(taught, withWord(question.text, addition));
        return better(now) && now.answer === target;
      })
      .slice(0, maxLearned)
      .flatMap(({ addition, target }): readonly Candidate[] => {
        const changed = withWords(taught, addition);
        const now = reach(changed);
        return better(now) && now.answer === target ? [{ addition, changed, ...now }] : [];
      });
    const found = [...known.slice(0, maxTried), ...fresh];
    const isAnswered = found.some((one) => one.isAnswered);
    return found
      .filter((one) => one.isAnswered || !isAnswered)
      .map(({ changed, ...candidate }) => ({ ...candidate, ...effectOn(taught, changed, question) }))
      .filter(({ wins, losses, addition }) =>
        isAnswered && addition.beside === undefined ? losses <= wins : losses === 0,
      )
      .toSorted((one, other) => valueOf(other) - valueOf(one))
      .filter((one, index, all) => !all.slice(0, index).some((other) => isWider(one, other)))
      .slice(0, maxProposals);
  };
}

/** Whether a proposal says of more words what another says of some of them: "folk got hurt" after "folk". */
function isWider({ addition: one }: Proposal, { addition: other }: Proposal): boolean {
  return one.id === other.id && ` ${one.words} `.includes(` ${other.words} `);
}

/** How other labelled questions do in a changed story. */
function effectOn(
  taught: Taught,
  changed: Learned,
  question: OpenQuestion,
): Pick<Proposal, 'wins' | 'losses' | 'others'> {
  const others = taught.trials.filter(
    (trial) => sameTextKey(trial.question.q) !== sameTextKey(question.text),
  );
  const { trials } = judge(
    changed,
    others.map((trial) => trial.question),
  );
  return { others: others.length, ...effect(others, trials) };
}

/** A story judged by labelled questions. */
export function judge({ story, model }: Learned, labelled: readonly LabelledQuestion[]): Taught {
  return { story, model, trials: tryQuestions(createMatcher(story, model), labelled) };
}

/** The story with words added, judged by the same questions. */
export function taughtWith(taught: Taught, addition: Addition): Taught {
  return judge(withWords(taught, addition), questionsOf(taught));
}

function withWords({ story, model }: Taught, addition: Addition): Learned {
  const vocabulary = withAdditions(story.vocabulary, [addition]);
  const changed = { ...story, vocabulary };
  // Phrasings have the story's own word, which gets another meaning with a new concept.
  const isNew = vocabulary.concepts.length > story.vocabulary.concepts.length;
  return { story: changed, model: isNew ? trainModel(changed) : teach(model, story, vocabulary) };
}

/** What answers the question comes before what does not, then what wins most; between two that win the same, a concept before a name. */
function valueOf({ addition, isAnswered, wins, losses }: Proposal): number {
  return (isAnswered ? 1_000 : 0) + wins - losses + (addition.kind === 'concept' ? 0.5 : 0);
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
