import { describe, expect, it } from 'vitest';
import { tally, tryQuestions, type Trial } from '../../src/evaluation/evaluate.ts';
import { readQuestionsByFact } from '../../src/evaluation/facts.ts';
import { readLabelledQuestions, type LabelledQuestion } from '../../src/knowledge/labelled-questions.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { buildStory } from '../support/build.ts';

/** Shares from 0 to 1, slightly below the measured ones: a change that falls below them has broken something. */
interface Floors {
  readonly right: number;
  readonly first: number;
  readonly rightOrOffered: number;
  readonly wrongAtMost: number;
  readonly near: number;
  readonly off: number;
}

const shipped: Floors = {
  right: 0.855,
  first: 0.83,
  rightOrOffered: 0.93,
  wrongAtMost: 0.05,
  near: 0.955,
  off: 0.95,
};

const small: Floors = {
  right: 0.7,
  first: 0.68,
  rightOrOffered: 0.89,
  wrongAtMost: 0.03,
  near: 0.86,
  off: 0.97,
};

type QuestionsOf = (story: Story) => Promise<readonly LabelledQuestion[]>;

async function trialsOn(folder: string, questionsOf: QuestionsOf): Promise<readonly Trial[]> {
  const built = await buildStory(folder);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return tryQuestions(createMatcher(built.story, built.model), await questionsOf(built.story));
}

const smallStories = ['pool', 'ferry', 'club'].map((name) => `test/evaluation/stories/${name}`);

describe.each<[string, Floors, () => Promise<readonly Trial[]>]>([
  [
    'the shipped story',
    shipped,
    () => trialsOn('knowledge', () => readLabelledQuestions('knowledge/evaluation.jsonl')),
  ],
  [
    'the small stories together',
    small,
    async () => {
      const trials = smallStories.map((folder) =>
        trialsOn(folder, (story) =>
          readQuestionsByFact(`${folder}.questions.jsonl`, `${folder}.facts.json`, story),
        ),
      );
      return (await Promise.all(trials)).flat();
    },
  ],
])('the matcher on the questions about %s', async (_, floors, ask) => {
  const groups = new Map(tally(await ask()).map((row) => [row.group, row]));
  const sharesOf = (kind: LabelledQuestion['kind']) =>
    groups.get(kind)?.shares ?? { right: 0, wrong: 1, offered: 0, silent: 0 };

  it('answers most of them correctly, most with the first answer, and few wrongly', () => {
    const { right, wrong, offered } = sharesOf('in');
    expect(right).toBeGreaterThanOrEqual(floors.right);
    expect(groups.get('in')?.first).toBeGreaterThanOrEqual(floors.first);
    expect(right + offered).toBeGreaterThanOrEqual(floors.rightOrOffered);
    expect(wrong).toBeLessThanOrEqual(floors.wrongAtMost);
  });

  it('shows two answers to few of them', () => {
    expect(groups.get('in')?.two).toBeLessThanOrEqual(0.15);
  });

  it('answers few questions that the story does not answer', () => {
    expect(sharesOf('near').right).toBeGreaterThanOrEqual(floors.near);
    expect(sharesOf('off').right).toBeGreaterThanOrEqual(floors.off);
  });
});
