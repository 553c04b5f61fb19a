import { describe, expect, it } from 'vitest';
import { decide } from '../../src/matching/decision.ts';
import type { Entry } from '../../src/knowledge/story.ts';
import type { Reading } from '../../src/matching/pipeline.ts';
import type { Probabilities } from '../../src/matching/probabilities.ts';
import type { Target } from '../../src/matching/targets.ts';
import type { Verdict } from '../../src/matching/verdict.ts';
import { makeEntry, makeGap } from '../replies/make-story.ts';
import { analysisOf, noEvidence } from './make-parts.ts';

const targets: readonly Target[] = [
  ...['one', 'two', 'three', 'four', 'five'].map((id) => ({ kind: 'entry', entry: makeEntry(id) }) as const),
  ...['fare', 'bids'].map((id) => ({ kind: 'gap', gap: makeGap(id) }) as const),
];
const firstGap = 5;

interface Given {
  readonly entries?: readonly number[];
  readonly gaps?: readonly number[];
  readonly background?: number;
  readonly exact?: Target;
  readonly question?: string;
  readonly names?: readonly string[];
  readonly asked?: number;
  readonly named?: Entry;
  /** Labels of the targets that have the names of the question that the story never mentions. */
  readonly unmentioned?: readonly number[];
  /** The share of what is asked that every target lacks, and whether they are asked for other kinds of thing. */
  readonly missing?: number;
  readonly otherKind?: number;
}

const weighed = (list: readonly number[], from: number): Probabilities['entries'] =>
  list.map((probability, index) => ({ label: from + index, probability }));

/** The verdict on a question with these probabilities. */
function verdictOn({
  entries = [],
  gaps = [],
  background = 0,
  exact,
  question = 'boats',
  names = [],
  asked = 1,
  named,
  unmentioned,
  missing = 0,
  otherKind = 0,
}: Given): Verdict {
  const ofEntries = weighed(entries, 0);
  const ofGaps = weighed(gaps, firstGap);
  const reading: Reading = {
    ranking: {
      analysis: {
        ...analysisOf(question),
        recognised: names.map((name) => ({ meanings: [name], start: 0, length: 1 })),
      },
      entries: ofEntries.map(({ label }) => ({ label, score: 0 })),
      gaps: ofGaps.map(({ label }) => ({ label, score: 0 })),
      background: 0,
    },
    assessment: {
      asked,
      strangeness: { unknownShare: 0, unknownWords: 0 },
      evidenceFor: () => ({ ...noEvidence, missing, otherKind }),
    },
    probabilities: { entries: ofEntries, gaps: ofGaps, background, unknown: 0 },
    exact,
    named,
    hasUnmentioned: unmentioned && ((label) => unmentioned.includes(label)),
  };
  return decide(reading, targets);
}

/** A verdict in a line: "answer one + two", "gap fare", "suggestions one two three", "nothing". */
function inShort(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'answer':
      return [
        'answer',
        verdict.entry.id,
        ...(verdict.also === null ? [] : ['+', verdict.also.entry.id]),
      ].join(' ');
    case 'gap':
      return `gap ${verdict.gap.id}`;
    case 'suggestions':
      return ['suggestions', ...verdict.candidates.map(({ entry }) => entry.id)].join(' ');
    case 'nothing':
      return 'nothing';
  }
}

describe('the decision', () => {
  it.each<[string, string, Given]>([
    ['answers alone what is likely enough', 'answer one', { entries: [0.75, 0.24] }],
    ['answers both of two that are likely only together', 'answer one + two', { entries: [0.74, 0.2] }],
    ['answers both when they are level', 'answer one + two', { entries: [0.35, 0.26] }],
    ['offers what is not likely enough even together', 'suggestions one two', { entries: [0.35, 0.24] }],
    ['offers when neither is likely by itself', 'suggestions one two', { entries: [0.34, 0.33] }],
    ['adds a second answer that is likely enough', 'answer one + two', { entries: [0.52, 0.1] }],
    ['adds no second answer that is hardly likely', 'answer one', { entries: [0.55, 0.09] }],
    ['adds none that would only just make up the rest', 'suggestions one two', { entries: [0.54, 0.09] }],
    ['answers alone at the limit for one without a second', 'answer one', { entries: [0.55] }],
    ['offers below that', 'suggestions one', { entries: [0.54] }],
    ['offers three at most', 'suggestions one two three', { entries: [0.2, 0.1, 0.1, 0.1] }],
    ['offers nothing that is hardly likely', 'suggestions one', { entries: [0.02, 0.019] }],
    ['is silent when nothing is likelier', 'nothing', { entries: [0.019] }],
    [
      'offers that too when a name is given',
      'suggestions one',
      { entries: [0.019], names: ['name:calloway'] },
    ],
    ['says what the story does not say', 'gap fare', { entries: [0.3, 0.1], gaps: [0.4] }],
    [
      'offers entries when a gap is not likely enough',
      'suggestions one two',
      { entries: [0.3, 0.1], gaps: [0.39] },
    ],
    ['answers rather than to give a gap', 'answer one', { entries: [0.55, 0.05], gaps: [0.4] }],
    [
      'offers entries rather than to give a gap that is less likely than one',
      'suggestions one two',
      { entries: [0.45, 0.05], gaps: [0.44] },
    ],
    ['is silent on everyday talk', 'nothing', { entries: [0.3], background: 0.6 }],
    ['offers when it may be a question after all', 'suggestions one', { entries: [0.3], background: 0.59 }],
    [
      'offers when everyday talk names somebody',
      'suggestions one',
      { entries: [0.3], background: 0.6, names: ['name:calloway'] },
    ],
    [
      'is silent when everyday talk has a word of the vocabulary alone',
      'nothing',
      { entries: [0.3], background: 0.6, names: ['concept:open'] },
    ],
    ['prefers a gap to silence', 'gap fare', { entries: [0.05], gaps: [0.4], background: 0.55 }],
    ['asserts nothing on function words alone', 'suggestions one two', { entries: [0.8, 0.1], asked: 0 }],
    ['answers on a name alone', 'answer one', { entries: [0.8, 0.1], asked: 0, names: ['name:calloway'] }],
    ['is silent without words', 'nothing', { entries: [0.9], question: '' }],
    ['is silent without entries', 'nothing', { gaps: [0.9] }],
    [
      'only offers what has not the strange name of the question',
      'suggestions one two',
      { entries: [0.9, 0.05], unmentioned: [1] },
    ],
    [
      'only offers what is never asked why where a reason is asked for',
      'suggestions one two',
      { entries: [0.9, 0.05], question: 'why do the boats stop', otherKind: 1 },
    ],
    ['answers what is asked why', 'answer one', { entries: [0.9, 0.05], question: 'why do the boats stop' }],
    [
      'answers what is asked for other kinds of thing where a time is asked for, too',
      'answer one',
      { entries: [0.9, 0.05], question: 'why and when do the boats stop', otherKind: 1 },
    ],
    ['answers what has that name', 'answer one', { entries: [0.9, 0.05], unmentioned: [0] }],
    [
      'only offers what has that name and lacks something else that is asked',
      'suggestions one two',
      { entries: [0.9, 0.05], unmentioned: [0], missing: 0.1 },
    ],
    ['adds no second answer that has not that name', 'answer one', { entries: [0.6, 0.3], unmentioned: [0] }],
    [
      'gives a gap that has that name, though another is likelier',
      'gap bids',
      { entries: [0.5], gaps: [0.45, 0.1], unmentioned: [firstGap + 1] },
    ],
    [
      'gives no gap that has that name and is hardly likely',
      'gap fare',
      { entries: [0.5], gaps: [0.45, 0.099], unmentioned: [firstGap + 1] },
    ],
  ])('%s: %s', (_, expected, given) => {
    expect(inShort(verdictOn(given))).toBe(expected);
  });

  it('answers with the entry that has the question as a phrasing, whatever is likely', () => {
    const exact = targets[2];
    const verdict = verdictOn({ entries: [0.6, 0.3, 0.05], ...(exact && { exact }) });
    expect(verdict).toMatchObject({ kind: 'answer', entry: { id: 'three' }, confidence: 1, also: null });
    expect(verdict.kind === 'answer' && verdict.alternatives.map(({ entry }) => entry.id)).toEqual([
      'one',
      'two',
    ]);
  });

  it('gives the gap that has the question as a phrasing, with the nearest entries', () => {
    const exact = targets[firstGap + 1];
    const verdict = verdictOn({ entries: [0.9, 0.05, 0.02, 0.01], ...(exact && { exact }) });
    expect(verdict).toMatchObject({ kind: 'gap', gap: { id: 'bids' }, confidence: 1 });
    expect(verdict.kind === 'gap' && verdict.nearest.map(({ entry }) => entry.id)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('answers a name alone only where no strange name stands beside it', () => {
    const named = makeEntry('two');
    expect(inShort(verdictOn({ entries: [0.3], named }))).toBe('answer two');
    expect(inShort(verdictOn({ entries: [0.3], named, unmentioned: [] }))).toBe('suggestions one');
  });

  it('gives the confidence of each: the probability that it is what was asked', () => {
    expect(verdictOn({ entries: [0.4, 0.3, 0.1] })).toMatchObject({
      confidence: 0.4,
      also: { confidence: 0.3 },
      alternatives: [{ confidence: 0.1 }],
    });
    expect(verdictOn({ entries: [0.3], gaps: [0.5, 0.1] })).toMatchObject({ confidence: 0.5 });
  });

  it.each([
    ['those that may have been meant', [0.9, 0.02, 0.019], ['two']],
    ['three at most', [0.8, 0.05, 0.05, 0.05, 0.04], ['two', 'three', 'four']],
    ['not the second answer', [0.4, 0.3, 0.1], ['three']],
  ] as const)('lists beside an answer %s', (_, entries, ids) => {
    const verdict = verdictOn({ entries });
    expect(verdict.kind === 'answer' && verdict.alternatives.map(({ entry }) => entry.id)).toEqual(ids);
  });
});
