import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { insights } from '../../src/cli/insights.ts';
import { connect } from '../../src/database/connect.ts';
import { migrations } from '../../src/database/migrations.ts';
import type { QuestionLog } from '../../src/question-log/question-log.ts';
import { run } from '../cli/run.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';
import { smallKnowledge } from '../support/stories.ts';
import { openQuestionLog } from './compiled.ts';
import { asked } from './support.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres({ max_connections: 6, superuser_reserved_connections: 1 });
}, 60_000);

afterAll(() => (hasPostgres ? postgres.close() : undefined));

/** A log as the bot opens it, in a thread, and the lines that it has reported. */
function openLog(url: string): { log: QuestionLog; lines: string[] } {
  const lines: string[] = [];
  const report = {
    info: (line: string) => void lines.push(`info: ${line}`),
    warn: (line: string) => void lines.push(`warn: ${line}`),
  };
  const timeouts = { firstRetry: 20, lastRetry: 20, answerWait: 600_000, closeWait: 600_000 };
  const log = openQuestionLog({ place: { kind: 'database', url }, days: 90, report }, timeouts);
  onTestFinished(() => log.close());
  return { log, lines };
}

describe.skipIf(!hasPostgres)('a question log in a database', () => {
  it('is one log for several processes', async () => {
    const url = await testDatabase(postgres);
    const [one, other] = [openLog(url), openLog(url)];
    one.log.record(asked({ text: 'from one' }));
    other.log.record(asked({ text: 'from the other' }));
    expect((await one.log.insights(7))?.counts.asked).toBeGreaterThan(0);
    await other.log.close();
    expect((await one.log.insights(7))?.counts.asked).toBe(2);
    expect([...one.lines, ...other.lines]).toEqual([]);
  });

  it('is what "sidebar insights" reads, unless a file is named', async () => {
    const url = await testDatabase(postgres);
    const { log } = openLog(url);
    log.record(asked({ text: 'Is this in the database?' }));
    await log.close();
    const shown = await run(insights, ['--knowledge', smallKnowledge], {
      environment: { DATABASE_URL: url },
    });
    expect(shown).toMatchObject({ exitCode: 0, errors: '' });
    expect(shown.output).toContain('Is this in the database?');
    const away = await run(insights, ['--knowledge', smallKnowledge], {
      environment: { DATABASE_URL: 'postgres://sidebar:hidden-word@127.0.0.1:9/sidebar' },
    });
    expect(away).toMatchObject({
      exitCode: 1,
      errors:
        'The database "127.0.0.1:9/sidebar" cannot be used: nothing answers there (ECONNREFUSED). Start PostgreSQL, or check DATABASE_URL.\n',
    });
  });

  it('says how often an answer went out, by day, as the file does', async () => {
    const url = await testDatabase(postgres);
    const { log } = openLog(url);
    const offered = asked({ verdict: 'suggestions', entry: 'ferry-chip' });
    log.record(offered);
    log.record({ type: 'picked', key: offered.key, entry: 'ferry-cost' });
    log.record(asked({ verdict: 'answer', entry: 'ferry-cost' }));
    log.record(asked({ verdict: 'gap', gap: 'ticket-price' }));
    await log.close();
    const timesOf = async (id: string, ...more: readonly string[]) => {
      const environment = { DATABASE_URL: url, KNOWLEDGE_DIR: smallKnowledge };
      const { output } = await run(insights, ['--answered', id, '--json', ...more], { environment });
      const { days }: { days: readonly { day: string; count: number }[] } = JSON.parse(output);
      expect(days.every(({ day }) => /^\d{4}-\d{2}-\d{2}$/u.test(day))).toBe(true);
      return days.reduce((sum, { count }) => sum + count, 0);
    };
    expect(await timesOf('ferry-cost')).toBe(2);
    expect(await timesOf('ticket-price', '--days', '1')).toBe(1);
    expect(await timesOf('ferry-chip')).toBe(0);
  });

  it('loses nothing when the database crashes and comes back, and says so once', async () => {
    const url = await testDatabase(postgres);
    const { log, lines } = openLog(url);
    log.record(asked());
    expect((await log.insights(7))?.counts.asked).toBe(1);
    await postgres.crash();
    const question = asked({ text: 'while it was away' });
    log.record(question);
    expect(await log.question(question.key)).toBeNull();
    expect(await log.insights(7)).toBeNull();
    await postgres.start();
    await expect.poll(() => lines.length, { timeout: 30_000 }).toBe(2);
    expect((await log.question(question.key))?.text).toBe('while it was away');
    expect(lines[0]).toMatch(
      /^warn: The database "127\.0\.0\.1:\d+\/test_\d+" cannot be used: .+ \(\w+\)\. /u,
    );
    expect(lines[1]).toMatch(
      /^info: The question log "127\.0\.0\.1:\d+\/test_\d+" works again\. Nothing was lost\.$/u,
    );
  });

  it('goes on when its connections are ended', async () => {
    const { log } = openLog(await testDatabase(postgres));
    for (let round = 1; round <= 20; round += 1) {
      log.record(asked());
      await postgres.dropConnections();
      log.record(asked());
    }
    await expect.poll(async () => (await log.insights(7))?.counts.asked, { timeout: 30_000 }).toBe(40);
  });

  it('says what to do when there is no connection left, and writes when there is one', async () => {
    const url = await testDatabase(postgres);
    const others = await connect(url, { connections: 5, purpose: 'test' });
    await Promise.all(Array.from({ length: 5 }, () => others`SELECT pg_sleep(0.2)`));
    const { log, lines } = openLog(url.replace('sidebar@', 'reader@'));
    await others`CREATE ROLE reader LOGIN`.catch(() => undefined);
    log.record(asked());
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    expect(lines[0]).toContain('it has no connection left (53300). Raise max_connections');
    await others`GRANT CREATE ON SCHEMA public TO reader`;
    await others.end();
    await expect.poll(async () => (await log.insights(7))?.counts.asked, { timeout: 30_000 }).toBe(1);
  });

  it('reports how many events were lost when the database stays away', async () => {
    const { log, lines } = openLog('postgres://sidebar:hidden-word@127.0.0.1:9/sidebar');
    log.record(asked());
    log.record(asked());
    await log.close();
    expect(lines).toEqual([
      'warn: The database "127.0.0.1:9/sidebar" cannot be used: nothing answers there (ECONNREFUSED). Start PostgreSQL, or check DATABASE_URL.',
      'warn: The question log "127.0.0.1:9/sidebar" is closed. 2 events were lost.',
    ]);
  });

  it('leaves the tables of a newer version alone', async () => {
    const url = await testDatabase(postgres);
    const first = openLog(url);
    await first.log.insights(7);
    const database = await connect(url, { connections: 1, purpose: 'test' });
    await database`INSERT INTO sidebar_migrations VALUES (${migrations.length + 1})`;
    await database.end();
    const { log, lines } = openLog(url);
    expect(await log.insights(7)).toBeNull();
    expect(lines[0]).toContain('was used by a newer version of the bot');
  });
});
