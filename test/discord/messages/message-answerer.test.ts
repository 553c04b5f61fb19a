import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createControlClient } from 'discord-sandbox/testing';
import { startTestBot, type TestBot } from '../../support/bot.ts';

const reader = { user: { id: '500000000000000007' } };

/** What the bot replied to a message that somebody posted; null where it stayed silent. */
async function post(
  bot: TestBot,
  content: string,
  { guild, ...how }: { guild?: boolean; mention?: boolean; replyTo?: { id: string } } = {},
) {
  const as = guild === undefined ? reader : { ...reader, guild };
  return createControlClient(bot.sandbox.url).write(content, how, as);
}

describe('a bot that people write to', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ answerMentions: true });
  });
  afterAll(() => bot.close());

  it('answers a direct message, with a reply to it that pings nobody', async () => {
    const { posted, reply } = await post(bot, 'Who opened the bridge?', { guild: false });
    expect(JSON.stringify(reply)).toContain('bridge');
    expect(reply).toMatchObject({ flags: 1 << 15 });
    expect(JSON.stringify(reply)).toContain(posted.id);
  });

  it('answers a mention and keeps the conversation with the reader', async () => {
    const first = await post(bot, 'hello', { mention: true });
    expect(JSON.stringify(first.reply)).toContain('Hello!');
    const second = await post(bot, 'merci', { mention: true });
    expect(JSON.stringify(second.reply)).toMatch(/welcome|prie/u);
  });

  it('answers a reply to one of its messages', async () => {
    const { reply } = await post(bot, 'help', { mention: true });
    const again = await post(bot, 'are you a bot?', { replyTo: { id: reply?.id ?? '' } });
    expect(JSON.stringify(again.reply)).toContain('a program, not a person');
  });

  it('stays silent when nobody speaks to it', async () => {
    expect((await post(bot, 'who opened the bridge?')).reply).toBeNull();
  });

  it('shares the conversation with /ask in the same place', async () => {
    await bot.ask('entry:bridge-opening', {}, { ...reader, guild: false });
    const { reply } = await post(bot, 'source?', { guild: false });
    expect(JSON.stringify(reply)).toContain('Who says so');
  });
});

describe('a bot that is not to answer mentions', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ questionsPerMinute: 2 });
  });
  afterAll(() => bot.close());

  it('answers direct messages alone, and no more of them than of commands', async () => {
    expect((await post(bot, 'hello', { mention: true })).reply).toBeNull();
    expect((await post(bot, 'hello', { guild: false })).reply).not.toBeNull();
    await bot.ask('hello', {}, reader);
    expect((await post(bot, 'hello', { guild: false })).reply).toBeNull();
  });
});
