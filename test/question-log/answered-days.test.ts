import { describe, expect, it } from 'vitest';
import { toAnsweredText } from '../../src/cli/output/answered-text.ts';
import { readAnsweredDays } from '../../src/question-log/answered-days.ts';
import { makeEntry } from '../replies/make-story.ts';
import { asked, day, newLogPath, noon, openStore, picked } from './support.ts';

async function answeredTwice(): Promise<string> {
  const path = await newLogPath();
  const offered = asked({ verdict: 'suggestions', entry: 'ferry-chip' });
  const earlier = [
    asked({ verdict: 'answer', entry: 'ferry-cost' }),
    asked({ verdict: 'suggestions', entry: 'ferry-cost' }),
    asked({ verdict: 'gap', gap: 'ticket-price' }),
  ];
  openStore(path).write([
    ...earlier.map((event) => ({ at: noon - 3 * day, event })),
    ...[offered, picked(offered.key, 'ferry-cost')].map((event) => ({ at: noon, event })),
  ]);
  return path;
}

describe('how often an answer went out', () => {
  it('counts answers and picks by day, and not what was only offered', async () => {
    const path = await answeredTwice();
    expect(readAnsweredDays(path, 'ferry-cost', null, undefined, noon)).toEqual([
      { day: '2025-02-17', count: 1 },
      { day: '2025-02-20', count: 1 },
    ]);
    expect(readAnsweredDays(path, 'ferry-cost', null, 1, noon)).toEqual([{ day: '2025-02-20', count: 1 }]);
    expect(readAnsweredDays(path, 'ticket-price', null, undefined, noon)).toHaveLength(1);
    expect(readAnsweredDays(path, 'ferry-chip', null, undefined, noon)).toEqual([]);
  });

  it('is told apart by the day of the correction', () => {
    const item = makeEntry('ferry-cost', { corrected: { date: '2025-02-18', what: { en: '', fr: '' } } });
    const days = [
      { day: '2025-02-17', count: 3 },
      { day: '2025-02-20', count: 1 },
    ];
    expect(toAnsweredText('ferry-cost', days, item).split('\n')).toEqual([
      '"ferry-cost" went out 4 times, first on 2025-02-17, last on 2025-02-20.',
      'Before the correction of 2025-02-18: 3 times. On that day and since: once.',
      '  2025-02-17  3',
      '  2025-02-20  1',
    ]);
    expect(toAnsweredText('x', [], undefined)).toBe(
      '"x" never went out, as far as the question log goes back.',
    );
  });
});
