import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Message } from '../../../src/replies/message.ts';
import { build } from '../../../src/serving/build.ts';
import { ferryFolder } from '../../../test/knowledge/damaged-folder.ts';
import type { Story } from '../../../src/knowledge/story.ts';
import { smallKnowledge } from '../../../test/support/stories.ts';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { patientTimeouts } from '../../../test/support/patience.ts';
import { Ledger } from './ledger.ts';
import { markOf, marksIn, readMarked } from './marks.ts';
import { faultsOfReasons } from './outcome.ts';
import { damages, planSteps, type Step } from './plan.ts';
import { createRandom } from './random.ts';
import { report } from './report.ts';
import { startSandboxHere } from './sandbox.ts';
import { SecondAnswers } from './second-answers.ts';
import { soakReloads } from './soak.ts';

/** Takes seconds, for what the whole run of 500 reloads is there. */
const slow = /million|thousands|deep/u;
const quick = damages.filter(({ name }) => !slow.test(name));

/** A short run. */
async function run(steps: readonly Step[], options: Partial<Parameters<typeof soakReloads>[0]> = {}) {
  const models = await temporaryFolder();
  return soakReloads({
    knowledge: ferryFolder,
    seed: 4,
    steps,
    build: (folder) => build(folder, models),
    startSandbox: () => startSandboxHere(patientTimeouts),
    readers: 2,
    pace: 30,
    // A busy machine may take its time.
    longestReload: Infinity,
    longestReply: patientTimeouts.answer,
    ...options,
  });
}

describe('reloads under fire', () => {
  it('lose nothing and mix nothing, be the folder good, damaged or being written', async () => {
    const written: Step = { kind: 'written', trigger: 'signal' };
    const steps = [
      ...planSteps(12, createRandom(4), quick).filter(({ trigger }) => trigger !== 'watch'),
      written,
    ];
    const outcome = await run(steps);
    expect(outcome.faults).toEqual([]);
    expect(outcome.attempts.length).toBeGreaterThanOrEqual(steps.length);
    expect(outcome.questions.answered).toBe(outcome.questions.asked);
    expect(outcome.questions.marked).toBeGreaterThan(0);
    expect(report(outcome)).toContain('Nothing was lost and nothing was mixed.');
  });
});

/** What every reader meets, which takes three versions of the smallest story. */
const versions: readonly Step[] = Array.from({ length: 3 }, () => ({ kind: 'version', trigger: 'signal' }));
const small = { knowledge: smallKnowledge };

describe('the soak finds a bot', () => {
  it('that mixes two versions', async () => {
    const mixing = commands.map((command) => {
      if (!('run' in command) || command.definition.name !== 'ask') return command;
      const runMixed: typeof command.run = async (request, services) => {
        const reply = await command.run(request, services);
        const message: Message = JSON.parse(
          JSON.stringify(reply.message).replace(/\bqx[a-z]{6}\b/u, markOf(0)),
        );
        return { ...reply, message };
      };
      return { ...command, run: runMixed };
    });
    const { faults } = await run(versions, { ...small, commands: mixing });
    expect(faults).toContainEqual(expect.stringMatching(/^\/ask .*: (?:mixes|of) qx/u));
  });

  it('that answers twice', async () => {
    const { faults } = await run(versions, {
      ...small,
      startSandbox: async () => {
        const sandbox = await startSandboxHere(patientTimeouts);
        const twice = await startDoublingProxy(sandbox.url);
        return {
          ...sandbox,
          apiBase: twice.apiBase,
          close: async () => {
            await twice.close();
            await sandbox.close();
          },
        };
      },
    });
    expect(faults).toContainEqual(expect.stringMatching(/^interaction \d+: a second answer, which differs/u));
  });
});

/** Sends a second answer, an apology, after each that the bot sends to the sandbox. */
async function startDoublingProxy(url: string) {
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array<ArrayBuffer>);
    const { method = 'GET', url: path = '', headers } = request;
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    const send = (body: string | Uint8Array<ArrayBuffer> | null) =>
      fetch(`${url}${path}`, { method, headers: { authorization, 'content-type': type }, body });
    const answer = await send(method === 'GET' ? null : Buffer.concat(chunks));
    if (path.endsWith('/callback')) await send(JSON.stringify({ type: 4, data: { content: 'sorry' } }));
    const isEmpty = answer.status === 204;
    response
      .writeHead(answer.status, isEmpty ? {} : { 'content-type': 'application/json' })
      .end(isEmpty ? undefined : await answer.text());
  };
  const server = createServer((request, response) => void forward(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('the watch for second answers', () => {
  const path = '/api/v10/interactions/7/secret/callback';
  const answer = (seconds: number, request: unknown) => ({
    method: 'POST',
    path,
    request,
    at: new Date(seconds * 1_000).toISOString(),
  });

  it('lets a bot that heard nothing for a second repeat itself, and nothing else', () => {
    const found: string[] = [];
    const watch = new SecondAnswers((fault) => found.push(fault));
    watch.take(answer(0, 'a'));
    watch.take(answer(1, 'a'));
    watch.take({ ...answer(1, 'b'), path: '/api/v10/webhooks/1/secret' });
    expect(found).toEqual([]);
    watch.take(answer(0.1, 'a'));
    watch.take(answer(2, 'b'));
    expect(found).toEqual([
      'interaction 7: the same answer again after 100 ms',
      'interaction 7: a second answer, which differs: "b"',
    ]);
  });
});

describe('the marks of versions', () => {
  it('are one word a version, in every text of it', async () => {
    const versionOf = await readMarked(ferryFolder);
    const texts = [...versionOf(7).values()].join('\n');
    expect([...marksIn(texts)]).toEqual([markOf(7)]);
    expect(texts).toContain(`Which chip steers the boats ${markOf(7)}?`);
    expect(new Set(Array.from({ length: 5000 }, (_, version) => markOf(version))).size).toBe(5000);
  });
});

const reply = (text: string, sent: number) => ({ deed: '/ask', sent, received: sent + 1, text, id: null });
// The ledger only looks for marks in it.
const story = (version: number) => ({ version: markOf(version) }) as Story;

describe('the ledger', () => {
  it('finds a reply that mixes two versions, and one of a version that was not served then', () => {
    const ledger = new Ledger();
    ledger.serve(story(1));
    ledger.serve(story(2));
    const now = performance.now();
    ledger.reply(reply(`${markOf(2)} and ${markOf(2)}`, now));
    expect(ledger.faults).toEqual([]);
    ledger.reply(reply(`${markOf(1)} and ${markOf(2)}`, now));
    ledger.reply(reply(markOf(1), now + 1000));
    ledger.reply(reply(markOf(3), now));
    expect(ledger.faults).toEqual([
      `/ask: mixes ${markOf(1)}, ${markOf(2)}`,
      `/ask: of ${markOf(1)}, which was not served then`,
      `/ask: mixes ${markOf(3)}`,
    ]);
  });

  it('finds a reply that is late, and one that is there twice', () => {
    const ledger = new Ledger();
    ledger.reply({ deed: '/ask', sent: 0, received: 3001, text: '', id: '1' });
    ledger.reply({ deed: '/ask', sent: 0, received: 1, text: '', id: '1' });
    expect(ledger.faults).toEqual(['/ask: answered after 3001 ms', '/ask: answered twice']);
  });
});

describe('reasons for a refusal', () => {
  it.each(['TypeError: x is not a function', 'Cannot read properties of undefined', ''])(
    'are refused themselves when they say %j',
    (message) => {
      expect(faultsOfReasons([{ file: 'gaps.yaml', line: 1, column: 1, message }])).toHaveLength(1);
    },
  );

  it('name a place', () => {
    expect(
      faultsOfReasons([{ file: 'gaps.yaml', line: 1, column: 1, message: 'the file is empty' }]),
    ).toEqual([]);
    expect(
      faultsOfReasons([{ file: 'gaps.yaml', line: 0, column: 1, message: 'the file is empty' }]),
    ).toHaveLength(1);
    expect(faultsOfReasons([])).toHaveLength(1);
  });
});
