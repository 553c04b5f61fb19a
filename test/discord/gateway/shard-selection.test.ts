import { describe, expect, it } from 'vitest';
import { readShardSelection, shardsOf } from '../../../src/discord/gateway/shard-selection.ts';

describe('SHARDS', () => {
  it.each([
    ['auto', 'auto'],
    ['0-3/8', { first: 0, last: 3, total: 8 }],
    ['7-7/8', { first: 7, last: 7, total: 8 }],
  ])('may be %s', (text, selection) => {
    expect(readShardSelection(text)).toEqual(selection);
  });

  it.each(['', '8', '3-0/8', '0-8/8', '0-3', '-1-3/8', '0-3/8/9', '0–3/8'])('may not be "%s"', (text) => {
    expect(readShardSelection(text)).toBeUndefined();
  });

  it('runs what Discord recommends, or the range', () => {
    expect(shardsOf('auto', 2)).toEqual({ ids: [0, 1], total: 2 });
    expect(shardsOf({ first: 2, last: 3, total: 8 }, 1)).toEqual({ ids: [2, 3], total: 8 });
  });
});
