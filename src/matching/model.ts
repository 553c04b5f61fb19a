import type { Story } from '../knowledge/story.ts';
import { createAnalyser } from './analysis.ts';
import { phrasesOf, type Phrase } from './concepts.ts';
import { listExactPhrasings, type ExactPhrasings } from './exact-phrasings.ts';
import { learnFeatureSpace, toVector, type FeatureSpace } from './feature-space.ts';
import { createFeatureExtractor } from './features.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { trainClassifier, type LinearClassifier } from './linear-classifier.ts';
import { phrasingsOf, targetsOf, type Phrasing, type Target } from './targets.ts';

/** Everything learned from a story: plain data and flat arrays, to be stored or transferred to another thread. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly phrases: readonly Phrase[];
  readonly exact: ExactPhrasings;
  readonly space: FeatureSpace;
  readonly classifier: LinearClassifier;
}

/** Learns to distinguish a story's targets by their phrasings. Takes a second or two for ten thousand phrasings. */
export function trainModel(story: Story): Model {
  const targets = targetsOf(story);
  return trainOn(phrasingsOf(targets), targets, story);
}

/** Learns from some of the phrasings only. */
export function trainOn(phrasings: readonly Phrasing[], targets: readonly Target[], story: Story): Model {
  const ofStory = phrasings.filter(({ label }) => targets[label]?.kind !== 'background');
  const lexicon = buildLexicon(
    ofStory.map(({ text }) => text),
    story.vocabulary,
  );
  const phrases = phrasesOf(story.vocabulary);
  const analyser = createAnalyser(lexicon, phrases);
  const extract = createFeatureExtractor();
  const features = phrasings.map(({ text }) => extract(analyser.analysePhrasing(text)));
  const space = learnFeatureSpace(features);
  const classifier = trainClassifier(
    features.map((each) => toVector(space, each)),
    phrasings.map(({ label }) => label),
    targets.length,
    space.weights.length,
  );
  return { lexicon, phrases, exact: listExactPhrasings(ofStory), space, classifier };
}
