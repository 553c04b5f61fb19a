import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it } from 'vitest';
import { readInsights } from '../../src/question-log/read-insights.ts';
import { asked, newLogPath, noon, openStore, rated } from './support.ts';

/** A log as a bot wrote it before it recorded stories and notices. */
async function olderFile(): Promise<string> {
  const path = await newLogPath();
  const store = openStore(path);
  const dismissed = asked({ text: 'dismissed' });
  const about = { key: null, subject: 'entry', id: 'ferry-cost' } as const;
  store.write(
    [
      asked({ text: 'old' }),
      rated(about),
      { type: 'explained', ...about, reason: null, note: 'an old note' } as const,
      dismissed,
      { type: 'dismissed', key: dismissed.key } as const,
    ].map((event) => ({ at: noon, event })),
  );
  store.close();
  const file = new DatabaseSync(path);
  file.exec(`
    ALTER TABLE questions DROP COLUMN story;
    ALTER TABLE feedback DROP COLUMN story;
    ALTER TABLE explanations DROP COLUMN story;
    CREATE TABLE keyed (wording TEXT PRIMARY KEY) STRICT;
    INSERT INTO keyed SELECT wording FROM dismissed;
    DROP TABLE dismissed;
    ALTER TABLE keyed RENAME TO dismissed;
    DROP TABLE notices;
  `);
  file.close();
  return path;
}

it('a log from before stories were told apart is read as being about every story', async () => {
  const path = await olderFile();
  const { counts, otherStories, unanswered, unhelpful } = readInsights(path, 7, 'ferry', noon);
  expect([counts.asked, counts.unhelpful, otherStories]).toEqual([2, 1, 0]);
  expect(unanswered.map(({ text }) => text)).toEqual(['old']);
  expect(unhelpful).toMatchObject([{ notes: ['an old note'] }]);
});

it('a log from before stories were told apart is carried on', async () => {
  const path = await olderFile();
  const store = openStore(path);
  store.write([{ at: noon, event: asked({ text: 'new' }), story: 'ferry' }]);
  expect(store.insights(7, 'bridge')).toMatchObject({ counts: { asked: 2 }, otherStories: 1 });
  expect(store.insights(7, 'ferry').counts.asked).toBe(3);
  const again = asked({ text: 'new' });
  store.write(
    [again, { type: 'dismissed', key: again.key } as const].map((event) => ({
      at: noon,
      event,
      story: 'ferry',
    })),
  );
  const texts = (story: string) => store.insights(7, story).unanswered.map(({ text }) => text);
  expect([texts('ferry'), texts('bridge')]).toEqual([['old'], ['old']]);
  expect(store.insights(7, 'bridge').unhelpful).toMatchObject([{ notes: ['an old note'] }]);
  expect(store.claim(['notice'])).toBe(true);
});
