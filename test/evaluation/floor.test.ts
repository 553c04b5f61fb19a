import { describe, expect, it } from 'vitest';

import { tally, tryQuestions } from '../../src/evaluation/evaluate.ts';
import { readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { buildStory } from '../support/build.ts';

/** Shares from 0 to 1, slightly below the measured ones: a change that falls below them has broken something. */
const floors = { right: 0.77, rightOrOffered: 0.88, wrongAtMost: 0.08, near: 0.93, off: 0.98 };

describe('the matcher on questions that nothing was tuned on', async () => {
  const built = await buildStory('knowledge');
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const questions = await readLabelledQuestions('knowledge/evaluation.jsonl');
  const groups = new Map(
    tally(tryQuestions(createMatcher(built.story, built.model), questions)).map((row) => [
      row.group,
      row.shares,
    ]),
  );
  const shares = (group: string) => groups.get(group) ?? { right: 0, wrong: 1, offered: 0, silent: 0 };

  it('answers most of them correctly, and few wrongly', () => {
    const { right, wrong, offered } = shares('in');
    expect(right).toBeGreaterThanOrEqual(floors.right);
    expect(right + offered).toBeGreaterThanOrEqual(floors.rightOrOffered);
    expect(wrong).toBeLessThanOrEqual(floors.wrongAtMost);
  });

  it('answers hardly any question that the story does not answer', () => {
    expect(shares('near').right).toBeGreaterThanOrEqual(floors.near);
    expect(shares('off').right).toBeGreaterThanOrEqual(floors.off);
  });
});
