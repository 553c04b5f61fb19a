import { expect, it } from 'vitest';
import { storyKey } from '../../src/knowledge/story-key.ts';
import { bridgeFolder, ferryFolder, storyOf } from './damaged-folder.ts';

it('a story is told from others by the address of its article, or else by publisher, date and headline', async () => {
  const [{ about: bridge }, { about: ferry }] = await Promise.all([
    storyOf(bridgeFolder),
    storyOf(ferryFolder),
  ]);
  expect(storyKey(bridge)).not.toBe(storyKey(ferry));
  const url = 'https://example.com/ferry';
  const renamed = { en: 'Another', fr: 'Un autre' };
  expect(storyKey({ ...ferry, url, headline: renamed })).toBe(storyKey({ ...ferry, url }));
  const without = { ...ferry, url: undefined };
  expect(storyKey({ ...without, byline: ['Somebody'] })).toBe(storyKey(without));
  expect(storyKey({ ...without, headline: renamed })).not.toBe(storyKey(without));
});
