import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createControlClient } from 'discord-sandbox/testing';
import { noMetrics, type MeasuredMessage } from '../../../src/monitoring/metrics.ts';
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

describe('a bot whose messages Discord limits or loses', () => {
  let bot: TestBot;
  const requests: string[] = [];
  beforeEach(async () => {
    requests.length = 0;
    bot = await startTestBot({
      onRequest: ({ path }) => void requests.push(path.replaceAll(/\d{17,}/gu, 'id')),
    });
  });
  afterEach(() => bot.close());
  const limit = (delayMs: number, count = 1) =>
    createControlClient(bot.sandbox.url).injectFault({ kind: '429', delayMs, count });
  const triesOf = (path: string) => requests.filter((each) => each.endsWith(path)).length;

  it('sends its reply when Discord says, types meanwhile, and reads what came next after that', async () => {
    await limit(20);
    const [first, second] = await Promise.all([
      post(bot, 'Who opened the bridge?', { guild: false }),
      post(bot, 'source?', { guild: false }),
    ]);
    expect(JSON.stringify(first.reply)).toContain('bridge');
    expect(JSON.stringify(second.reply)).toContain('Who says so');
    expect(triesOf('/typing')).toBe(1);
  });

  it('replies once where the connection breaks, whether Discord has taken the reply or not', async () => {
    for (const applied of [true, false]) {
      await createControlClient(bot.sandbox.url).injectFault({ kind: 'hang-up', applied });
      const { reply } = await post(bot, 'hello', { guild: false });
      expect(JSON.stringify(reply)).toContain('Hello!');
    }
    await expect.poll(() => bot.logged.filter(({ msg }) => msg === 'Answered').length).toBe(2);
    expect(await createControlClient(bot.sandbox.url).messages()).toHaveLength(2);
  });

  it('gives up at once if it would have to wait for long', async () => {
    await limit(60_000);
    expect((await post(bot, 'hello', { guild: false })).reply).toBeNull();
    expect(triesOf('/messages')).toBe(1);
    expect(triesOf('/typing')).toBe(0);
  });
});

describe('a bot that is not to answer mentions', () => {
  let bot: TestBot;
  const measured: MeasuredMessage[] = [];
  beforeAll(async () => {
    const metrics = { ...noMetrics, message: (each: MeasuredMessage) => void measured.push(each) };
    bot = await startTestBot({ questionsPerMinute: 3, metrics, systemLanguage: 'fr' });
  });
  afterAll(() => bot.close());

  it('answers direct messages alone, and no more of them than of commands, and counts them', async () => {
    expect((await post(bot, 'hello', { mention: true })).reply).toBeNull();
    // A figure has no language, so that it is answered in that of the process.
    expect(JSON.stringify((await post(bot, '300', { guild: false })).reply)).toContain('Le pont fait 300');
    // A place that it cannot write to any more is as good as one where it may not.
    await createControlClient(bot.sandbox.url).injectFault({ kind: '10062' });
    expect((await post(bot, 'hello', { guild: false })).reply).toBeNull();
    await bot.ask('hello', {}, reader);
    expect((await post(bot, 'hello', { guild: false })).reply).toBeNull();
    await expect
      .poll(() => measured)
      .toMatchObject([
        { kind: 'direct', verdict: 'answer', outcome: 'answered' },
        { kind: 'direct', verdict: 'small-talk', outcome: 'silent' },
        { kind: 'direct', verdict: null, outcome: 'limited' },
      ]);
  });
});
