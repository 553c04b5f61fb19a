import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { startSandbox } from 'discord-sandbox';
import { smallKnowledge } from '../support/bot.ts';
import { patientTimeouts } from '../support/patience.ts';
import { program } from '../support/program.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const token = `planted.${randomUUID()}`;
const reader = '712345678901234567';
const question = `does the bridge like xylophones ${randomUUID()}`;

/** For `vi.waitFor`, in milliseconds: hooks cannot poll with `expect`. */
const timeouts = { timeout: 120_000, interval: 20 };
/** Pattern of the names of Node's diagnostic reports. */
const report: unknown = expect.stringMatching(/^report\..*\.json$/u);

/** On a signal, throws an error that holds every secret, as a careless library might. */
const crash = `
const token = process.env.DISCORD_TOKEN;
process.on('SIGWINCH', () => {
  const cause = new Error('Bot ' + token);
  throw Object.assign(new Error('crash with ' + token, { cause }), { token, requestBody: { headers: { authorization: token } } });
});
`;

interface Ended {
  readonly output: string;
  readonly exitCode: number | null;
}

interface Running {
  readonly output: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

const place = sharedFolder();
const running: Running[] = [];

/** Starts the built program in an empty folder with the planted token and these variables. */
async function run(environment: Readonly<Record<string, string>>): Promise<Running> {
  const folder = await mkdtemp(join(place.path, 'run-'));
  await writeFile(join(folder, 'crash.mjs'), crash);
  // A second start finds what the first has built, and `filesOf` reads that too.
  await symlink(place.path, join(folder, '.cache'));
  const reports = `--report-on-signal --report-uncaught-exception --report-on-fatalerror --report-directory=${folder}`;
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'crash.mjs')).href} ${reports}`,
      KNOWLEDGE_DIR: smallKnowledge,
      LOG_LEVEL: 'trace',
      DISCORD_TOKEN: token,
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (exitCode) => resolve({ output, exitCode }));
  });
  const started = { output: () => output, signal: (name: NodeJS.Signals) => child.kill(name), ended };
  running.push(started);
  return started;
}

afterAll(async () => {
  for (const { signal, ended } of running) {
    signal('SIGKILL');
    await ended;
  }
});

/** Every file that was written with its contents, except for the script that crashes. */
async function filesOf(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const entries = await readdir(place.path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'crash.mjs');
  return Promise.all(
    files.map(async ({ parentPath, name }) => ({
      name,
      text: await readFile(join(parentPath, name), 'latin1'),
    })),
  );
}

describe('a program that meets every failure of Discord and crashes in the end', () => {
  let printed: Ended;
  let files: Awaited<ReturnType<typeof filesOf>>;
  /** What others can fetch, by path: the sandbox's page and its events, the metrics and the health check. */
  const served = new Map<string, string>();
  const interactionTokens: string[] = [];
  const sandboxLog: string[] = [];

  beforeAll(async () => {
    const sandbox = await startSandbox({
      host: '127.0.0.1',
      port: 0,
      token,
      log: (line) => sandboxLog.push(line),
      timeouts: patientTimeouts,
      limits: false,
      onDelivered: (interaction) => interactionTokens.push(String(interaction['token'])),
    });
    try {
      const rest = createRest(sandbox.apiBase, token);
      const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
      await deployment.replace(commands.map((command) => command.definition));
      const post = async (path: string, body: object): Promise<void> => {
        await fetch(`${sandbox.url}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
      };
      const asked = { command: 'ask', options: { question }, user: { id: reader }, locale: 'fr' };
      await post('faults', { kind: '500', count: 1 });
      const bot = await run({ DISCORD_API_BASE: sandbox.apiBase, METRICS_PORT: '0' });
      await vi.waitFor(() => expect(bot.output()).toContain('Bot ready'), timeouts);
      await post('interactions', asked);
      await post('autocomplete', { ...asked, option: 'question', value: question });
      await post('interactions', { ...asked, command: 'reload', options: {} });
      await post('interactions', {
        ...asked,
        command: 'timeline',
        options: { about: question.slice(0, 40) },
      });
      for (const [index, kind] of ['500', '502', 'reset'].entries()) {
        await post('faults', { kind, count: 9 });
        // Nobody gets an answer: the sandbox waits until it is closed.
        post('interactions', asked).catch(() => undefined);
        const doubts = (): number => bot.output().split('did not say whether it accepted').length - 1;
        await vi.waitFor(() => expect(doubts()).toBe(index + 1), timeouts);
        await post('faults', { kind, count: 0 });
      }
      await post('faults', { kind: 'closed', code: 4000 });
      await post('interactions', asked);
      const [, metrics = ''] = /"port":(\d+),"msg":"Serving health check/u.exec(bot.output()) ?? [];
      for (const path of ['/metrics', '/healthz']) {
        served.set(path, await (await fetch(`http://127.0.0.1:${metrics}${path}`)).text());
      }
      for (const path of ['/', '/page/main.js', '/sandbox/commands', '/sandbox/messages']) {
        served.set(path, await (await fetch(`${sandbox.url}${path}`)).text());
      }
      served.set('/sandbox/events', await firstOf(`${sandbox.url}/sandbox/events`));
      bot.signal('SIGUSR2');
      await vi.waitFor(
        async () => expect((await filesOf()).map(({ name }) => name)).toContainEqual(report),
        timeouts,
      );
      bot.signal('SIGWINCH');
      printed = await bot.ended;
      files = await filesOf();
    } finally {
      await sandbox.close();
    }
  });

  it('met all those failures, and logged them', () => {
    expect(printed.exitCode).toBe(1);
    expect(printed.output).toContain('Uncaught exception');
    expect(printed.output).toContain('crash with [token]');
    expect(interactionTokens.length).toBeGreaterThan(5);
    expect(files.map(({ name }) => name)).toContainEqual(report);
    expect(files.find(({ name }) => name.startsWith('report.'))?.text).toContain('environmentVariables');
    expect([...served].filter(([, text]) => text.length < 10)).toEqual([]);
  });

  it('shows its token nowhere', () => {
    const shown = [
      { name: 'output', text: printed.output },
      ...files,
      ...[...served].map(([name, text]) => ({ name, text })),
      { name: 'log of the sandbox', text: sandboxLog.join('\n') },
    ];
    const encoded = [token, Buffer.from(token).toString('base64').slice(0, 30), encodeURIComponent(token)];
    expect(
      shown.filter(({ text }) => encoded.some((form) => text.includes(form))).map(({ name }) => name),
    ).toEqual([]);
  });

  it('logs no interaction’s token, no user’s id and no word of a question', () => {
    const secrets = [...interactionTokens, reader, ...question.split(' ').filter((word) => word.length > 9)];
    expect(secrets.filter((secret) => printed.output.includes(secret))).toEqual([]);
  });

  it('writes neither the interactions’ tokens nor users’ ids to a file', () => {
    const secrets = [...interactionTokens, reader];
    expect(
      files.filter(({ text }) => secrets.some((secret) => text.includes(secret))).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('a program that cannot start', () => {
  it.each([
    ['Discord refuses the token', { DISCORD_TOKEN: token }, 'Discord refuses the token'],
    [
      'settings are wrong, the token among them',
      { DISCORD_TOKEN: `Bot ${token}`, PORT: 'x' },
      'DISCORD_TOKEN',
    ],
  ])('says that %s, without showing it', async (_, environment, said) => {
    const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, log: () => undefined });
    try {
      const bot = await run({ DISCORD_API_BASE: sandbox.apiBase, ...environment });
      const { output, exitCode } = await bot.ended;
      expect(exitCode).toBe(1);
      expect(output).toContain(said);
      const files = await filesOf();
      expect([output, ...files.map(({ text }) => text)].filter((text) => text.includes(token))).toEqual([]);
    } finally {
      await sandbox.close();
    }
  });
});

/** The first event of a stream that never ends. */
async function firstOf(address: string): Promise<string> {
  const controller = new AbortController();
  const response = await fetch(address, { signal: controller.signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes('\n\n')) break;
  }
  controller.abort();
  return text;
}
