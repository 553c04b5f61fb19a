import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceIn } from '../../src/matching/confidence.ts';
import { signalNames, type Signals } from '../../src/matching/signals.ts';

function signalsFrom(values: readonly number[]): Signals {
  // The list of names is complete, so every signal is set.
  return Object.fromEntries(
    signalNames.map((name, index) => [name, values[index] ?? 0]),
  ) as unknown as Signals;
}

function anySignals(most: number): fc.Arbitrary<Signals> {
  const value = fc.double({ min: -most, max: most, noNaN: true });
  return fc.array(value, { minLength: signalNames.length, maxLength: signalNames.length }).map(signalsFrom);
}

const leads = signalNames.filter((name) => name.startsWith('lead'));

describe('the confidence in the best entry', () => {
  it('is a probability, whatever the signals', () => {
    fc.assert(
      fc.property(fc.oneof(anySignals(3), anySignals(1e6)), (signals) => {
        const confidence = confidenceIn(signals);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(leads)('is never lower for a bigger lead: %s', (lead) => {
    fc.assert(
      fc.property(anySignals(3), fc.double({ min: 0, max: 3, noNaN: true }), (signals, more) => {
        const ahead = { ...signals, [lead]: signals[lead] + more };
        expect(confidenceIn(ahead)).toBeGreaterThanOrEqual(confidenceIn(signals));
      }),
    );
  });

  it('is higher for leads over everything at once', () => {
    const level = signalsFrom([]);
    const ahead = { ...level, ...Object.fromEntries(leads.map((lead) => [lead, 1])) };
    expect(confidenceIn(ahead)).toBeGreaterThan(confidenceIn(level));
  });
});
