import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  isEphemeral,
  shippedKnowledge,
  startTestBot,
  textOf,
  type TestBot,
} from '../support/bot.ts';

const command = 'Ask Sidebar about this';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ folder: shippedKnowledge });
});

afterAll(() => bot.close());

function answerOf(id: string, language: 'en' | 'fr'): string {
  return bot.knowledge.current.story.entries.find((entry) => entry.id === id)?.answer[language] ?? '-';
}

/** The entry that a button shows, by its id. */
function entryIn(customId: string): string {
  return customId.split(':').at(-1) ?? '';
}

describe('asking about a message', () => {
  it.each([
    ['en', 'fr', true, 'How far did Nvidia’s shares fall?'],
    ['fr', 'en-US', false, 'De combien l’action Nvidia a-t-elle chuté ?'],
    ['fr', 'fr', true, 'nvda -17%'],
  ] as const)(
    'answers its text in %s, its own language, in an ephemeral reply',
    async (language, locale, guild, text) => {
      const message = await bot.useOn(command, text, { locale, guild });
      expect(textOf(message)).toContain(answerOf('nvidia-share-fall', language));
      expect(isEphemeral(message)).toBe(true);
      const ids = buttonsOf(message).flatMap((button) => button.customId ?? []);
      // A question of its own, not the paragraph or the rating of this answer.
      const isOther = (id: string): boolean =>
        !['-', answerOf('nvidia-share-fall', 'en')].includes(answerOf(entryIn(id), 'en'));
      const customId = ids.find(isOther) ?? '';
      const pressed = await bot.press(message, customId, { locale, guild });
      // A message in a direct conversation is a question to the bot itself, and the conversation goes on in its language.
      const own = guild && locale !== 'fr' ? 'en' : 'fr';
      expect(textOf(pressed)).toContain(answerOf(entryIn(customId), own));
    },
  );

  it('finds the question in a long message', async () => {
    const chatter = 'Good morning everybody, the coffee machine on the third floor works again. ';
    const long = `${chatter.repeat(12)}\nDe combien l’action Nvidia a-t-elle chuté ?\n${chatter.repeat(8)}`;
    const message = await bot.useOn(command, long, { locale: 'fr' });
    expect(textOf(message)).toContain(answerOf('nvidia-share-fall', 'fr'));
  });

  it('says so if the message has no text', async () => {
    const message = await bot.useOn(command, '<:wave:1300000000000000001>');
    expect(textOf(message)).toContain('this message has none');
    expect(isEphemeral(message)).toBe(true);
    const link = await bot.useOn(command, 'https://example.com/picture.png', { locale: 'fr' });
    expect(textOf(link)).toContain('n’en contient pas');
  });

  it('says that nothing was found, about the message rather than the reader', async () => {
    const message = await bot.useOn(command, 'zzxxqq <@1> wwkk');
    expect(textOf(message)).toContain('The message: “zzxxqq wwkk”');
    expect(isEphemeral(message)).toBe(true);
  });

  it('logs nothing of the message', async () => {
    await bot.useOn(command, 'zebra crossing in my private street?');
    await expect.poll(() => bot.logged.some((line) => line['command'] === command)).toBe(true);
    expect(JSON.stringify(bot.logged)).not.toMatch(/zebra|private street/u);
  });
});
