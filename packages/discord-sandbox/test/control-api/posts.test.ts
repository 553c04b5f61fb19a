import { Events, GatewayIntentBits, Partials, type Interaction, type Message } from 'discord.js';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox.ts';
import { createControlClient, type ControlClient } from '../../src/testing/control-client.ts';
import { connectBot, openSandbox, register, echoCommand, type TestSandbox } from '../support/harness.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
const noHurry = 120_000;
/** The longest time that a timer can wait. */
const longest = 2 ** 31 - 1;
/** For tests in which the bot replies: no clock decides. */
const waiting: SandboxOptions = { timeouts: { answer: noHurry, deferred: noHurry, quiet: noHurry } };

function answerInSecret(interaction: Interaction): unknown {
  return interaction.isChatInputCommand() && interaction.reply({ content: 'hello', flags: 64 });
}

/** A sandbox with a bot that handles the messages of people with this handler. */
async function startListener(
  handle: (message: Message) => unknown,
  options: SandboxOptions = {},
  intents = [Guilds, GuildMessages, DirectMessages],
): Promise<{ readonly sandbox: TestSandbox; readonly user: ControlClient; readonly botId: string }> {
  const sandbox = await openSandbox(options);
  const partials = [Partials.Channel];
  const bot = await connectBot(sandbox, answerInSecret, { intents, partials });
  const failures: unknown[] = [];
  bot.client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void (async () => handle(message))().catch((error: unknown) => failures.push(error));
  });
  onTestFinished(() => expect(failures, 'what the bot could not do').toEqual([]));
  await register(bot, echoCommand);
  return { sandbox, user: createControlClient(sandbox.url), botId: bot.client.user.id };
}

const repeat = (message: Message): unknown => message.reply(`You wrote: ${message.content}`);

describe('a person’s message', () => {
  it('is answered with the bot’s reply, in a direct message', async () => {
    const { user } = await startListener(repeat, waiting);
    const { posted, reply } = await user.write('hello', {}, { guild: false });
    expect(reply).toMatchObject({ content: 'You wrote: hello', type: 19, reply_to: posted.id });
  });

  it('mentions nobody with code', async () => {
    const { user } = await startListener(() => undefined);
    const { posted } = await user.write('`<@42>` ``` <@43> ``` and <@44>');
    expect(posted).toMatchObject({ mentions: [{ id: '44' }] });
  });

  it('mentions the bot if that is asked for, which lets the bot read it in the server', async () => {
    const { user, botId } = await startListener(repeat, waiting);
    expect((await user.write('hello')).reply?.content).toBe('You wrote:');
    const mentioned = await user.write('hello', { mention: true });
    expect(mentioned.posted.content).toBe(`<@${botId}> hello`);
    expect(mentioned.reply?.content).toBe(`You wrote: <@${botId}> hello`);
    const twice = await user.write(`hello <@${botId}>`, { mention: true });
    expect(twice.posted.content).toBe(`hello <@${botId}>`);
  });

  it('replies to another, by default in the same place and as the same person', async () => {
    const { user } = await startListener(repeat, waiting);
    const first = await user.write('hello', {}, { guild: false, user: { id: '42' } });
    const replyTo = first.reply ?? { id: '' };
    const second = await user.write('and then?', { replyTo });
    expect(second.posted).toMatchObject({
      channel_id: first.posted.channel_id,
      author: { id: '42' },
      message_reference: { message_id: replyTo.id },
    });
    expect(second.reply?.content).toBe('You wrote: and then?');
  });

  it('has as its reply what the bot posts below it, too', async () => {
    const { user } = await startListener(
      (message) => message.channel.isSendable() && message.channel.send('Here'),
      waiting,
    );
    expect((await user.write('hello', {}, { guild: false })).reply).toMatchObject({
      content: 'Here',
      reply_to: null,
    });
  });

  it('has no reply of what the bot posts for another message', async () => {
    const got: Message[] = [];
    const { user } = await startListener(async (message) => {
      if (got.push(message) < 2) return;
      await got[1]?.reply('to the second');
      await got[0]?.reply('to the first');
    }, waiting);
    const first = user.write('first');
    await expect.poll(() => got.length).toBe(1);
    expect((await user.write('second')).reply?.content).toBe('to the second');
    expect((await first).reply?.content).toBe('to the first');
  });

  it('is waited for longer while the bot types', async () => {
    const finish: (() => void)[] = [];
    const { user } = await startListener(
      async (message) => {
        if (!message.inGuild()) return;
        await message.channel.sendTyping();
        await new Promise<void>((resolve) => finish.push(resolve));
        await message.reply('at last');
      },
      { timeouts: { answer: longest, deferred: longest, quiet: 1_000 } },
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const written = user.write('hello');
    await expect.poll(() => finish).toHaveLength(1);
    // By the time that this is known to get no reply, so would be the first if the bot were not typing.
    const silent: unknown[] = [];
    void user.write('hello', {}, { guild: false }).then(({ reply }) => silent.push(reply));
    while (silent.length === 0) {
      vi.advanceTimersByTime(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(silent).toEqual([null]);
    finish[0]?.();
    expect((await written).reply?.content).toBe('at last');
  });
});

describe('a silent bot', () => {
  it('is known by confirming the message and sending nothing', async () => {
    const got: string[] = [];
    const { user } = await startListener((message) => got.push(message.content));
    expect((await user.write('hello', { mention: true })).reply).toBeNull();
    expect(got).toHaveLength(1);
  });

  it('is known at once without the intent for the message, which the log names', async () => {
    const { user, sandbox } = await startListener(repeat, waiting, [Guilds]);
    expect((await user.write('hello', { mention: true })).reply).toBeNull();
    expect(sandbox.logs.at(-1)).toContain('GUILD_MESSAGES');
    expect((await user.write('hello', {}, { guild: false })).reply).toBeNull();
    expect(sandbox.logs.at(-1)).toContain('DIRECT_MESSAGES');
  });

  it('is not disconnected for the heartbeats that it is asked for', async () => {
    const { user, sandbox } = await startListener(() => undefined);
    for (let count = 0; count < 70; count += 1) await user.write('hello');
    expect(sandbox.logs.filter((line) => line.includes('disconnected'))).toEqual([]);
  });
});

test.each([
  [{ content: ' ' }, 400, '"content" must be a string of 1 to 2000 characters.'],
  [{ content: 'x'.repeat(1_990), mention: true }, 400, '"content" must be a string of 1 to 2000 characters.'],
  [{ content: 'x', mention: 'yes' }, 400, '"mention" must be true or false.'],
  [{ content: 'x', reply_to: '1' }, 404, 'There is no message "1" to reply to.'],
])('refuses %j', async (request, status, reason) => {
  const { sandbox } = await startListener(repeat);
  const answer = await sandbox.control('messages', request);
  expect([answer.status, answer.body.error]).toEqual([status, reason]);
});

test('refuses a reply to a message in another channel, and to an ephemeral one', async () => {
  const { user } = await startListener(repeat, waiting);
  const direct = await user.write('hello', {}, { guild: false });
  await expect(user.write('x', { replyTo: direct.posted }, { guild: true })).rejects.toThrow(
    'is in another channel',
  );
  const secret = await user.send('echo', { text: 'x' });
  await expect(user.write('x', { replyTo: secret })).rejects.toThrow('is ephemeral');
});
