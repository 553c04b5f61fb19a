import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { draftHere } from '../../../src/curation/draft/drafts.ts';
import { startBot } from '../../../src/discord/bot.ts';
import { createLog } from '../../../src/log.ts';
import { noQuestionLog } from '../../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../../src/serving/knowledge-base.ts';
import { smallKnowledge } from '../../../test/support/bot.ts';
import { buildStory } from '../../../test/support/build.ts';
import { LogCount, type StartSoakedBot } from './bot.ts';
import type { PlannedFault } from './plan.ts';
import { soak } from './soak.ts';
import { judge } from './verdict.ts';

/** The bot in this process, with a story that it knows in no time. */
const startBotHere: StartSoakedBot = async ({ token, apiBase }) => {
  const opened = await KnowledgeBase.open(smallKnowledge, buildStory);
  if (!opened.ok) throw new Error('the story of the tests is not sound');
  const count = new LogCount();
  let lost: string | null = null;
  const bot = await startBot({
    token,
    apiBase,
    commands,
    services: { knowledge: opened.knowledge, questionLog: noQuestionLog, drafter: draftHere },
    adminIds: [],
    log: createLog({ level: 'info', token: null, pretty: false, write: (line) => count.take(line) }),
    onLost: (reason) => {
      lost = reason;
    },
  });
  return {
    ended: () => lost,
    memory: async () => null,
    logged: () => count.lines,
    stop: () => bot.stop(),
  };
};

// The one that ends the session comes last: discord.js lets five seconds pass between two identifies.
const faults: readonly PlannedFault[] = [
  { gateway: { kind: 'drop' }, rest: { kind: '429', delayMs: 200, global: true } },
  { gateway: { kind: 'closed', code: 1001 }, rest: { kind: '500', count: 2 } },
  { gateway: { kind: 'reconnect' }, rest: { kind: '502', applied: true } },
  { gateway: { kind: 'invalid-session', resumable: true }, rest: { kind: 'hang-up' } },
  { gateway: { kind: 'stall' }, rest: { kind: '40060' } },
  { gateway: { kind: 'closed', code: 4009 }, rest: { kind: '10062' } },
  { gateway: { kind: 'refuse', delayMs: 300 }, rest: { kind: 'reset' } },
  { gateway: { kind: 'closed', code: 4007 }, rest: { kind: 'slow', delayMs: 1_500 } },
];

it('keeps answering, each question once, while its connection breaks and its requests fail', async () => {
  const observation = await soak({
    faults,
    seed: 1,
    startBot: startBotHere,
    questions: ['how long is the bridge', 'what colour is the bridge', 'combien mesure le pont', 'hello'],
    pace: 60,
    heartbeatInterval: 400,
    calm: 300,
    leastAnswered: 51,
    recoveryPatience: 120_000,
  });
  const verdict = judge(observation);
  expect(verdict.broken).toEqual([]);
  expect(verdict.counts).toMatchObject({ twice: 0, lost: 0 });
  expect(verdict.counts.answered).toBeGreaterThan(50);
  // On a busy machine a heartbeat may come so late that there is one resume more.
  expect(verdict.resumes).toBeGreaterThanOrEqual(7);
  expect(verdict.identifies).toBe(2);
  expect(Object.keys(verdict.logged).filter((line) => /^(?:error|fatal)/u.test(line))).toEqual([]);
});
