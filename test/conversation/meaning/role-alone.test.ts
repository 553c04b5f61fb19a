import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('“who’s the boss?”', () => {
  it.each([
    ['deepseek c’est quoi', 'c qui le patron', 'no-deepseek-founder'],
    ['what is deepseek', 'and who is the founder?', 'no-deepseek-founder'],
    ['what is nvidia', 'who’s the boss', 'huang-who'],
  ])('is asked of the company that the last answer is about: %s, %s', (before, question, expected) => {
    expect(last(before, question)).toBe(expected);
  });

  it('is asked of nobody in particular after an answer on a person', () => {
    expect(last('who is donald trump', 'c qui le patron')).not.toMatch(/deepseek/u);
  });
});
