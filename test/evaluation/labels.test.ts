import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import { readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { builtOf } from '../support/build.ts';

let story: Story;
beforeAll(async () => {
  ({ story } = await builtOf('knowledge'));
});

describe.each(['test/evaluation/tune.jsonl', 'knowledge/evaluation.jsonl'])('the labels in %s', (path) => {
  it('name existing entries, for exactly the questions that the story answers', async () => {
    const entries = new Set(story.entries.map(({ id }) => id));
    const questions = await readLabelledQuestions(path);
    expect(questions.flatMap(({ accept }) => accept).filter((id) => !entries.has(id))).toEqual([]);
    expect(questions.filter(({ kind, accept }) => (kind === 'in') !== accept.length > 0)).toEqual([]);
  });

  it('name existing gaps', async () => {
    const gaps = new Set(story.gaps.map(({ id }) => id));
    const named = [...(await readFile(path, 'utf8')).matchAll(/"gap": ?"([^"]*)"/gu)].map(
      ([, id]) => id ?? '',
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !gaps.has(id))).toEqual([]);
  });
});
