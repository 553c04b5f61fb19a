import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';
import { commands } from '../../commands/index.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { LabelledQuestion } from '../../src/knowledge/labelled-questions.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { smallKnowledge } from '../../test/support/bot.ts';
import { buildStory } from '../../test/support/build.ts';
import { startBareBot } from './bare-bot.ts';
import { ownCpu, ownMemory } from './bot-process.ts';
import type { StartBot } from './bot-under-load.ts';
import { expectAnswers } from './expected-answers.ts';
import { measureLoad, measureSoak, type Setting } from './measure.ts';
import { toSoakText, toText } from './text-report.ts';

const log = pino({ level: 'silent' });
const labelled: readonly LabelledQuestion[] = [
  { q: 'how long is the bridge', lang: 'en', kind: 'in', accept: ['bridge-length'], typo: false },
  { q: 'de quelle couleur est le pont', lang: 'fr', kind: 'in', accept: ['bridge-colour'], typo: false },
  { q: 'who won the match', lang: 'en', kind: 'off', accept: [], typo: false },
];

let knowledge: KnowledgeBase;
let setting: Setting;

/** Starts the bots in this process: they are processes of their own only when compiled. */
const startHere: StartBot = async ({ kind, token, apiBase, constantReply }) => {
  const bot =
    kind === 'sidebar'
      ? await startBot({
          token,
          apiBase,
          commands,
          services: {
            knowledge,
            questionLog: noQuestionLog,
            drafter: draftHere,
            proposeWords: proposeWordsHere(null),
            conversations: new Conversations(),
            daysKept: null,
          },
          adminIds: [],
          log,
          onLost: (reason) => log.fatal(reason),
        })
      : await startBareBot({ token, apiBase }, constantReply, log);
  return {
    ended: new Promise(() => undefined),
    cpu: () => Promise.resolve(ownCpu()),
    memory: () => Promise.resolve(ownMemory()),
    warnings: () => Promise.resolve([]),
    stop: () => bot.stop(),
  };
};

/** Starts a bot that ends at once. */
const startNothing: StartBot = async () => ({
  ended: Promise.resolve('its process ended with code 1'),
  cpu: () => Promise.resolve(0),
  memory: () => Promise.resolve({ rss: 0, heap: 0 }),
  warnings: () => Promise.resolve([]),
  stop: () => Promise.resolve(),
});

beforeAll(async () => {
  const opened = await KnowledgeBase.open(smallKnowledge, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  knowledge = opened.knowledge;
  const expected = expectAnswers(knowledge.current, labelled);
  setting = { expected, users: 100, folder: '.', start: startHere, onProgress: () => undefined };
});

describe('the load', () => {
  it('measures the bot beside bare handlers, and finds every answer right', async () => {
    const report = await measureLoad(setting, {
      inFlights: [1, 50],
      rounds: 1,
      round: { questions: 5 },
      warmUp: { questions: 1 },
      rateSeconds: 0.05,
      restSeconds: 0,
    });
    expect(report.rows.map(({ kind, inFlight }) => `${inFlight} ${kind}`)).toEqual([
      '1 sidebar',
      '1 sidebar, asked before',
      '1 bare',
      '1 bare, same size',
      '50 sidebar',
      '50 sidebar, asked before',
      '50 bare',
      '50 bare, same size',
    ]);
    expect(report.answers).toMatchObject({ faults: [], warnings: [] });
    expect(report.answers.checked).toBeGreaterThan(0);
    expect(toText(report)).toContain('beside bare');
  });

  it('asks as many questions as it is asked to, and weighs the bot on the way', async () => {
    const report = await measureSoak(setting, 60, 0);
    expect(report.samples.map(({ questions }) => questions)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index + 1) * 3),
    );
    expect(report.answers).toMatchObject({ checked: 3, faults: [] });
    expect(toSoakText(report)).toContain('60 questions by 100 readers');
  });

  it('notices answers that are not what the bot says', async () => {
    const expected = expectAnswers(knowledge.current, labelled);
    const refusing = { ...expected, check: () => 'not the answer' };
    const { answers, goals } = await measureSoak({ ...setting, expected: refusing }, 20, 0);
    expect(answers.faults[0]).toBe('sidebar: "how long is the bridge so so so" (en-US): not the answer');
    expect(goals.at(-1)).toMatchObject({ isMet: false });
  });

  it('says so when a bot does not connect', async () => {
    await expect(measureSoak({ ...setting, start: startNothing }, 1, 0)).rejects.toThrow(
      'sidebar did not connect: its process ended with code 1',
    );
  });
});
