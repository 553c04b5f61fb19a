import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insights } from '../../src/cli/insights.ts';
import type { Environment } from '../../src/cli/io.ts';
import { logMove } from '../../src/cli/log-move.ts';
import { storyKey } from '../../src/knowledge/story-key.ts';
import { asked, newLogPath, openStore, picked, rated } from '../question-log/support.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';
import { smallKnowledge } from '../support/stories.ts';
import { builtOf } from '../support/build.ts';
import { run } from './run.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
});

afterAll(() => (hasPostgres ? postgres.close() : undefined));

/** A log with three questions from a minute ago, one of them picked and rated. */
async function someLog(): Promise<string> {
  const path = await newLogPath();
  const at = Date.now() - 60_000;
  const offered = asked({ verdict: 'suggestions', entry: 'ferry-cost', confidence: 0.4 });
  const events = [
    offered,
    asked(),
    asked({ language: 'fr', text: 'Où ?' }),
    picked(offered.key, 'ferry-size'),
    rated({ key: offered.key }),
  ];
  openStore(path).write(events.map((event) => ({ at, event })));
  return path;
}

/** Insights of the log in a file, or else in a database, apart from the moment that they are of. */
async function insightsOf(words: readonly string[], environment: Environment = {}): Promise<object> {
  const { output } = await run(insights, ['--json', '--knowledge', smallKnowledge, ...words], {
    environment,
  });
  return { ...JSON.parse(output), from: 0, to: 0 };
}

/** A log of this story and another one, each with a question that was dismissed and an answer that was called wrong. */
async function logOfTwoStories(): Promise<string> {
  const path = await newLogPath();
  const at = Date.now() - 60_000;
  const { about } = (await builtOf(smallKnowledge)).story;
  const events = [storyKey(about), 'another-story'].flatMap((story) => {
    const [dismissed, answered] = [
      asked({ text: `dismissed in ${story}` }),
      asked({ verdict: 'answer', entry: 'bridge-length' }),
    ];
    const subject = { key: answered.key, subject: 'entry', id: 'bridge-length' } as const;
    return [
      dismissed,
      { type: 'dismissed', key: dismissed.key } as const,
      answered,
      rated(subject),
      { type: 'explained', ...subject, reason: 'unclear', note: `unclear in ${story}` } as const,
    ].map((event) => ({ at, event, story }));
  });
  openStore(path).write([
    ...events,
    { at, event: asked({ text: 'dismissed in another-story' }), story: storyKey(about) },
  ]);
  return path;
}

describe.skipIf(!hasPostgres)('sidebar log-move', () => {
  it('carries the whole log over, so that the insights stay the same, and leaves the file', async () => {
    const [path, DATABASE_URL] = [await someLog(), await testDatabase(postgres)];
    expect(await run(logMove, [], { environment: { DATABASE_URL, QUESTION_LOG: path } })).toEqual({
      output: `Moved 3 questions and 1 rating. "${path}" is as it was.\n`,
      errors: '',
      exitCode: 0,
    });
    const before = await insightsOf(['--log', path]);
    expect(before).toMatchObject({ counts: { asked: 3, unhelpful: 1 } });
    expect(await insightsOf([], { DATABASE_URL })).toEqual(before);
  });

  it('keeps what is about several stories apart', async () => {
    const [path, DATABASE_URL] = [await logOfTwoStories(), await testDatabase(postgres)];
    await run(logMove, ['--log', path], { environment: { DATABASE_URL } });
    const before = await insightsOf(['--log', path]);
    expect(before).toMatchObject({
      counts: { asked: 3 },
      unanswered: [{ text: 'dismissed in another-story' }],
      unhelpful: [{ reasons: [{ count: 1 }], notes: [expect.not.stringContaining('another-story')] }],
    });
    expect(await insightsOf([], { DATABASE_URL })).toEqual(before);
    const answered = ['--answered', 'bridge-length'];
    const went = await insightsOf([...answered, '--log', path]);
    expect(went).toMatchObject({ days: [{ count: 1 }] });
    expect(await insightsOf(answered, { DATABASE_URL })).toEqual(went);
  });

  it('does so once', async () => {
    const [path, DATABASE_URL] = [await someLog(), await testDatabase(postgres)];
    const environment = { DATABASE_URL };
    await run(logMove, ['--log', path], { environment });
    const again = await run(logMove, ['--log', path], { environment });
    expect([again.exitCode, again.errors]).toEqual([
      1,
      expect.stringMatching(
        /already holds a log that was moved into it \(3 questions, on \d{4}-\d\d-\d\d\)\. Nothing was moved\./u,
      ),
    ]);
    expect(await insightsOf([], environment)).toMatchObject({ counts: { asked: 3, unhelpful: 1 } });
  });

  it('moves nothing when there is no file', async () => {
    const DATABASE_URL = await testDatabase(postgres);
    expect(await run(logMove, ['--log', 'missing.sqlite'], { environment: { DATABASE_URL } })).toMatchObject({
      exitCode: 1,
      errors: 'There is no question log "missing.sqlite". Name its file with --log.\n',
    });
  });
});

describe('sidebar log-move without a database', () => {
  it('says what to set, and never shows an address that is wrong', async () => {
    expect((await run(logMove, [])).exitCode).toBe(2);
    const { errors, exitCode } = await run(logMove, [], {
      environment: { DATABASE_URL: 'mysql://hidden-word' },
    });
    expect([exitCode, errors.includes('hidden-word')]).toEqual([2, false]);
    expect(errors).toContain('DATABASE_URL is not the address of a PostgreSQL database');
  });
});
