import { beforeAll, describe, expect, it } from 'vitest';
import { fitWeights } from '../../src/evaluation/calibration.ts';
import type { Story } from '../../src/knowledge/story.ts';
import type { DecisionWeights } from '../../src/matching/decision-weights.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';

describe('weights fitted to a question that the story leaves open', () => {
  let story: Story;

  beforeAll(async () => {
    story = await storyOf(ferryFolder);
  });

  /** Fitted to one question, which is a phrasing of the first gap. */
  function fittedTo(accept: readonly string[]): DecisionWeights {
    const q = story.gaps[0]?.ask.en[1] ?? '';
    return fitWeights([
      { story, questions: [{ q, lang: 'en', kind: 'near', accept: [...accept], typo: false }] },
    ]).small;
  }

  it('give the gaps that it accepts the probability, and not another one', () => {
    const [own, other] = story.gaps.map(({ id }) => [id]);
    expect(fittedTo(own ?? []).score).toBeGreaterThan(0);
    expect(fittedTo(other ?? []).score).toBeLessThan(0);
  });

  it('give everyday talk and the unknown some of it only where no gap is listed', () => {
    const labelled = fittedTo([story.gaps[0]?.id ?? '']);
    const unlabelled = fittedTo([]);
    expect(labelled.unknown).toBeLessThan(unlabelled.unknown);
    expect(labelled.background).toBeLessThan(unlabelled.background);
  });
});
