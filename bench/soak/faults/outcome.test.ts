import { expect, it } from 'vitest';
import { outcomeOf, type Attempt, type FaultWindow } from './outcome.ts';

/** A try that was refused or failed 20 ms after the question by default. */
function attempt(parts: Partial<Attempt> = {}): Attempt {
  const at = parts.at ?? 20;
  return {
    sentAt: at - 5,
    at,
    isAccepted: false,
    isKnown: true,
    fault: null,
    waitMs: 0,
    body: undefined,
    ...parts,
  };
}

const accepted = attempt({ isAccepted: true, at: 40 });
const hidden = attempt({ isAccepted: true, isKnown: false, fault: '500' });
/** A break of the connection, from the question until some milliseconds after it. */
const broken = (until: number): readonly FaultWindow[] => [{ name: 'drop', from: 0, until }];

it.each<[string, string, readonly number[], readonly Attempt[], (readonly FaultWindow[])?]>([
  ['answered', 'at once', [1], [accepted]],
  ['answered', 'after a failed try', [1], [attempt({ fault: '500' }), accepted]],
  ['answered', 'without a response, so that it tries again', [1], [hidden, attempt()]],
  ['answered', 'while a slow try was still under way', [1], [accepted, attempt({ sentAt: 10, at: 2_000 })]],
  [
    'answered',
    'that took the first try for lost before the response came',
    [1],
    [attempt({ isAccepted: true, sentAt: 20, at: 1_260 }), attempt({ sentAt: 1_270, at: 1_275 })],
  ],
  ['twice', 'with two answers', [1], [hidden, accepted]],
  ['twice', 'again after it knew', [1], [accepted, attempt({ at: 60 })]],
  ['undelivered', 'because the question never reached it', [], [], broken(500)],
  ['undelivered', 'because the question reached it too late', [2_600], [], broken(2_500)],
  ['undelivered', 'because the connection broke right after it was sent', [1], [], broken(500)],
  ['undelivered', 'that got it again, too late', [1, 2_600], [attempt({ at: 3_050 })], broken(2_500)],
  ['failed', 'because Discord had forgotten the question', [1], [attempt({ fault: '10062' })]],
  ['failed', 'because it had to wait for too long', [1], [attempt({ fault: '429', waitMs: 5_000 })]],
  ['failed', 'because four tries failed', [1], Array.from({ length: 4 }, () => attempt({ fault: '502' }))],
  ['failed', 'because little time was left for a slow one', [1_500], [attempt({ fault: 'slow', at: 2_750 })]],
  [
    'failed',
    'because hardly any time was left after a failed try',
    [1],
    [attempt({ fault: '500', at: 2_600 })],
  ],
  ['lost', 'although nothing hindered it', [1], []],
  ['lost', 'that was cut off long after it got it', [1], [], [{ name: 'drop', from: 500, until: 900 }]],
  ['lost', 'although no fault kept it from getting it', [], []],
  ['lost', 'although no fault made the question late', [2_600], []],
  ['lost', 'because its answer was late by its own doing', [1], [attempt({ at: 3_200 })]],
  ['lost', 'late by its own doing, whatever the connection did', [1], [attempt({ at: 3_200 })], broken(900)],
  ['lost', 'although it could have tried again', [1], [attempt({ fault: '500' })]],
  ['lost', 'because its answer was refused', [1], [attempt()]],
])('calls a question %s by a bot %s', (outcome, _, deliveries, attempts, windows = []) => {
  expect(outcomeOf({ askedAt: 0, deliveries, attempts }, 0, windows)).toBe(outcome);
});

it.each([
  ['answered', 'that may have taken the first try for lost meanwhile', [1], [accepted, attempt({ at: 60 })]],
  ['undelivered', 'that may have received it too late', [1_400], []],
  ['failed', 'that may have had hardly any time left', [1], [attempt({ fault: '500', at: 1_400 })]],
  ['failed', 'that may have been in time', [1], [attempt({ at: 3_100 })]],
  ['lost', 'that was later than that explains', [1], [attempt({ at: 3_900 })]],
  ['lost', 'that never tried', [1], []],
  ['twice', 'with two answers', [1], [hidden, accepted]],
])(
  'calls a question %s by a bot %s, when the soak stood still for 620 ms',
  (outcome, _, deliveries, attempts) => {
    expect(outcomeOf({ askedAt: 0, deliveries, attempts }, 620, [])).toBe(outcome);
  },
);
