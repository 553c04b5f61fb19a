import { expect, it } from 'vitest';
import { RecentIds } from '../../src/discord/recent-ids.ts';

it('an id is new once, until many others have come', () => {
  const ids = new RecentIds(3);
  expect(['a', 'b', 'a', 'c'].map((id) => ids.add(id))).toEqual([true, true, false, true]);
  expect(ids.add('d')).toBe(true);
  expect(['b', 'a'].map((id) => ids.add(id))).toEqual([false, true]);
});
