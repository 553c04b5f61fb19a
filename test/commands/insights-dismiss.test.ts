import { afterAll, beforeAll, expect, it } from 'vitest';
import { insights } from '../../commands/insights.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { busyWeek } from '../replies/some-insights.ts';
import { buttonsOf, selectsOf, startTestBot, textOf, type TestBot } from '../support/bot.ts';

const owner = { user: { admin: true } };
const payer = { key: 'vain-000001', text: 'who paid for it', language: 'en' } as const;
let bot: TestBot;

beforeAll(async () => {
  const questionLog = {
    ...noQuestionLog,
    insights: () => Promise.resolve(busyWeek),
    question: () => Promise.resolve(payer),
  };
  bot = await startTestBot({ questionLog, commands: [insights] });
});

afterAll(() => bot.close());

it('a question can be taken off the list for good', async () => {
  const list = await bot.send('insights', {}, owner);
  const message = await bot.pick(list, selectsOf(list)[0]?.customId ?? '', payer.key, owner);
  const dismiss = buttonsOf(message).find(({ label }) => label === 'Do not list it again');
  const reply = await bot.press(message, dismiss?.customId ?? '', owner);
  expect([textOf(reply).split('\n')[0], reply.id]).toEqual(['### Taken off the list', message.id]);
  expect(textOf(reply)).toContain(payer.text);
  expect(bot.events.at(-1)).toEqual({ type: 'dismissed', key: payer.key });
});
