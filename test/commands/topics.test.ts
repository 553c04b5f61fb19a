import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonWith,
  isEphemeral,
  selectsOf,
  shippedKnowledge,
  startTestBot,
  textOf,
  type SentMessage,
  type TestBot,
} from '../support/bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

/** The id of a menu of the message, by its position. */
function menu(message: SentMessage, index: number): string {
  return selectsOf(message)[index]?.customId ?? '';
}

/** The topic that the browser shows as selected. */
function pickedIn(message: SentMessage): string | undefined {
  return selectsOf(message)[0]?.options.find((option) => option.default === true)?.label;
}

describe('/topics', () => {
  it.each([
    ['en-US', 'The meeting'],
    ['fr', 'La rencontre'],
  ])('lists the topics in %s, in an ephemeral reply', async (locale, first) => {
    const message = await bot.send('topics', {}, { locale });
    const { entries, gaps } = bot.knowledge.current.story;
    for (const { length } of [entries, gaps]) expect(textOf(message)).toContain(`**${length}`);
    expect(isEphemeral(message)).toBe(true);
    const options = selectsOf(message)[0]?.options ?? [];
    expect(options).toHaveLength(bot.knowledge.current.story.about.topics.length);
    expect(options[0]?.label).toBe(first);
  });

  it.each([
    ['en', 'en-US'],
    ['fr', 'fr'],
  ] as const)(
    'leads in %s from a topic over its pages to an answer, all in one message',
    async (language, locale) => {
      const start = await bot.send('topics', {}, { locale });
      const topic = await bot.pick(start, menu(start, 0), 'chips', { locale });
      expect(topic.id).toBe(start.id);
      expect(selectsOf(topic)[1]?.options.length).toBeGreaterThan(12);

      const last = await bot.press(topic, buttonWith(topic, ':page:'), { locale });
      expect(last.id).toBe(start.id);
      const option = selectsOf(last)[1]?.options[0];
      const entry = bot.knowledge.current.story.entries.find(({ id }) => id === option?.value);
      expect(option?.label).toBe(entry?.ask[language][0]);

      const answered = await bot.pick(last, menu(last, 1), option?.value ?? '', { locale });
      expect(answered.id).toBe(start.id);
      expect(textOf(answered)).toContain(entry?.answer[language]);
      expect(selectsOf(answered)[1]?.options.find(({ default: picked }) => picked === true)?.value).toBe(
        entry?.id,
      );
      expect(isEphemeral(answered)).toBe(true);
    },
  );

  it('opens on a topic picked from "nothing found", and leaves that message as it was', async () => {
    const nothing = await bot.ask('zzxxqq wwkk', { language: 'fr' });
    const opened = await bot.pick(nothing, menu(nothing, 0), 'markets');
    expect(opened.id).not.toBe(nothing.id);
    expect(pickedIn(opened)).toBe('Les marchés');
    expect(isEphemeral(opened)).toBe(true);
    const turned = await bot.pick(opened, menu(opened, 0), 'chips');
    expect(turned.id).toBe(opened.id);
    expect(pickedIn(turned)).toBe('Les puces');
  });
});
