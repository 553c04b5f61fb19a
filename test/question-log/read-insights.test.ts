import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { readInsights } from '../../src/question-log/read-insights.ts';
import { asked, newLogPath, noon, openStore } from './support.ts';

it('reads while a bot writes', async () => {
  const path = await newLogPath();
  const store = openStore(path);
  store.write([{ at: noon, event: asked() }]);
  expect(readInsights(path, 7, null, noon)).toEqual(store.insights(7));
  store.write([{ at: noon, event: asked() }]);
  expect(readInsights(path, 7, null, noon).counts.asked).toBe(2);
});

it('says that there is no file, and creates none', async () => {
  const path = await newLogPath();
  for (const _ of [1, 2]) {
    expect(() => readInsights(path, 7, null)).toThrow(
      `There is no question log "${path}". Set QUESTION_LOG to the path in the bot's settings; the bot creates the file when it starts.`,
    );
  }
});

it.each([
  ['a text', 'Some notes. '.repeat(200), 'not a database'],
  ['an empty file', '', 'is not a question log'],
])('says that %s is not a question log', async (_, contents, why) => {
  const path = await newLogPath();
  await mkdir(dirname(path));
  await writeFile(path, contents);
  expect(() => readInsights(path, 7, null)).toThrow(why);
  expect(() => readInsights(path, 7, null)).toThrow('QUESTION_LOG');
});
