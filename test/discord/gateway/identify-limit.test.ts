import { expect, it } from 'vitest';
import { IdentifyLimit } from '../../../src/discord/gateway/identify-limit.ts';

/** A limit with a clock that moves when somebody waits, and when each shard had its turn. */
function start(concurrency: number) {
  let now = 0;
  const turns: (readonly [shard: number, at: number])[] = [];
  const limit = new IdentifyLimit(
    concurrency,
    () => now,
    (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  );
  const identify = async (shard: number, signal = new AbortController().signal): Promise<void> => {
    await limit.waitForTurn(shard, signal);
    turns.push([shard, now]);
  };
  return { turns, identify, later: (milliseconds: number) => (now += milliseconds) };
}

it('shards of one bucket identify five seconds apart, in the order in which they asked', async () => {
  const { turns, identify } = start(1);
  await Promise.all([0, 1, 2].map((shard) => identify(shard)));
  expect(turns).toEqual([
    [0, 0],
    [1, 5_000],
    [2, 10_000],
  ]);
});

it('shards of different buckets identify at once', async () => {
  const { turns, identify } = start(16);
  await Promise.all([0, 1, 16].map((shard) => identify(shard)));
  expect(turns.map(([, at]) => at)).toEqual([0, 0, 5_000]);
});

it('nobody waits when the last turn is long ago', async () => {
  const { turns, identify, later } = start(1);
  await identify(0);
  later(6_000);
  await identify(0);
  expect(turns.map(([, at]) => at)).toEqual([0, 6_000]);
});

it('a shard that gives up costs nobody a turn', async () => {
  const { turns, identify } = start(1);
  const gone = AbortSignal.abort();
  await expect(identify(0, gone)).rejects.toThrow();
  await identify(1);
  expect(turns).toEqual([[1, 0]]);
});
