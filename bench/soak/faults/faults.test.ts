import { cp } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { Conversations } from '../../../src/conversation/conversations.ts';
import { commands } from '../../../commands/index.ts';
import { draftHere } from '../../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../../src/desk/propose-words-here.ts';
import { startBot } from '../../../src/discord/bot.ts';
import type { AnyCommand } from '../../../src/discord/command.ts';
import { createLog } from '../../../src/log.ts';
import { noQuestionLog, type QuestionLog } from '../../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../../src/serving/knowledge-base.ts';
import { busyWeek } from '../../../test/replies/some-insights.ts';
import { smallKnowledge } from '../../../test/support/bot.ts';
import { buildStory } from '../../../test/support/build.ts';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { LogCount, type StartSoakedBot } from './bot.ts';
import type { PlannedFault } from './plan.ts';
import { soak } from './soak.ts';
import { judge, type Verdict } from './verdict.ts';

/** What the curator finds. */
const questionLog: QuestionLog = {
  ...noQuestionLog,
  insights: () => Promise.resolve(busyWeek),
  question: (key) => Promise.resolve({ key, text: `who asked ${key}`, language: 'en' }),
};

/** Starts the bot in this process, with commands of its own and a story that it knows in no time. */
function botWith(own: readonly AnyCommand[]): StartSoakedBot {
  return async ({ token, apiBase }) => {
    const knowledge = await temporaryFolder();
    await cp(smallKnowledge, knowledge, { recursive: true });
    const opened = await KnowledgeBase.open(knowledge, buildStory);
    if (!opened.ok) throw new Error('the story of the tests is not sound');
    const count = new LogCount();
    let lost: string | null = null;
    const bot = await startBot({
      token,
      apiBase,
      commands: own,
      services: {
        knowledge: opened.knowledge,
        questionLog,
        drafter: draftHere,
        proposeWords: proposeWordsHere(null),
        conversations: new Conversations(),
        daysKept: null,
      },
      adminIds: [],
      log: createLog({ level: 'info', token: null, pretty: false, write: (line) => count.take(line) }),
      onLost: (reason) => {
        lost = reason;
      },
    });
    return {
      knowledge,
      ended: () => lost,
      memory: async () => null,
      logged: () => count.lines,
      stop: () => bot.stop(),
    };
  };
}

async function run(
  faults: readonly PlannedFault[],
  own: readonly AnyCommand[],
  leastAnswered: number,
): Promise<Verdict> {
  const observation = await soak({
    faults,
    seed: 1,
    startBot: botWith(own),
    knowledge: smallKnowledge,
    build: buildStory,
    questions: ['how long is the bridge', 'what colour is the bridge', 'combien mesure le pont', 'hello'],
    pace: 60,
    // Discord ends a connection with more than 120 payloads a minute.
    heartbeatInterval: 600,
    calm: 300,
    leastAnswered,
    recoveryPatience: 120_000,
    learningPatience: 30_000,
  });
  return judge(observation);
}

// The one that ends the session comes last: five seconds pass between two identifies.
const faults: readonly PlannedFault[] = [
  {
    gateway: { kind: 'drop' },
    rest: { kind: '429', delayMs: 200, global: true },
    wire: { on: 'event', kind: 'no entitlements' },
  },
  {
    gateway: { kind: 'closed', code: 1001 },
    rest: { kind: '500', count: 2 },
    wire: { on: 'event', kind: 'null entitlements' },
  },
  {
    gateway: { kind: 'reconnect' },
    rest: { kind: '502', applied: true },
    wire: { on: 'event', kind: 'poll' },
  },
  {
    gateway: { kind: 'invalid-session', resumable: true },
    rest: { kind: 'hang-up' },
    wire: { on: 'event', kind: 'doubled' },
  },
  { gateway: { kind: 'stall' }, rest: { kind: '40060' }, wire: { on: 'event', kind: 'null events' } },
  { gateway: { kind: 'closed', code: 4009 }, rest: { kind: '10062' }, wire: null },
  { gateway: { kind: 'drop' }, rest: null, wire: { on: 'response', kind: '429 without a hint', count: 2 } },
  { gateway: { kind: 'drop' }, rest: null, wire: { on: 'response', kind: '302', count: 1 } },
  { gateway: { kind: 'drop' }, rest: null, wire: { on: 'response', kind: 'HTML', count: 1 } },
  { gateway: { kind: 'drop' }, rest: null, wire: { on: 'response', kind: 'cut body', count: 1 } },
  { gateway: { kind: 'drop' }, rest: null, wire: { on: 'upgrade', count: 1 } },
  { gateway: { kind: 'refuse', delayMs: 300 }, rest: { kind: 'reset' }, wire: null },
  { gateway: { kind: 'closed', code: 4007 }, rest: { kind: 'slow', delayMs: 1_500 }, wire: null },
];

it('keeps answering, each question once and rightly, while its connection breaks and its requests fail', async () => {
  const verdict = await run(faults, commands, 51);
  expect(verdict.broken).toEqual([]);
  expect(verdict.counts).toMatchObject({ twice: 0, lost: 0, wrong: 0 });
  expect(verdict.counts.answered).toBeGreaterThan(50);
  expect(Object.keys(verdict.damaged).length).toBeGreaterThanOrEqual(4);
  // On a busy machine a heartbeat may come so late that there is one resume more.
  expect(verdict.resumes).toBeGreaterThanOrEqual(10);
  expect(verdict.identifies).toBeLessThanOrEqual(verdict.identifiesNeeded);
  expect(Object.keys(verdict.logged).filter((line) => /^(?:error|fatal)/u.test(line))).toEqual([]);
});

it.each<[string, RegExp, (command: AnyCommand) => AnyCommand]>([
  [
    'answers every second question with the wrong entry',
    /^wrong: "[^]*" (?:is not answered with|has another answer)/u,
    brokenAsk((run_) => {
      let count = 0;
      return (request, services) => {
        count += 1;
        const question = count % 2 === 0 ? 'entry:bridge-colour' : 'entry:bridge-length';
        return run_({ ...request, options: { question } }, services);
      };
    }),
  ],
  [
    'apologises for one question in five',
    /^wrong: /u,
    brokenAsk((run_) => {
      let count = 0;
      return (request, services) => {
        count += 1;
        if (count % 5 === 0) throw new Error('broken on purpose');
        return run_(request, services);
      };
    }),
  ],
  [
    // Many, as the machine may stand still during some, which excuses these.
    'answers every second question late',
    /^lost: /u,
    brokenAsk((run_) => {
      let count = 0;
      return async (request, services) => {
        count += 1;
        if (count % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 3_200));
        return run_(request, services);
      };
    }),
  ],
])('finds a bot that %s', async (_, broken, damage) => {
  const verdict = await run([], commands.map(damage), 30);
  expect(verdict.broken).toContainEqual(expect.stringMatching(broken));
});

type Run = Extract<AnyCommand, { readonly run: unknown }>['run'];

/** The commands, of which `/ask` runs otherwise. */
function brokenAsk(change: (run: Run) => Run): (command: AnyCommand) => AnyCommand {
  return (command) =>
    'run' in command && command.definition.name === 'ask'
      ? { ...command, run: change(command.run.bind(command)) }
      : command;
}
