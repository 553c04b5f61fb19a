import type { Entry, Story } from '../../../src/knowledge/story.ts';
import { defaultTimelineStyle } from '../../../src/knowledge/timeline-style.ts';
import { createAnalyser } from '../../../src/matching/analysis.ts';
import { trainOn } from '../../../src/matching/model.ts';
import { createRanker } from '../../../src/matching/ranking.ts';
import { phrasingsOf, type Phrasing, type Target } from '../../../src/matching/targets.ts';
import type { Benchmark, Target as BenchTarget } from '../benchmark.ts';
import type { Search } from './engine.ts';

/** The same stages as on a story, without vocabulary and gaps: entries are distinguished by the classifier's scores. */
export function buildOnDataSet(benchmark: Benchmark): Search {
  const targets: readonly Target[] = [
    ...benchmark.targets.map((target) => ({ kind: 'entry', entry: toEntry(target) }) as const),
    { kind: 'background' },
  ];
  const model = trainOn(phrasingsIn(benchmark, targets), targets, emptyStory);
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  const rank = createRanker(targets, model);
  return ({ text }) => {
    const { entries, background } = rank(analyser.analyse(text));
    return {
      ids: entries.flatMap(({ label }) => benchmark.targets[label]?.id ?? []),
      score: (entries[0]?.score ?? -1) - background,
    };
  };
}

/** The data set's own out-of-scope messages replace the built-in background. */
function phrasingsIn(
  { background, targets: own }: Benchmark,
  targets: readonly Target[],
): readonly Phrasing[] {
  if (background.length === 0) return phrasingsOf(targets);
  const label = targets.findIndex(({ kind }) => kind === 'background');
  return [
    ...own.flatMap(({ phrasings }, index) => phrasings.map(({ text }) => ({ text, label: index }))),
    ...background.map((text) => ({ text, label })),
  ];
}

function toEntry({ id, phrasings }: BenchTarget): Entry {
  const nothing = { en: '', fr: '' };
  return {
    id,
    topic: '',
    ask: { en: phrasings.map(({ text }) => text), fr: [] },
    answer: nothing,
    attribution: nothing,
    sources: [],
    related: [],
  };
}

const emptyStory: Story = {
  about: {
    headline: { en: '', fr: '' },
    publisher: '',
    byline: [],
    published: '',
    sourceLanguage: '',
    languages: ['en', 'fr'],
    notice: { en: '', fr: '' },
    topics: [],
    firstQuestions: [],
    status: { confirmed: [], claimed: [], undecided: [] },
    timeline: defaultTimelineStyle,
  },
  paragraphs: [],
  vocabulary: { names: [], concepts: [] },
  entries: [],
  gaps: [],
  timeline: [],
  version: '',
};
