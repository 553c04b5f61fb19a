import { describe, expect, it } from 'vitest';
import { toAnswerRecord } from '../../../src/cli/output/answer-record.ts';
import { toAnswerText } from '../../../src/cli/output/answer-text.ts';
import type { Verdict } from '../../../src/matching/verdict.ts';
import { makeEntry, makeStory } from '../../replies/make-story.ts';

const [first, second, third] = [
  makeEntry('first', { sources: ['p2'] }),
  makeEntry('second', { sources: ['p9', 'p3'] }),
  makeEntry('third'),
];
const two: Verdict = {
  kind: 'answer',
  entry: first,
  confidence: 0.512_34,
  also: { entry: second, confidence: 0.4 },
  alternatives: [{ entry: third, confidence: 0.05 }],
};

describe('an answer as a record', () => {
  it('has a second answer with its question and sources where two are shown', () => {
    expect(toAnswerRecord('which?', two, 'fr')).toMatchObject({
      status: 'answered',
      entry: 'first',
      confidence: 0.512,
      also: {
        entry: 'second',
        question: second.ask.fr[0],
        answer: second.answer.fr,
        sources: [{ paragraph: 'p9' }, { paragraph: 'p3' }],
      },
      suggestions: [{ entry: 'third', question: third.ask.fr[0], answer: third.answer.fr, confidence: 0.05 }],
      sources: [{ paragraph: 'p2' }],
    });
  });

  it('has null for a second answer where one is shown', () => {
    expect(toAnswerRecord('which?', { ...two, also: null }, 'en').also).toBeNull();
  });
});

describe('an answer in the terminal', () => {
  it('has both answers one below the other where two are shown', () => {
    const { about } = makeStory();
    const text = toAnswerText(two, about, 'en');
    expect(text.split('\n')).toHaveLength(6);
    expect(text).toBe(
      [first, second].map((entry) => toAnswerText({ ...two, entry, also: null }, about, 'en')).join('\n'),
    );
  });
});
