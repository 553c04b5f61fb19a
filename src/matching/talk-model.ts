import { onceFor } from '../once-for.ts';
import { talks, type Talk } from '../text/small-talk.ts';
import { createAnalyser, type Analysis } from './analysis.ts';
import { scoreClasses, type LinearClassifier } from './class-scores.ts';
import { unknownShareOf } from './coverage.ts';
import { createVectoriser, learnFeatureSpace, type FeatureSpace } from './feature-space.ts';
import { createFeatureExtractor } from './features.ts';
import { isRarerThan } from '../text/word-frequency.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { trainClassifier } from './linear-classifier.ts';
import { keyOf } from './random.ts';
import { talkMessages } from './talk-messages.ts';

/** What was learned of how people say what is not about any story; the classes are `talks`, and then all other messages. */
export interface TalkModel {
  readonly lexicon: Lexicon;
  readonly space: FeatureSpace;
  readonly classifier: LinearClassifier;
}

let learned: TalkModel | undefined;

/** Learns from the messages that the bot comes with. Once per process, at the first use: it takes about a second. */
export function trainTalk(): TalkModel {
  return (learned ??= train());
}

function train(): TalkModel {
  const messages = talkMessages();
  // The words that people say to a bot: of others nothing is known, so that a message with them is less plain.
  const said = messages.flatMap(({ talk, text }) => (talk === null ? [] : [text]));
  const lexicon = buildLexicon(said, { names: [], concepts: [] });
  const analyser = createAnalyser(lexicon, [], []);
  const extract = createFeatureExtractor();
  const features = messages.map(({ text }) => extract(analyser.analysePhrasing(text)));
  const space = learnFeatureSpace(features);
  const classifier = trainClassifier(
    features.map(createVectoriser(space)),
    messages.map(({ talk }) => (talk === null ? talks.length : talks.indexOf(talk))),
    talks.length + 1,
    space.weights.length,
    Int32Array.from(messages, ({ text }) => keyOf(text)),
  );
  return { lexicon, space, classifier };
}

/** What a message to the bot means, and how plainly. */
export interface TalkRead {
  readonly talk: Talk;
  /** By how much it fits better than everything else, less for words that nobody says to a bot; from about 1 on it is as good as certain. */
  readonly margin: number;
}

/** Letters and figures alone say nothing. */
const aWord = /\p{L}{2}/u;

/** Words from this rank on that nobody says to a bot are what a message is about. */
const rareFrom = 3_000;

/** Whether a message is one word that was taken for a misspelt one: it may as well be a name. */
function isOneRepaired({ expanded, words }: Analysis): boolean {
  return words.length === 1 && words[0] !== expanded[0];
}

/** Reads a message as said to the bot; undefined if it is likelier to be about something else. */
export type TalkReader = (message: string) => TalkRead | undefined;

/** The reader of a model, created once. */
export const talkReaderOf = onceFor((model: TalkModel): TalkReader => {
  const analyser = createAnalyser(model.lexicon, [], []);
  const extract = createFeatureExtractor();
  const toVector = createVectoriser(model.space);
  return (message) => {
    const analysis = analyser.analyse(message);
    if (!analysis.words.some((word) => aWord.test(word)) || isOneRepaired(analysis)) return undefined;
    const scores = scoreClasses(model.classifier, toVector(extract(analysis)));
    const ranked = [...scores.keys()].toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
    const [best = talks.length, next = best] = ranked;
    const talk = talks[best];
    const isStrange = analysis.words.some((word) => isRarerThan(rareFrom, word) && !analyser.isKnown(word));
    // "Explain photosynthesis simply" asks for no story.
    if (talk === undefined || (talk === 'summary' && isStrange)) return undefined;
    const margin = (scores[best] ?? 0) - (scores[next] ?? 0);
    return { talk, margin: margin * (1 - unknownShareOf(analysis, analyser)) };
  };
});
