import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot } from '../../../src/discord/bot.ts';
import { startTestBot, textOf, buttonWith, type TestBot } from '../../support/bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot({ overHttp: true });
});

afterAll(() => bot.close());

describe('a bot whose interactions are posted to it', () => {
  it('answers in the response, without a connection to the gateway', async () => {
    const answer = await bot.ask('How long is the bridge?');
    expect(textOf(answer)).toContain('300 metres');
    expect(bot.logged.filter(({ msg }) => msg.includes('endpoint failed'))).toEqual([]);
  });

  it('gives choices, pictures and answers to buttons', async () => {
    expect(await bot.complete('ask', 'question', 'how long')).not.toEqual([]);
    const timeline = await bot.send('timeline');
    expect(timeline.attachments).toHaveLength(1);
    const answer = await bot.ask('How long is the bridge?');
    expect(textOf(await bot.press(answer, buttonWith(answer, ':helpful:')))).not.toBe('');
  });

  it('defers a reload in the response and edits the reply', async () => {
    const report = await bot.send('reload', {}, { user: { admin: true } });
    expect(report).toMatchObject({ deferred: true });
    expect(textOf(report)).toContain('Knowledge reloaded');
  });

  it('says at the start that no address is set, until there is one', () => {
    expect(bot.logged.map(({ msg }) => msg).join('\n')).toContain('No Interactions Endpoint URL is set');
  });

  it('does not start with the key of another application', async () => {
    const { token, apiBase } = bot.sandbox;
    const { knowledge } = bot;
    const start = startBot({
      token,
      apiBase,
      endpoint: { host: '127.0.0.1', port: 0, publicKey: '0'.repeat(64) },
      commands: [],
      services: { knowledge } as never,
      adminIds: [],
      log: { info: () => undefined, warn: () => undefined } as never,
      onLost: () => undefined,
    });
    await expect(start).rejects.toThrow('DISCORD_PUBLIC_KEY is not the key of the application');
  });
});
