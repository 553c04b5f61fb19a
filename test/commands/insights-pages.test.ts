import { expect, it } from 'vitest';
import { insights } from '../../commands/insights.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { busyWeek } from '../replies/some-insights.ts';
import { buttonsOf, startTestBot, textOf } from '../support/bot.ts';

const owner = { user: { admin: true } };

it('/insights turns its pages in the same message, and looks back as far on each', async () => {
  const askedDays: number[] = [];
  const questionLog = {
    ...noQuestionLog,
    insights: (days: number) => {
      askedDays.push(days);
      return Promise.resolve({ ...busyWeek, days });
    },
  };
  const bot = await startTestBot({ questionLog, commands: [insights] });
  const report = await bot.send('insights', { days: 30 }, owner);
  const second = await bot.press(report, buttonsOf(report)[0]?.customId ?? '', owner);
  expect(second.id).toBe(report.id);
  expect(textOf(second)).toContain('vain-00000e');
  expect(textOf(second)).not.toContain('who paid for it');
  const first = await bot.press(second, buttonsOf(second)[0]?.customId ?? '', owner);
  expect(textOf(first)).toBe(textOf(report));
  expect(askedDays).toEqual([30, 30, 30]);
  await bot.close();
});
