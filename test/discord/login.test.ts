import { spawn } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import { startBot, type Bot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { backoffDelay } from '../../src/discord/backoff.ts';
import { createLog } from '../../src/log.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { makeMessage } from '../../src/replies/message.ts';
import { startSandbox } from 'discord-sandbox';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { smallKnowledge, type LogLine } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { program, shareBuilds } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { event, sendGateway, sendJson, startStandIn } from './gateway/stand-in.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Ends a start that would retry for ever. */
class EnoughError extends Error {}

/** A bot that is ready to start. Its delays take no time; after `maxWaits` of them the start fails. */
async function prepare(
  apiBase: string,
  { token = 'a-token', maxWaits = 3, commands = [] as readonly Command[] } = {},
) {
  const opened = await KnowledgeBase.open(smallKnowledge, buildStory);
  if (!opened.ok) throw new Error('the test story is invalid');
  const logged: LogLine[] = [];
  const waits: number[] = [];
  const start = async (): Promise<Bot> =>
    startBot({
      token,
      apiBase,
      commands,
      services: {
        knowledge: opened.knowledge,
        questionLog: noQuestionLog,
        drafter: draftHere,
        proposeWords: proposeWordsHere(null),
        conversations: new Conversations(),
        daysKept: null,
      },
      adminIds: [],
      log: createLog({
        level: 'info',
        token: null,
        pretty: false,
        write: (line) => logged.push(JSON.parse(line)),
      }),
      onLost: () => undefined,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        if (waits.length >= maxWaits) throw new EnoughError();
      },
    });
  return { start, waits, warnings: (): readonly string[] => logged.map(({ msg }) => msg) };
}

async function openSandbox() {
  const requests: string[] = [];
  const logs: string[] = [];
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    log: (line) => logs.push(line),
    limits: false,
    onRequest: ({ path }) => requests.push(path),
  });
  cleanups.push(() => sandbox.close());
  return { ...sandbox, requests, logs };
}

/** A REST API that answers `GET /gateway/bot` in this way, and knows nothing else. */
async function startRest(answer: (response: ServerResponse) => void) {
  let asked = 0;
  const discord = await startStandIn({
    onGatewayBot: (response) => {
      asked += 1;
      answer(response);
    },
  });
  cleanups.push(() => discord.close());
  return { apiBase: discord.apiBase, asked: () => asked };
}

describe('a start that Discord refuses', () => {
  it('ends after one request when the token is wrong', async () => {
    const sandbox = await openSandbox();
    const { start, waits } = await prepare(sandbox.apiBase, { token: 'wrong' });
    await expect(start()).rejects.toThrow(/^Discord refuses the token\. .*DISCORD_TOKEN\.$/u);
    expect(sandbox.requests).toEqual(['/api/v10/gateway/bot']);
    expect(waits).toEqual([]);
  });

  it('ends after one identify when only the gateway finds that the token is wrong', async () => {
    const sandbox = await openSandbox();
    const rest = await startRest((response) => sendGateway(response, sandbox.gatewayUrl));
    const { start, waits } = await prepare(rest.apiBase, { token: 'wrong' });
    await expect(start()).rejects.toThrow(/^Discord refuses the token\. .*DISCORD_TOKEN\.$/u);
    expect(sandbox.logs.filter((line) => line.startsWith('Refused a bot'))).toHaveLength(1);
    expect([rest.asked(), waits]).toEqual([1, []]);
  });

  it('ends after one identify when Discord does not allow the intents', async () => {
    const discord = await startStandIn({ onIdentify: (socket) => socket.close(4014) });
    cleanups.push(() => discord.close());
    const { start, waits } = await prepare(discord.apiBase);
    await expect(start()).rejects.toThrow(
      'Discord does not allow the intents (4014). Switch them on in the Developer Portal (Bot, Privileged Gateway Intents).',
    );
    expect(discord.received.filter(({ op }) => op === 2)).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

describe('a start while Discord cannot be reached', () => {
  it.each(['http://127.0.0.1:1/api', 'http://nowhere.invalid/api'])(
    'retries %s with growing delays, and logs each attempt',
    async (apiBase) => {
      const { start, waits, warnings } = await prepare(apiBase);
      await expect(start()).rejects.toThrow(EnoughError);
      for (const [index, whole] of [1_000, 2_000, 4_000].entries()) {
        expect(waits[index]).toBeGreaterThanOrEqual(whole / 2);
        expect(waits[index]).toBeLessThanOrEqual(whole);
        expect(warnings()[index]).toMatch(
          /^Could not connect to Discord at http:.*: .*(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN).*\. Check the network and DISCORD_API_BASE\. Retrying in \d\.\d s\.$/u,
        );
      }
    },
  );

  it('connects as soon as Discord has recovered', async () => {
    const sandbox = await openSandbox();
    const rest = await startRest((response) => {
      // Each attempt is two requests.
      if (rest.asked() <= 2) response.writeHead(503).end();
      else sendGateway(response, sandbox.gatewayUrl);
    });
    const { start, waits, warnings } = await prepare(rest.apiBase, { token: sandbox.token });
    const bot = await start();
    await bot.stop();
    expect(waits).toHaveLength(1);
    expect(warnings()[0]).toContain('Service Unavailable');
    expect(sandbox.logs.filter((line) => line.startsWith('A bot has identified'))).toHaveLength(1);
  });

  it('waits until the limit is reset when the logins are used up', async () => {
    const rest = await startRest((response) =>
      sendGateway(response, 'ws://127.0.0.1:1', 1, { remaining: 0, reset_after: 7 * 3_600_000 }),
    );
    const { start, waits, warnings } = await prepare(rest.apiBase, { maxWaits: 1 });
    await expect(start()).rejects.toThrow(EnoughError);
    expect(waits[0]).toBeGreaterThan(7 * 3_600_000 - 60_000);
    expect(warnings()[0]).toMatch(
      /^This bot has used up its logins for today\. Discord allows the next one at 20\S+Z\. Retrying then\.$/u,
    );
  });

  it('ends at once with exit code 0 when the program is stopped', async () => {
    const environment = { DISCORD_TOKEN: 'a.b.c', DISCORD_API_BASE: 'http://127.0.0.1:1/api' };
    const folder = await temporaryFolder();
    await shareBuilds(folder);
    const child = spawn(process.execPath, [program, 'start'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], KNOWLEDGE_DIR: smallKnowledge, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const exitCode = new Promise((resolve) => {
      child.once('close', resolve);
    });
    cleanups.push(async () => {
      child.kill('SIGKILL');
      await exitCode;
    });
    await expect.poll(() => output).toContain('Retrying in');
    child.kill('SIGTERM');
    expect(await exitCode).toBe(0);
  });
});

describe('a start while Discord does not list the commands', () => {
  it('still knows the application’s owner', async () => {
    const secret: Command = {
      definition: { name: 'secret', description: 'For admins' },
      adminOnly: true,
      run: () => ({ message: makeMessage(0, ['the secret'], true), logFields: {} }),
    };
    const answers: string[] = [];
    const discord = await startStandIn({
      onRequest: (path, body, response) => {
        if (path.endsWith('/applications/@me'))
          return sendJson(response, 200, { id: '1', owner: { id: '2' } });
        if (!path.endsWith('/callback')) return sendJson(response, 500, { message: 'Internal', code: 0 });
        answers.push(body);
        response.writeHead(204).end();
      },
    });
    cleanups.push(() => discord.close());
    const { start, warnings } = await prepare(discord.apiBase, { commands: [secret] });
    const bot = await start();
    const asked = {
      id: '3',
      token: 'a',
      application_id: '1',
      type: 2,
      user: { id: '2' },
      data: { name: 'secret' },
    };
    discord.send(event('INTERACTION_CREATE', asked, 2));
    await expect.poll(() => answers).toHaveLength(1);
    await bot.stop();
    expect(answers[0]).toContain('the secret');
    expect(warnings()).toContain('Could not find out whether the commands are registered');
  });
});

describe('the delay between two attempts', () => {
  it.each([
    [0, 500, 1_000],
    [1, 1_000, 2_000],
    [5, 16_000, 32_000],
    [6, 30_000, 60_000],
    [1_000_000, 30_000, 60_000],
  ])('after %i failures is from %i to %i ms', (failures, shortest, longest) => {
    expect(backoffDelay(failures, () => 0)).toBe(shortest);
    expect(backoffDelay(failures, () => 1)).toBe(longest);
  });
});
