import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { run } from '../cli/run.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from './damaged-folder.ts';

async function underReview(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, 'questions/ferry.yaml', '- id: ferry-cost\n', '- id: ferry-cost\n  review: true\n');
  await replaceIn(folder, 'gaps/ferry.yaml', '- id: ticket-price\n', '- id: ticket-price\n  review: true\n');
  return folder;
}

describe('an item under review', () => {
  it('is checked, but kept from readers, and nothing leads to it', async () => {
    const folder = await underReview();
    expect(await problemsOf(folder)).toEqual([]);
    const { entries, gaps, about } = await storyOf(folder);
    expect([...entries, ...gaps].map(({ id }) => id)).not.toContain('ferry-cost');
    expect(gaps.map(({ id }) => id)).not.toContain('ticket-price');
    expect([...about.firstQuestions, ...entries.flatMap(({ related }) => related)]).not.toContain(
      'ferry-cost',
    );
    await replaceIn(folder, 'questions/ferry.yaml', '€12.5 million', '€13.5 million');
    expect(await problemsOf(folder)).not.toEqual([]);
  });

  it('is served once it is false or gone', async () => {
    const folder = await underReview();
    await replaceIn(folder, 'questions/ferry.yaml', 'review: true', 'review: false');
    expect((await storyOf(folder)).entries.map(({ id }) => id)).toContain('ferry-cost');
  });

  it('is listed by check --review, and nothing else is', async () => {
    const folder = await underReview();
    const { output, exitCode } = await run(check, ['--review', '--knowledge', folder]);
    expect(output.split('\n').slice(0, -2)).toEqual([
      expect.stringMatching(/gaps\/ferry\.yaml:\d+:11: warning: "ticket-price" is kept from readers/u),
      expect.stringMatching(/questions\/ferry\.yaml:3:11: warning: "ferry-cost" is kept from readers/u),
    ]);
    expect(exitCode).toBe(0);
  });
});
