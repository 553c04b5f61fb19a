import type { Story } from '../knowledge/story.ts';
import { compareTexts, groupBy } from '../collections.ts';
import { languages } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import type { LinearClassifier } from './class-scores.ts';
import { createAnalyser, type Analyser, type Analysis } from './analysis.ts';
import { phrasesOf, type Phrase } from './concepts.ts';
import { listExactPhrasings, type ExactPhrasings } from './exact-phrasings.ts';
import { createVectoriser, learnFeatureSpace, type FeatureSpace } from './feature-space.ts';
import { createFeatureExtractor } from './features.ts';
import { heldKindsIn } from './held-kinds.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { trainClassifier } from './linear-classifier.ts';
import { keyOf } from './random.ts';
import { trainTalk, type TalkModel } from './talk-model.ts';
import { indexTargets, type TargetIndex, type TargetTexts } from './target-index.ts';
import { phrasingsOf, targetsOf, type Phrasing, type Target } from './targets.ts';
import { everydayRecogniser, thesaurusPhrases } from './thesaurus.ts';

/** Everything learned from a story: plain data and flat arrays, to be stored or transferred to another thread. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly phrases: readonly Phrase[];
  /** The everyday meanings that the story's texts have. */
  readonly everyday: readonly Phrase[];
  readonly index: TargetIndex;
  readonly exact: ExactPhrasings;
  readonly space: FeatureSpace;
  readonly classifier: LinearClassifier;
  /** What people say that is not about any story; the same for every one. */
  readonly talk: TalkModel;
}

/** Learns to distinguish a story's targets by their phrasings. Takes a second or two for ten thousand phrasings. */
export function trainModel(story: Story): Model {
  const targets = targetsOf(story);
  return trainOn(phrasingsOf(targets, story.about.languages), targets, story);
}

/** Learns from some of the phrasings only. */
export function trainOn(given: readonly Phrasing[], targets: readonly Target[], story: Story): Model {
  const keyed = inFixedOrder(given);
  const phrasings = keyed.map(({ phrasing }) => phrasing);
  const ofStory = phrasings.filter(({ label }) => targets[label]?.kind !== 'background');
  const lexicon = buildLexicon(
    ofStory.map(({ text }) => text),
    story.vocabulary,
  );
  const phrases = phrasesOf(story.vocabulary);
  const everyday = meaningsOfStory(ofStory, targets);
  const analyser = createAnalyser(lexicon, phrases, everyday);
  const extract = createFeatureExtractor();
  const analyses = phrasings.map(({ text }) => analyser.analysePhrasing(text));
  const space = learnFeatureSpace(eachOf(analyses, extract));
  const vectorise = createVectoriser(space);
  const classifier = trainClassifier(
    eachOf(analyses, (analysis) => vectorise(extract(analysis))),
    phrasings.map(({ label }) => label),
    targets.length,
    space.weights.length,
    Int32Array.from(keyed, ({ key }) => key),
  );
  const index = indexTargets(textsByTarget(phrasings, analyses, targets, analyser));
  return {
    lexicon,
    phrases,
    everyday,
    index,
    exact: listExactPhrasings(ofStory),
    space,
    classifier,
    talk: trainTalk(),
  };
}

/** One result at a time: all features at once would take more memory than everything else in learning. */
function* eachOf<From, To>(all: readonly From[], change: (one: From) => To): Generator<To> {
  for (const one of all) yield change(one);
}

/**
 * Phrasings in an order that depends on nothing but their texts, each with a key that does so too: the order in which a
 * curator keeps them changes nothing, and a phrasing added elsewhere changes little.
 */
function inFixedOrder(
  phrasings: readonly Phrasing[],
): readonly { readonly phrasing: Phrasing; readonly key: number }[] {
  return phrasings
    .map((phrasing) => ({ phrasing, key: keyOf(phrasing.text) }))
    .sort(
      (one, other) =>
        one.key - other.key ||
        compareTexts(one.phrasing.text, other.phrasing.text) ||
        one.phrasing.label - other.phrasing.label,
    );
}

/** The phrases of the thesaurus whose meanings the phrasings or answers have: others could never match. */
function meaningsOfStory(phrasings: readonly Phrasing[], targets: readonly Target[]): readonly Phrase[] {
  const recognise = everydayRecogniser();
  const used = new Set<string>();
  for (const text of [...phrasings.map((each) => each.text), ...targets.flatMap(answersOf)]) {
    for (const { meanings } of recognise(toWords(text))) for (const meaning of meanings) used.add(meaning);
  }
  return thesaurusPhrases().filter(({ meaning }) => used.has(meaning));
}

function textsByTarget(
  phrasings: readonly Phrasing[],
  analyses: readonly Analysis[],
  targets: readonly Target[],
  analyser: Analyser,
): readonly TargetTexts[] {
  const byLabel = groupBy(phrasings.keys(), (index) => phrasings[index]?.label ?? -1);
  return targets.map((target, label) => {
    const own = (byLabel.get(label) ?? []).flatMap((index) => analyses[index] ?? []);
    if (target.kind === 'background' || own.length === 0) return { phrasings: [], answers: [], held: 0 };
    const answers = answersOf(target);
    return {
      phrasings: own,
      answers: answers.map((text) => analyser.analysePhrasing(text)),
      held: heldKindsIn(answers.join('\n')),
    };
  });
}

function answersOf(target: Target): readonly string[] {
  if (target.kind === 'background') return [];
  const { answer } = target.kind === 'entry' ? target.entry : target.gap;
  return languages.map((language) => answer[language]);
}
