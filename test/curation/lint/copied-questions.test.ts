import { describe, expect, it } from 'vitest';
import { copiedQuestions } from '../../../src/curation/lint/copied-questions.ts';
import { loadStory } from '../../../src/knowledge/load.ts';
import { smallKnowledge } from '../../support/stories.ts';

/** What is said of labelled questions, with the lines that are copied. */
async function warningsFor(questions: readonly string[]): Promise<readonly string[]> {
  const loaded = await loadStory(smallKnowledge);
  if (!loaded.ok) throw new Error('the story is not sound');
  const text = questions
    .map((q) => JSON.stringify({ q, lang: 'en', kind: 'off', accept: [], typo: false }))
    .join('\n\n');
  const file = { name: 'evaluation.jsonl', bytes: Buffer.from(text), text };
  return copiedQuestions(loaded.story, { files: [file], problems: [] }).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

describe('labelled questions that are phrasings', () => {
  it('are reported in one warning, with their line numbers', async () => {
    const [phrasing = ''] = await phrasings();
    expect(await warningsFor(['what is the weather', `${phrasing.toUpperCase()}!`, phrasing])).toEqual([
      '3: 2 labelled questions are phrasings word for word (lines 3 and 5) and so measure nothing: reword them',
    ]);
  });

  it('are not reported when there are so few that it may be coincidence', async () => {
    const [phrasing = ''] = await phrasings();
    const others = Array.from({ length: 40 }, (_, at) => `something else, number ${at}`);
    expect(await warningsFor([...others, phrasing])).toEqual([]);
  });
});

async function phrasings(): Promise<readonly string[]> {
  const loaded = await loadStory(smallKnowledge);
  return loaded.ok ? loaded.story.entries.flatMap(({ ask }) => ask.en) : [];
}
