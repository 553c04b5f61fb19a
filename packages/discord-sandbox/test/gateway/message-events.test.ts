import { Events, GatewayIntentBits, Partials, type Client, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { connectBot, openSandbox, replyWith, startPair, type TestSandbox } from '../support/harness.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** A bot with these intents, and what it has received since, in the order of arrival. */
async function listen(
  sandbox: TestSandbox,
  ...intents: readonly GatewayIntentBits[]
): Promise<{ readonly client: Client<true>; readonly got: readonly Message[] }> {
  const got: Message[] = [];
  const options = { intents: [Guilds, ...intents], partials: [Partials.Channel] };
  const { client } = await connectBot(sandbox, () => undefined, options);
  client.on(Events.MessageCreate, (message) => got.push(message));
  return { client, got };
}

const say = async (sandbox: TestSandbox, content: string, more: object = {}): Promise<string> =>
  (await sandbox.control('messages', { content, ...more })).body.posted.id;

test('sends messages of the server and direct messages only with the intent for them', async () => {
  const sandbox = await openSandbox();
  const inServer = await listen(sandbox, GuildMessages);
  const direct = await listen(sandbox, DirectMessages);
  await say(sandbox, 'to the server');
  await say(sandbox, 'in private', { guild: false });
  await say(sandbox, 'to the server again');
  await say(sandbox, 'in private again', { guild: false });
  await expect.poll(() => [inServer.got.length, direct.got.length]).toEqual([2, 2]);
  expect(inServer.got.map((message) => message.inGuild())).toEqual([true, true]);
  expect(direct.got.map((message) => message.inGuild())).toEqual([false, false]);
});

test('empties what a bot may not read, unless it is mentioned or replied to', async () => {
  const sandbox = await openSandbox();
  const { client, got } = await listen(sandbox, GuildMessages, DirectMessages);
  await say(sandbox, 'between us');
  await say(sandbox, `<@${client.user.id}> hello`);
  const asked = await say(sandbox, 'in private', { guild: false });
  await expect
    .poll(() => got.map(({ content }) => content))
    .toEqual(['', `<@${client.user.id}> hello`, 'in private']);
  expect(got.map(({ mentions }) => mentions.has(client.user))).toEqual([false, true, false]);
  await got[2]?.reply('an answer');
  await expect.poll(() => got.length).toBe(4);
  expect(got[3]).toMatchObject({ content: 'an answer', reference: { messageId: asked } });
  await say(sandbox, 'thanks', { reply_to: got[3]?.id, guild: false });
  const channel = got[0]?.channel;
  if (channel?.isSendable() !== true) throw new Error('There is no channel.');
  const posted = await channel.send('from the bot');
  await say(sandbox, 'a reply', { reply_to: posted.id });
  await expect.poll(() => got.at(-1)?.content).toBe('a reply');
  expect(got.at(-1)?.mentions.repliedUser?.id).toBe(client.user.id);
});

test('leaves a reply to an interaction’s message empty, for it mentions nobody', async () => {
  const intents = [Guilds, GuildMessages];
  const { sandbox, bot, echo } = await startPair(replyWith('hello'), { intents });
  const got: Message[] = [];
  bot.client.on(Events.MessageCreate, (message) => got.push(message));
  const { body } = await echo('hello');
  await say(sandbox, 'thanks', { reply_to: body.id });
  await expect.poll(() => got.map(({ content }) => content)).toEqual(['hello', '']);
});

test('sends all contents to a bot with the privileged intent', async () => {
  const sandbox = await openSandbox({ privilegedIntents: ['message-content'] });
  const { got } = await listen(sandbox, GuildMessages, MessageContent);
  await say(sandbox, 'between us');
  await expect.poll(() => got.map(({ content }) => content)).toEqual(['between us']);
  expect(got[0]?.member?.permissions.has('SendMessages')).toBe(true);
});

test('reports edits and deletions, and an ephemeral message like a direct one', async () => {
  const events: unknown[] = [];
  const intents = [Guilds, GuildMessages, DirectMessages];
  const { bot, echo } = await startPair(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      await interaction.editReply('second');
      await interaction.deleteReply();
      await interaction.followUp({ content: 'secret', flags: 64 });
    },
    { intents, partials: [Partials.Channel] },
  );
  bot.client.ws.on('MESSAGE_CREATE' as never, (data: { content: string; guild_id?: string }) =>
    events.push(['created', data.content, data.guild_id !== undefined]),
  );
  bot.client.on(Events.MessageUpdate, (_, { content }) => events.push(['edited', content]));
  bot.client.on(Events.MessageDelete, () => events.push(['deleted']));
  await echo('hello');
  await expect.poll(() => events).toContainEqual(['created', 'secret', false]);
  expect(events).toContainEqual(['created', 'first', true]);
  expect(events).toContainEqual(['edited', 'second']);
  expect(events).toContainEqual(['deleted']);
});
