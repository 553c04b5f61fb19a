import { cp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { SharedKnowledge } from '../../src/serving/shared-knowledge.ts';
import { copyKnowledge, type LogLine, type StoryCopy } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
}, 60_000);

afterAll(() => (hasPostgres ? postgres.close() : undefined));

/** What stands for a process: its knowledge and its connection to the others. */
interface Process {
  readonly knowledge: KnowledgeBase;
  readonly shared: SharedKnowledge;
  readonly logged: LogLine[];
  /** What was said of being behind. */
  readonly behind: boolean[];
}

async function start(
  url: string,
  { folder }: StoryCopy,
  heartbeat = 600_000,
  reportWait = 60_000,
): Promise<Process> {
  const opened = await KnowledgeBase.open(folder, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { knowledge } = opened;
  const logged: LogLine[] = [];
  const behind: boolean[] = [];
  const shared = new SharedKnowledge({
    url,
    knowledge,
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => logged.push(JSON.parse(line)),
    }),
    onBehind: (isBehind) => behind.push(isBehind),
    timing: { heartbeat, reportWait },
  });
  onTestFinished(() => shared.close());
  // Until it is on the list, as it is soon after its start.
  await shared.report();
  return { knowledge, shared, logged, behind };
}

const versionOf = ({ knowledge }: Process): string => knowledge.current.story.version;

async function edit(copy: StoryCopy, word: string): Promise<void> {
  await copy.change('questions/bridge.yaml', (text) =>
    text.replace(/The (\w* )?bridge is 300/u, `The ${word} bridge is 300`),
  );
}

/** Waits as long as it takes: the machine may be busy. */
const eventually = { timeout: 60_000 };

describe.skipIf(!hasPostgres)('processes that share a database', () => {
  it('all serve what was reloaded in one of them', async () => {
    const [url, copy] = [await testDatabase(postgres), await copyKnowledge()];
    const [first, second, third] = [await start(url, copy), await start(url, copy), await start(url, copy)];
    const before = versionOf(first);
    await edit(copy, 'new');
    await first.knowledge.reload('command');
    expect(await first.shared.report()).toEqual({ processes: 3, serving: 3, problems: [] });
    expect(versionOf(first)).not.toBe(before);
    expect([versionOf(second), versionOf(third)]).toEqual([versionOf(first), versionOf(first)]);
    expect([second.behind, second.shared.behind]).toEqual([[], null]);
  });

  it('never serve another version than the one announced, say that they are behind, and catch up', async () => {
    const url = await testDatabase(postgres);
    const [copy, other] = [await copyKnowledge(), await copyKnowledge(await temporaryFolder())];
    const [first, second] = [await start(url, copy), await start(url, other, 100)];
    const before = versionOf(second);
    await edit(copy, 'new');
    await first.knowledge.reload('command');
    expect(await first.shared.report()).toEqual({ processes: 2, serving: 1, problems: ['other-version'] });
    expect([versionOf(second), second.behind]).toEqual([before, [true]]);
    expect(second.shared.behind).toMatchObject({ version: versionOf(first), reason: 'other-version' });
    expect(second.logged.filter(({ msg }) => msg.includes('does not have'))).toHaveLength(1);
    await rm(other.folder, { recursive: true });
    await expect.poll(() => second.shared.behind?.reason, eventually).not.toBe('other-version');
    await cp(copy.folder, other.folder, { recursive: true });
    await expect.poll(() => versionOf(second), eventually).toBe(versionOf(first));
    await expect.poll(() => second.behind, eventually).toEqual([true, false]);
  });

  it('log the mistakes of a folder that keep a process behind', async () => {
    const url = await testDatabase(postgres);
    const [copy, other] = [await copyKnowledge(), await copyKnowledge(await temporaryFolder())];
    const [first, second] = [await start(url, copy), await start(url, other)];
    await edit(copy, 'new');
    await other.change('questions/bridge.yaml', (text) => `${text}\n- nonsense`);
    await first.knowledge.reload('command');
    expect((await first.shared.report()).problems).toEqual(['mistakes']);
    expect(second.logged.some(({ msg }) => msg.includes('bridge.yaml:'))).toBe(true);
  });

  it('catch up with what they missed while the database was away, and say so once', async () => {
    const [url, copy] = [await testDatabase(postgres), await copyKnowledge()];
    const [first, second] = [await start(url, copy, 100), await start(url, copy, 100)];
    await postgres.crash();
    await edit(copy, 'new');
    await first.knowledge.reload('command');
    expect(await first.shared.report()).toEqual({ processes: null, serving: 1, problems: [] });
    expect(versionOf(second)).not.toBe(versionOf(first));
    await postgres.start();
    await expect.poll(() => versionOf(second), eventually).toBe(versionOf(first));
    await expect.poll(() => first.logged.some(({ msg }) => msg.includes('is back')), eventually).toBe(true);
    expect(first.logged.filter(({ level }) => level === 40)).toHaveLength(1);
  });

  it('hear of every reload although their connections are ended', async () => {
    const [url, copy] = [await testDatabase(postgres), await copyKnowledge()];
    const [first, second] = [await start(url, copy, 100), await start(url, copy, 100)];
    for (const word of ['one', 'two', 'three', 'four', 'five']) {
      await edit(copy, word);
      await first.knowledge.reload('command');
      await postgres.dropConnections();
      await expect.poll(() => versionOf(second), eventually).toBe(versionOf(first));
    }
  });

  it('notice when they hear nothing any more although the database still answers, and listen again', async () => {
    const [url, copy] = [await testDatabase(postgres), await copyKnowledge()];
    const { logged } = await start(url, copy, 100);
    await postgres.refuseListeners(url);
    await expect.poll(() => logged.map(({ level }) => level), eventually).toContain(40);
    await postgres.admit(url);
    await expect.poll(() => logged.some(({ msg }) => msg.includes('is back')), eventually).toBe(true);
    const second = await start(url, copy);
    await edit(copy, 'new');
    await second.knowledge.reload('command');
    expect(await second.shared.report()).toEqual({ processes: 2, serving: 2, problems: [] });
  });

  it('go over to another story once no process with the old one is left', async () => {
    const url = await testDatabase(postgres);
    const [old, image] = [await copyKnowledge(), await copyKnowledge(await temporaryFolder())];
    await edit(image, 'new');
    const replaced = await start(url, old);
    const replacement = await start(url, image, 100, 0);
    expect(replacement.shared.behind).toMatchObject({
      version: versionOf(replaced),
      reason: 'other-version',
    });
    await replaced.shared.close();
    await expect.poll(() => replacement.shared.behind, eventually).toBeNull();
    expect(await replacement.shared.report()).toEqual({ processes: 1, serving: 1, problems: [] });
  });
});

describe('a process whose database is away', () => {
  it('serves what it has, says so once and without the password, and goes on reloading', async () => {
    const copy = await copyKnowledge();
    const alone = await start('postgres://sidebar:hidden-word@127.0.0.1:9/sidebar', copy);
    const before = versionOf(alone);
    await edit(copy, 'new');
    await alone.knowledge.reload('command');
    expect(await alone.shared.report()).toEqual({ processes: null, serving: 1, problems: [] });
    expect(versionOf(alone)).not.toBe(before);
    expect(alone.logged.map(({ msg }) => msg)).toEqual([
      'The database "127.0.0.1:9/sidebar" cannot be used: nothing answers there (ECONNREFUSED). Start PostgreSQL, or check DATABASE_URL. Until it is back, other processes do not hear of reloads.',
    ]);
  });
});
