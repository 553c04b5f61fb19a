import { spawn, type ChildProcess } from 'node:child_process';
import { startSandbox, type SandboxOptions } from 'discord-sandbox';
import { createControlClient } from 'discord-sandbox/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { connect } from '../../src/database/connect.ts';
import { copyKnowledge, textOf, type StoryCopy } from '../support/bot.ts';
import { patientTimeouts } from '../support/patience.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { program, shareBuilds } from '../support/program.ts';
import { startBalancer } from '../support/round-robin.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const owner = { user: { admin: true } };
const cleanups: (() => Promise<unknown>)[] = [];
let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

afterAll(() => (hasPostgres ? postgres.close() : undefined));

interface Running {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exitCode: Promise<number | null>;
}

/** Starts the built program and waits until it answers. */
async function start(environment: Readonly<Record<string, string>>): Promise<Running> {
  const folder = await temporaryFolder();
  await shareBuilds(folder);
  const env = { PATH: process.env['PATH'], QUESTIONS_PER_MINUTE: 'off', ...environment };
  const child = spawn(process.execPath, [program, 'start'], { cwd: folder, env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  cleanups.push(async () => {
    child.kill('SIGKILL');
    await exitCode;
  });
  await expect.poll(() => output).toMatch(/Bot ready/u);
  return { process: child, output: () => output, exitCode };
}

/** A sandbox that takes the place of Discord, with people in it, and what a process needs for it and for the database. */
async function startDiscord(options: SandboxOptions = {}) {
  const [copy, url] = [await copyKnowledge(), await postgres.newDatabase()];
  const sandbox = await startSandbox({ timeouts: patientTimeouts, ...options });
  cleanups.push(() => sandbox.close());
  const { apiBase, token, publicKey } = sandbox;
  const rest = createRest(apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  const environment = {
    DISCORD_TOKEN: token,
    DISCORD_API_BASE: apiBase,
    KNOWLEDGE_DIR: copy.folder,
    DATABASE_URL: url,
  };
  return { copy, url, rest, publicKey, environment, people: createControlClient(sandbox.url) };
}

/** Puts a word before the bridge in the answer about its length, by which the version that gave an answer is known. */
async function edit(copy: StoryCopy, word: string): Promise<void> {
  await copy.change('questions/bridge.yaml', (text) =>
    text.replace(/The (?:\w+ )?bridge is 300/u, `The ${word} bridge is 300`),
  );
}

/** The word in an answer, the empty one before the first edit; the whole answer when it is none of these. */
function wordIn(message: Parameters<typeof textOf>[0]): string {
  return /The (?:(\w+) )?bridge is 300/u.exec(textOf(message)) === null
    ? textOf(message)
    : (/The (\w+) bridge is 300/u.exec(textOf(message))?.[1] ?? '');
}

async function countRows(url: string, table: 'sidebar_questions' | 'sidebar_processes'): Promise<number> {
  const database = await connect(url, { connections: 1, purpose: 'test' });
  const [row] = await database<{ count: number }[]>`SELECT count(*)::int AS count FROM ${database(table)}`;
  await database.end();
  return row?.count ?? 0;
}

/** A process answers before it has told the others that it runs. */
async function untilBothAreListed(url: string): Promise<void> {
  await expect.poll(() => countRows(url, 'sidebar_processes')).toBe(2);
}

describe.skipIf(!hasPostgres)('two processes with a shard each', () => {
  it('serve what was reloaded through either, and keep one log', async () => {
    const { copy, url, environment, people } = await startDiscord({ limits: false, guildCount: 2 });
    // One after the other: the second finds what the first has learned.
    const processes = [
      await start({ ...environment, SHARDS: '0-0/2' }),
      await start({ ...environment, SHARDS: '1-1/2' }),
    ];
    await untilBothAreListed(url);
    const words = async () =>
      Promise.all(
        [true, false].map(async (guild) =>
          wordIn(await people.send('ask', { question: 'entry:bridge-length' }, { guild })),
        ),
      );
    expect(await words()).toEqual(['', '']);
    await edit(copy, 'new');
    const report = await people.send('reload', {}, { ...owner, guild: true });
    expect(textOf(report)).toContain('All 2 processes serve it.');
    expect(await words()).toEqual(['new', 'new']);
    await expect.poll(() => countRows(url, 'sidebar_questions')).toBe(4);
    for (const { process: each, exitCode } of processes) {
      each.kill('SIGTERM');
      expect(await exitCode).toBe(0);
    }
  });
});

describe.skipIf(!hasPostgres)('two processes behind a load balancer', () => {
  it('answer every question with one story or the next while they are reloaded and one is stopped, and log every one', async () => {
    const { copy, url, rest, publicKey, environment, people } = await startDiscord();
    const balancer = await startBalancer();
    cleanups.push(() => balancer.close());
    const begin = async (): Promise<{ running: Running; target: string }> => {
      const running = await start({ ...environment, INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: publicKey });
      const [, port = ''] = /"port":(\d+),"msg":"Waiting for interactions/u.exec(running.output()) ?? [];
      return { running, target: `http://127.0.0.1:${port}/` };
    };
    const [first, second] = [await begin(), await begin()];
    for (const { target } of [first, second]) balancer.targets.add(target);
    await untilBothAreListed(url);
    await rest.patch('/applications/@me', { body: { interactions_endpoint_url: balancer.url } });

    const answers: string[] = [];
    const ask = async (): Promise<string> => {
      const word = wordIn(await people.send('ask', { question: 'entry:bridge-length' }));
      answers.push(word);
      return word;
    };
    expect(await ask()).toBe('');
    const over = new AbortController();
    const asking = (async () => {
      while (!over.signal.aborted) await ask();
    })();
    await edit(copy, 'new');
    expect(textOf(await people.send('reload', {}, owner))).toContain('All 2 processes serve it.');
    expect([await ask(), await ask()]).toEqual(['new', 'new']);
    // A reader asks one, which is then taken out and stopped, and the other goes on with the conversation.
    const reader = { user: { id: '600000000000000001' } };
    balancer.targets.delete(second.target);
    const asked = await people.send('ask', { question: 'entry:bridge-length' }, reader);
    answers.push(wordIn(asked));
    balancer.targets.add(second.target);
    balancer.targets.delete(first.target);
    first.running.process.kill('SIGTERM');
    expect(await first.running.exitCode).toBe(0);
    over.abort();
    await asking;
    const french = await people.send('ask', { question: 'in French' }, reader);
    expect(textOf(french)).toContain('300 mètres');
    expect(new Set(answers)).toEqual(new Set(['', 'new']));
    await expect.poll(() => countRows(url, 'sidebar_questions')).toBe(answers.length + 1);
  });
});
