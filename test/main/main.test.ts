import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { startSandbox } from 'discord-sandbox';
import { copyKnowledge, smallKnowledge, textOf, type SentMessage } from '../support/bot.ts';
import { patientTimeouts } from '../support/patience.ts';
import { program, shareBuilds } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Running {
  readonly process: ChildProcess;
  /** Everything printed so far, on standard output and standard error. */
  readonly output: () => string;
  readonly exitCode: Promise<number | null>;
}

/** Starts the built program with these variables and no others, in a folder with nothing but the builds of earlier starts. */
async function run(environment: Record<string, string>): Promise<Running> {
  const folder = await temporaryFolder();
  await shareBuilds(folder);
  const knowledge = smallKnowledge;
  const env = { PATH: process.env['PATH'], PORT: '0', KNOWLEDGE_DIR: knowledge, ...environment };
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
  return { process: child, output: () => output, exitCode };
}

/** A sandbox with the commands registered, which the program takes for Discord. */
async function startDiscord(onRequest?: (request: { readonly path: string }) => void): Promise<{
  readonly url: string;
  readonly environment: { readonly DISCORD_TOKEN: string; readonly DISCORD_API_BASE: string };
}> {
  const options = {
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    timeouts: patientTimeouts,
    limits: false,
  } as const;
  const sandbox = await startSandbox(onRequest ? { ...options, onRequest } : options);
  cleanups.push(() => sandbox.close());
  const rest = createRest(sandbox.apiBase, sandbox.token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  return {
    url: sandbox.url,
    environment: { DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase },
  };
}

async function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask(url: string): Promise<Response> {
  return post(`${url}/sandbox/interactions`, {
    command: 'ask',
    options: { question: 'entry:bridge-length' },
  });
}

async function printed(running: Running, text: RegExp): Promise<RegExpExecArray> {
  await expect.poll(running.output).toMatch(text);
  const match = text.exec(running.output());
  if (match === null) throw new Error('unreachable');
  return match;
}

/**
 * Starts the program, with a proxy set that is not there and a question log that cannot be kept, and sends it these signals
 * while a reply is in flight, whose first try is rate limited and has to wait.
 */
async function stopMidReply(
  ...signals: readonly NodeJS.Signals[]
): Promise<{ running: Running; answer: Promise<Response> }> {
  let stop: (() => void) | undefined;
  const discord = await startDiscord(({ path }) => {
    if (!path.includes('/callback')) return;
    stop?.();
    stop = undefined;
  });
  const proxy = 'http://name:hunter2@127.0.0.1:1';
  const running = await run({
    ...discord.environment,
    HTTPS_PROXY: proxy,
    NODE_USE_ENV_PROXY: '1',
    // As below a mount whose source was deleted, no folder can be made in /proc, and the folder "does not exist".
    QUESTION_LOG: '/proc/sidebar/log/questions.sqlite',
  });
  stop = () => {
    for (const signal of signals) running.process.kill(signal);
  };
  await printed(running, /Bot ready/u);
  if (process.platform === 'linux') await printed(running, /its folder cannot be made or used/u);
  await post(`${discord.url}/sandbox/faults`, { kind: '429', count: 1, delayMs: 300 });
  const answer = ask(discord.url);
  await printed(running, /Stopping/u);
  return { running, answer };
}

describe('the program without a token', () => {
  it('first logs the sandbox’s address, says that it is not Discord, and answers there, with no proxy between', async () => {
    // Nobody listens on port 1.
    const proxy = 'http://127.0.0.1:1';
    const running = await run({ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, HTTPS_PROXY: proxy });
    const [, url = ''] = await printed(running, /"Sandbox ready at (http:\/\/[^"]+)"/u);
    expect(running.output().split('\n')[0]).toContain('Sandbox ready at');
    // Somebody may ask at once; a busy machine may keep the bot from being there, or from answering, in time.
    let answer = await ask(url);
    while (answer.status >= 500) answer = await ask(url);
    expect(textOf((await answer.json()) as SentMessage)).toContain('300 metres');
    expect(running.output()).toContain('This is the sandbox, not Discord');
    expect(running.output()).not.toContain('uses no proxy');
    const events = await fetch(`${url}/sandbox/events`);
    const { value } = (await events.body?.getReader().read()) ?? {};
    const opening = Buffer.from(value ?? []).toString();
    expect(opening).toContain('"welcome":{"en":"The bridge of Lower Town opens"');
    expect(opening).toMatch(/"examples":\[\{"en":"\/ask [^"]+\?","fr":"\/demander [^"]+\?"\}/u);
    const headers = { authorization: 'Bot sandbox-token' };
    const account = await fetch(`${url}/api/v10/users/@me`, { headers });
    expect(await account.json()).toMatchObject({ username: 'Sidebar' });
  });

  it('refuses to start in production', async () => {
    const running = await run({ NODE_ENV: 'production' });
    expect(await running.exitCode).toBe(1);
    expect(running.output()).toMatch(/DISCORD_TOKEN: is not set, and with NODE_ENV=production/u);
    expect(running.output()).not.toContain('Sandbox');
  });

  it('says so if the sandbox’s port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => {
      server.once('listening', resolve);
    });
    cleanups.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    const running = await run({ PORT: String(port) });
    expect(await running.exitCode).toBe(1);
    expect(running.output()).toContain(`${port}: the port is in use. Choose another port`);
  });
});

describe('the program', () => {
  it('reports every problem with the settings and starts nothing', async () => {
    const running = await run({ PORT: 'x', ADMIN_IDS: 'x' });
    expect(await running.exitCode).toBe(1);
    expect(running.output()).toMatch(/ADMIN_IDS: "x".*\n.*PORT: "x"/u);
  });

  it('reports every problem with the knowledge before it connects to anything', async () => {
    const copy = await copyKnowledge();
    await copy.change('timeline.yaml', (text) => text.replace('from: 2024-05-17', 'from: soon'));
    await copy.change('questions/bridge.yaml', (text) => text.replace('sources: [p1]', 'sources: [p99]'));
    const running = await run({ KNOWLEDGE_DIR: copy.folder });
    expect(await running.exitCode).toBe(1);
    expect(running.output()).toMatch(/timeline\.yaml:\d+:\d+: /u);
    expect(running.output()).toMatch(/questions\/bridge\.yaml:\d+:\d+: /u);
    expect(running.output()).not.toContain('Sandbox');
  });

  it('takes settings from .env, which the environment overrides', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.env'), 'PORT=from-file\nLOG_LEVEL=from-file\n');
    const child = spawn(process.execPath, [program, 'start'], {
      cwd: folder,
      env: { LOG_LEVEL: 'from-environment' },
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await new Promise((resolve) => {
      child.once('close', resolve);
    });
    expect(errors).toContain('PORT: "from-file"');
    expect(errors).toContain('LOG_LEVEL: "from-environment"');
  });
});

describe('a program that is stopped', () => {
  it('delivers the reply in flight, then exits with 0; it has said once that it does without the proxy that is set, and without the folder of its question log, which can never be made', async () => {
    const { running, answer } = await stopMidReply('SIGTERM');
    expect(textOf((await (await answer).json()) as SentMessage)).toContain('300 metres');
    expect(await running.exitCode).toBe(0);
    expect(running.output()).toMatch(
      /"level":40,.*"HTTPS_PROXY and NODE_USE_ENV_PROXY are set, but the bot uses no proxy/u,
    );
    expect(running.output()).not.toContain('hunter2');
    if (process.platform === 'linux') {
      expect(running.output().match(/cannot be made or used/gu)).toHaveLength(1);
      expect(running.output()).toContain('Make the folder \\"/proc/sidebar/log\\", mount its disk again');
    }
  });

  it('exits at once when it is stopped a second time', async () => {
    const { running, answer } = await stopMidReply('SIGINT', 'SIGTERM');
    answer.catch(() => undefined);
    const exitCode = await running.exitCode;
    // Whichever came second.
    expect(['SIGINT', 'SIGTERM'], `${exitCode}: ${running.output()}`).toContain(running.process.signalCode);
  });
});
