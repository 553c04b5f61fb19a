import { describe, expect, it } from 'vitest';
import { figureKinds, heldKindsIn } from '../../src/matching/held-kinds.ts';
import { bitOf, type WantedKind } from '../../src/matching/wanted-kinds.ts';

const holds = (text: string, kind: WantedKind): boolean => (heldKindsIn(text) & bitOf(kind)) !== 0;

describe('the figures that an answer holds', () => {
  it.each<[WantedKind, string]>([
    ['money', 'It cost £38,000 a year.'],
    ['money', 'Il a coûté 3,2 millions.'],
    ['how-much', 'Some 40.'],
    ['count', 'Three boats.'],
    ['count', 'Ils sont douze.'],
    ['duration', 'It lasted two more winters.'],
    ['duration', 'pendant 20 minutes'],
    ['often', 'She said so twice.'],
    ['age', 'Ada Calloway, 54, is mayor.'],
    ['age', 'Elle a 54 ans.'],
    ['speed', 'at 9 knots'],
    ['speed', 'à 9 nœuds'],
    ['distance', '17 miles away'],
    ['distance', 'à 12 km'],
  ])('%s: %s', (kind, text) => {
    expect(holds(text, kind)).toBe(true);
  });

  it.each<[WantedKind, string]>([
    ['money', 'Engineers found rust in June 2025.'],
    ['count', 'The mayor opened it.'],
    ['duration', 'It opened on 4 May.'],
    ['age', 'It has 54 seats.'],
    ['speed', 'It goes fast.'],
    ['distance', 'It is far away.'],
  ])('no %s: %s', (kind, text) => {
    expect(holds(text, kind)).toBe(false);
  });

  it('are none of the kinds that no pattern tells', () => {
    expect(figureKinds & (bitOf('who') | bitOf('why') | bitOf('family'))).toBe(0);
    expect(heldKindsIn('')).toBe(0);
  });
});
