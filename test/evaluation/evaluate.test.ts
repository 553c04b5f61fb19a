import { describe, expect, it } from 'vitest';

import { reliability, tally, tryQuestions } from '../../src/evaluation/evaluate.ts';
import type { LabelledQuestion } from '../../src/knowledge/labelled-questions.ts';
import { evaluationReport, heldBackReport, missesReport } from '../../src/evaluation/report.ts';
import type { Entry } from '../../src/knowledge/story.ts';
import type { Matcher, Verdict } from '../../src/matching/verdict.ts';

const entry = (id: string): Entry => ({
  id,
  topic: 'boats',
  ask: { en: [`What is ${id}?`], fr: [`${id}, c'est quoi ?`] },
  answer: { en: id, fr: id },
  attribution: { en: 'someone', fr: 'quelqu’un' },
  sources: [],
  related: [],
});

const verdicts: Readonly<Record<string, Verdict>> = {
  'right one': { kind: 'answer', entry: entry('ferry'), confidence: 0.95, also: null, alternatives: [] },
  'wrong one': { kind: 'answer', entry: entry('quay'), confidence: 0.65, also: null, alternatives: [] },
  'offered one': { kind: 'suggestions', candidates: [{ entry: entry('ferry'), confidence: 0.4 }] },
  'silent one': { kind: 'nothing' },
};

const matcher: Matcher = {
  match: (question) => verdicts[question] ?? { kind: 'nothing' },
  isPhrasing: () => false,
  complete: () => [],
  readTalk: () => undefined,
  nearest: () => [],
};

const question = (q: string, kind: LabelledQuestion['kind'], typo = false): LabelledQuestion => ({
  q,
  lang: 'en',
  kind,
  accept: kind === 'in' ? ['ferry'] : [],
  typo,
});

const trials = tryQuestions(matcher, [
  question('right one', 'in'),
  question('wrong one', 'in', true),
  question('offered one', 'in'),
  question('silent one', 'in'),
  question('wrong one', 'near'),
  question('anything', 'off'),
]);

describe('an evaluation', () => {
  it('distinguishes right, wrong, offered and silent for questions that the story answers', () => {
    expect(trials.slice(0, 4).map(({ outcome }) => outcome)).toEqual(['right', 'wrong', 'offered', 'silent']);
  });

  it('counts any answer to the other questions as wrong, and anything else as right', () => {
    expect(trials.slice(4).map(({ outcome }) => outcome)).toEqual(['wrong', 'right']);
  });

  it('counts by kind, by language and for misspelt questions', () => {
    expect(tally(trials).map(({ group, count }) => `${group} ${count}`)).toEqual([
      'in 4',
      'in en 4',
      'in misspelt 1',
      'near 1',
      'near en 1',
      'off 1',
      'off en 1',
    ]);
    expect(tally(trials)[0]?.shares).toEqual({ right: 0.25, wrong: 0.25, offered: 0.25, silent: 0.25 });
  });

  it('takes only the gap that a question is labelled with as right', () => {
    const { ask, answer, topic } = entry('no-fare');
    const gap = { id: 'no-fare', topic, ask, answer, sources: [], related: [] };
    const gapMatcher: Matcher = {
      ...matcher,
      match: (text) =>
        text === 'the fare' ? { kind: 'gap', gap, confidence: 0.9, nearest: [] } : matcher.match(text),
    };
    const gaps = tryQuestions(gapMatcher, [
      { ...question('the fare', 'near'), accept: ['no-fare'] },
      { ...question('the fare', 'near'), accept: ['no-boat'] },
      { ...question('the fare', 'near'), accept: [] },
      { ...question('right one', 'near'), accept: ['no-fare'] },
      { ...question('offered one', 'near'), accept: ['no-fare'] },
      { ...question('silent one', 'near'), accept: ['no-fare'] },
    ]);
    expect(gaps.map(({ outcome }) => outcome)).toEqual([
      'right',
      'wrong',
      'right',
      'wrong',
      'offered',
      'silent',
    ]);
    expect(evaluationReport(gaps)).toMatch(/^near +6 +33\.3 % +33\.3 % +16\.7 % +16\.7 %/mu);
  });

  it('compares the confidence of answers with how often they were right', () => {
    expect(reliability(trials)).toEqual([
      { from: 0.6, to: 0.7, count: 2, meanConfidence: 0.65, right: 0 },
      { from: 0.9, to: 1, count: 1, meanConfidence: 0.95, right: 1 },
    ]);
  });

  it('prints one row per group and lists the questions that were not right', () => {
    expect(evaluationReport(trials)).toContain(
      'in                4   25.0 %   25.0 %   25.0 %   25.0 %   25.0 %    0.0 %   50.0 %',
    );
    expect(missesReport(trials).split('\n')).toHaveLength(4);
    expect(missesReport(trials)).toContain('wrong   near/en  wrong one  → quay  (wanted nothing)');
    const nothing = { written: 'nothing', answersNothing: true };
    expect(missesReport(trials, () => nothing)).toContain('(wanted nothing), readers get: nothing');
  });

  it('lists and counts also the right answers of which readers get only an offer', () => {
    const right = trials.find(({ outcome, verdict }) => outcome === 'right' && verdict.kind === 'answer');
    const offer = { written: 'quay | ferry', answersNothing: true };
    const ofRight = (trial: (typeof trials)[number]) => (trial === right ? offer : undefined);
    expect(missesReport(trials, ofRight).split('\n')).toHaveLength(5);
    expect(missesReport(trials, ofRight)).toMatch(/^right .+readers get: quay \| ferry$/mu);
    expect(heldBackReport(trials, ofRight)).toMatch(/^1 that counts as right is held back/u);
  });

  it('counts none where readers get another answer, or the question is no right answer', () => {
    expect(heldBackReport(trials, () => ({ written: 'ferry', answersNothing: false }))).toBe('');
    const notRight = ({ outcome }: (typeof trials)[number]) =>
      outcome === 'right' ? undefined : { written: 'nothing', answersNothing: true };
    expect(heldBackReport(trials, notRight)).toBe('');
  });

  it('takes either of two answers as right, and counts apart what the first alone gets right', () => {
    const both: Verdict = {
      kind: 'answer',
      entry: entry('quay'),
      confidence: 0.4,
      also: { entry: entry('ferry'), confidence: 0.3 },
      alternatives: [],
    };
    const two = tryQuestions({ ...matcher, match: () => both }, [
      question('which', 'in'),
      { ...question('which', 'in'), accept: ['quay'] },
      { ...question('which', 'in'), accept: ['pier'] },
    ]);
    expect(two.map(({ outcome }) => outcome)).toEqual(['right', 'right', 'wrong']);
    expect(tally(two)[0]).toMatchObject({ group: 'in', first: 1 / 3, two: 1 });
    expect(missesReport(two)).toContain('→ quay + ferry  (wanted pier)');
  });
});
