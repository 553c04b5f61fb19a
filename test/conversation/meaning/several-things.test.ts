import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('several things of the last answer', () => {
  it('are asked about with “them” by what that answer calls them', () => {
    expect(last('what are the chips', 'who makes them')).toBe('nvidia-makes');
    expect(last('which chips are restricted', 'who makes them?')).toBe('nvidia-makes');
  });

  it('are asked about as what they are, where that was just said', () => {
    expect(last('quels élus demandent des limites', 'quel rôle ils ont')).toMatch(
      /lawmakers-who|select-committee/u,
    );
  });
});
