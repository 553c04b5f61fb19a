import { AttachmentBuilder, ContainerBuilder, MessageFlags, type DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { expectValidBodies, startPair } from '../support/harness.ts';

const picture = Buffer.from('iVBORw0KGgo=', 'base64');

test('stores uploaded files and serves them', async () => {
  const { sandbox, echo } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({
        embeds: [{ title: 'Chart', image: { url: 'attachment://chart.png' } }],
        files: [new AttachmentBuilder(picture, { name: 'chart.png', description: 'A chart' })],
      }),
  );
  const { body } = await echo('hello');
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
  const { sandbox, echo } = await startPair(
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
  const { body } = await echo('hello');
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

test.each([
  ['nothing', {}],
  ['white space', { content: '  ' }],
  ['Components V2 without components', { flags: 32_768, components: [] }],
])('refuses a message of %s', async (_, data) => {
  const { bot, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    await interaction.client.rest
      .post(path, { auth: false, body: { type: 4, data } })
      .catch((error: unknown) => interaction.reply(String((error as DiscordAPIError).code)));
  });
  expect((await echo('hello')).body).toMatchObject({ content: '50006' });
  expect(bot.errors).toEqual([]);
});

test('takes components without anything else', async () => {
  const button = { type: 2, style: 1, custom_id: 'more', label: 'More' } as const;
  const { sandbox, echo } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({ components: [{ type: 1, components: [button] }] }),
  );
  expect((await echo('hello')).body).toMatchObject({ content: '', components: [{ components: [button] }] });
  expectValidBodies(sandbox);
});

test('refuses files larger than ten megabytes', async () => {
  const file = new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'big.bin' });
  const { echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = interaction.reply({ files: [file] });
    await reply.catch((error: unknown) => interaction.reply(String((error as DiscordAPIError).code)));
  });
  expect((await echo('hello')).body).toMatchObject({ content: '40005' });
});

test('refuses content in an edit of a Components V2 message', async () => {
  const errors: unknown[] = [];
  const { echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    const components = [{ type: 10, content: 'x' }] as const;
    await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components });
    await interaction.editReply({ content: 'plain' }).catch((error: unknown) => errors.push(error));
    await interaction.followUp('refused');
  });
  expect((await echo('hello')).body).toMatchObject({ flags: 32_768, deferred: true });
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  await expect
    .poll(() => errors)
    .toMatchObject([{ code: 50_035, rawError: { errors: { content: { _errors: [{ code }] } } } }]);
});
