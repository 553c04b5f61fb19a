import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it } from 'vitest';
import { readInsights } from '../../src/question-log/read-insights.ts';
import { asked, newLogPath, noon, openStore, rated } from './support.ts';

/** A log as a bot wrote it before it recorded stories and notices. */
async function olderFile(): Promise<string> {
  const path = await newLogPath();
  const store = openStore(path);
  store.write([asked({ text: 'old' }), rated()].map((event) => ({ at: noon, event })));
  store.close();
  const file = new DatabaseSync(path);
  file.exec(
    'ALTER TABLE questions DROP COLUMN story; ALTER TABLE feedback DROP COLUMN story; DROP TABLE notices',
  );
  file.close();
  return path;
}

it('a log from before stories were told apart is read as being about every story', async () => {
  const path = await olderFile();
  const { counts, otherStories } = readInsights(path, 7, 'ferry', noon);
  expect([counts.asked, counts.unhelpful, otherStories]).toEqual([1, 1, 0]);
});

it('a log from before stories were told apart is carried on', async () => {
  const path = await olderFile();
  const store = openStore(path);
  store.write([{ at: noon, event: asked({ text: 'new' }), story: 'ferry' }]);
  expect(store.insights(7, 'bridge')).toMatchObject({ counts: { asked: 1 }, otherStories: 1 });
  expect(store.insights(7, 'ferry').counts.asked).toBe(2);
  expect(store.claim(['notice'])).toBe(true);
});
