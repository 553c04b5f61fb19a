import { MessageFlags } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { expectValidBodies, replyWith, startPair } from '../support/harness.ts';

test('takes a reply to a slash command', async () => {
  const { sandbox, bot, echo } = await startPair((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const { locale, guildLocale, context, memberPermissions } = interaction;
    expect({ locale, guildLocale, context }).toEqual({ locale: 'fr', guildLocale: 'en-US', context: 0 });
    expect(memberPermissions?.has('Administrator')).toBe(false);
    expect(interaction.channelId).toMatch(/^\d+$/);
    return interaction.reply(`You said: ${interaction.options.getString('text')}`);
  });
  const { status, body } = await echo('hello', { locale: 'fr' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: 20,
    flags: 0,
    content: 'You said: hello',
    deferred: false,
    edited: false,
  });
  expect(body).toMatchObject({ permitted: true, followups: [], interaction: { name: 'echo', locale: 'fr' } });
  expect(bot.errors).toEqual([]);
  expectValidBodies(sandbox);
});

test('keeps ephemeral replies ephemeral', async () => {
  const { echo } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  );
  expect((await echo('hello')).body).toMatchObject({ flags: 64, content: 'psst' });
});

test('takes the choices of an autocomplete', async () => {
  const { sandbox } = await startPair((interaction) => {
    if (!interaction.isAutocomplete()) return undefined;
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name}: ${value} (${interaction.locale})`, value: 'id' }]);
  });
  const body = { command: 'echo', option: 'text', value: 'he', locale: 'fr' };
  expect((await sandbox.control('autocomplete', body)).body).toEqual({
    choices: [{ name: 'text: he (fr)', value: 'id' }],
  });
  expectValidBodies(sandbox);
});

test('returns the message to a bot that asks for it', async () => {
  const contents: string[] = [];
  const { echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: 'one', withResponse: true });
    contents.push(response.resource?.message?.content ?? '');
    contents.push((await interaction.fetchReply()).content);
  });
  const { body } = await echo('hello');
  await vi.waitFor(() => expect(contents).toEqual(['one', 'one']));
  expect(body).toMatchObject({ content: 'one' });
});

test('refuses a second response', async () => {
  const { bot, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'first' } },
    });
    await interaction.reply('second');
  });
  expect((await echo('hello')).body).toMatchObject({ content: 'first' });
  await vi.waitFor(() => expect(bot.errors).toMatchObject([{ code: 40_060, status: 400 }]));
});

test('refuses to update a message in response to a slash command', async () => {
  const { bot, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const update = { type: 7, data: { content: 'x' } };
    await interaction.client.rest.post(path, { auth: false, body: update }).catch(async (error: unknown) => {
      await interaction.reply('refused');
      throw error;
    });
  });
  expect((await echo('hello')).body).toMatchObject({ content: 'refused' });
  await vi.waitFor(() => {
    expect(bot.errors).toMatchObject([
      { code: 50_035, rawError: { errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } } },
    ]);
  });
});

test('sends direct messages without a server or a member', async () => {
  const seen: unknown[] = [];
  const { echo } = await startPair((interaction) => {
    seen.push(interaction.guildId, interaction.context, interaction.user.username, interaction.member);
    return replyWith('hello')(interaction);
  });
  expect((await echo('hello', { guild: false })).body).toMatchObject({ content: 'hello' });
  expect(seen).toEqual([null, 1, 'member', null]);
});
