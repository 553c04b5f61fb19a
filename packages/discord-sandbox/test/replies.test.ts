import { AttachmentBuilder, ContainerBuilder, MessageFlags } from 'discord.js';
import type { Interaction } from 'discord.js';
import { afterEach, expect, test, vi } from 'vitest';
import { expectValidBodies, startPair } from './harness.ts';

afterEach(() => {
  vi.useRealTimers();
});

const picture = Buffer.from('iVBORw0KGgo=', 'base64');

test('delivers a slash command and hands back the reply', async () => {
  const { sandbox, bot, ask } = await startPair((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const { locale, guildLocale, context, memberPermissions } = interaction;
    expect({ locale, guildLocale, context }).toEqual({ locale: 'fr', guildLocale: 'en-US', context: 0 });
    expect(memberPermissions?.has('Administrator')).toBe(false);
    expect(interaction.channelId).toMatch(/^\d+$/);
    return interaction.reply(`You asked: ${interaction.options.getString('question')}`);
  });
  const { status, body } = await ask('Why?', { locale: 'fr' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: 20,
    flags: 0,
    content: 'You asked: Why?',
    deferred: false,
    edited: false,
  });
  expect(body).toMatchObject({ permitted: true, followups: [], interaction: { name: 'ask', locale: 'fr' } });
  expect(bot.errors).toEqual([]);
  expectValidBodies(sandbox);
});

test('keeps ephemeral replies ephemeral', async () => {
  const { ask } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  );
  expect((await ask('Why?')).body).toMatchObject({ flags: 64, content: 'psst' });
});

test('carries direct messages without a server or a member', async () => {
  const seen: unknown[] = [];
  const { ask } = await startPair((interaction) => {
    seen.push(interaction.guildId, interaction.context, interaction.user.username, interaction.member);
    return interaction.isChatInputCommand() && interaction.reply('hello');
  });
  expect((await ask('Why?', { guild: false })).body).toMatchObject({ content: 'hello' });
  expect(seen).toEqual([null, 1, 'reader', null]);
});

test('gives the reply back to a bot that asks for it', async () => {
  const contents: string[] = [];
  const { ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: 'one', withResponse: true });
    contents.push(response.resource?.message?.content ?? '');
    contents.push((await interaction.fetchReply()).content);
  });
  const { body } = await ask('Why?');
  await expect.poll(() => contents).toEqual(['one', 'one']);
  expect(body).toMatchObject({ content: 'one' });
});

test('waits for the message of a deferred answer, which stays ephemeral', async () => {
  const { sandbox, ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('done');
  });
  expect((await ask('Why?')).body).toMatchObject({ content: 'done', flags: 64, deferred: true });
  expectValidBodies(sandbox);
});

test('takes the first follow-up to a deferred answer for that answer', async () => {
  const { ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp('late but here');
  });
  expect((await ask('Why?')).body).toMatchObject({ content: 'late but here', deferred: true, followups: [] });
});

test('shows edits, follow-ups and deletions', async () => {
  const { sandbox, ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    await interaction.editReply('first, edited');
    const second = await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    await interaction.followUp('third');
    await interaction.deleteReply(second);
  });
  await ask('Why?');
  const shown = async (): Promise<unknown> => (await sandbox.drive('messages')).body;
  const expected = [expect.objectContaining({ content: 'first, edited', edited: true })];
  await expect.poll(shown).toEqual([...expected, expect.objectContaining({ content: 'third' })]);
});

test('stores uploaded files and serves them', async () => {
  const { sandbox, ask } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({
        embeds: [{ title: 'Chart', image: { url: 'attachment://chart.png' } }],
        files: [new AttachmentBuilder(picture, { name: 'chart.png', description: 'A chart' })],
      }),
  );
  const { body } = await ask('Why?');
  const url = body.attachments[0]?.url ?? '';
  expect(body).toMatchObject({
    attachments: [
      { filename: 'chart.png', size: picture.byteLength, content_type: 'image/png', description: 'A chart' },
    ],
    embeds: [{ title: 'Chart', image: { url } }],
  });
  const file = await fetch(url);
  expect(file.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await file.arrayBuffer())).toEqual(picture);
  expectValidBodies(sandbox);
});

test('takes Components V2, numbers the components and resolves their files', async () => {
  const { sandbox, ask } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({
        flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
        components: [
          new ContainerBuilder()
            .addTextDisplayComponents((text) => text.setContent('# Hello'))
            .addMediaGalleryComponents((gallery) =>
              gallery.addItems((item) => item.setURL('attachment://a.png')),
            ),
        ],
        files: [new AttachmentBuilder(picture, { name: 'a.png' })],
      }),
  );
  const { body } = await ask('Why?');
  const url = body.attachments[0]?.url;
  expect(body).toMatchObject({
    flags: 32_832,
    content: '',
    components: [
      {
        type: 17,
        id: 1,
        components: [{ type: 10, id: 2, content: '# Hello' }, { items: [{ media: { url } }] }],
      },
    ],
  });
  expectValidBodies(sandbox);
});

test('refuses a second answer', async () => {
  const { bot, ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'first' } },
    });
    await interaction.reply('second');
  });
  expect((await ask('Why?')).body).toMatchObject({ content: 'first' });
  await expect.poll(() => bot.errors).toMatchObject([{ code: 40_060, status: 400 }]);
});

test('refuses an edit once the token is fifteen minutes old', async () => {
  const answered: Interaction[] = [];
  const { ask } = await startPair((interaction) => {
    answered.push(interaction);
    return interaction.isChatInputCommand() && interaction.reply('on time');
  });
  await ask('Why?');
  const [interaction] = answered;
  if (!interaction?.isChatInputCommand()) throw new Error('no interaction came');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
  await expect(interaction.editReply('too late')).rejects.toMatchObject({ code: 50_027, status: 401 });
});

test('gives up on a bot that is not there', async () => {
  const { sandbox, bot, ask } = await startPair(() => undefined);
  await bot.client.destroy();
  await expect.poll(() => sandbox.logs.join()).toContain('A bot has gone');
  expect((await ask('Why?')).status).toBe(503);
});
