import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { askCommand, connectBot, expectValidBodies, openSandbox, register, startPair } from './harness.ts';

const translated = {
  name: 'time',
  name_localizations: { fr: 'chronologie' },
  description: 'When',
  description_localizations: { fr: 'Quand' },
  default_member_permissions: '32',
  contexts: [0],
};

test('registers commands and keeps the ids of those that stay', async () => {
  const { sandbox, bot } = await startPair(() => undefined);
  const { application } = bot.client;
  const { id, version } = (await application.commands.fetch()).first() ?? {};
  await register(bot, translated, askCommand);
  const after = await application.commands.fetch({ withLocalizations: true });
  expect(after.map(({ name }) => name).toSorted()).toEqual(['ask', 'time']);
  const ask = after.find(({ name }) => name === 'ask');
  expect(ask?.id).toBe(id);
  expect(ask?.version).not.toBe(version);
  expectValidBodies(sandbox);
});

test('shows the registered commands in the shape Discord gives them', async () => {
  const { sandbox, bot } = await startPair(() => undefined);
  await register(bot, {
    ...translated,
    options: [{ type: 3, name: 'what', description: 'x', required: false }],
  });
  const { body } = await sandbox.drive('commands');
  expect(body).toMatchObject([
    {
      ...translated,
      type: 1,
      application_id: bot.client.application.id,
      integration_types: [0, 1],
      nsfw: false,
    },
  ]);
  // Discord leaves `required: false` out.
  expect(body).toHaveProperty('0.options', [{ type: 3, name: 'what', description: 'x' }]);
});

test('gives translations only when asked for them', async () => {
  const { bot } = await startPair(() => undefined);
  await register(bot, translated);
  const path = `/applications/${bot.client.application.id}/commands` as const;
  const plain = (await bot.client.rest.get(path)) as object[];
  expect(plain[0]).not.toHaveProperty('name_localizations');
  const full = await bot.client.rest.get(path, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  expect(full).toMatchObject([{ name_localizations: { fr: 'chronologie' } }]);
});

test('creates, edits and deletes single commands', async () => {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, () => undefined);
  const { commands } = bot.client.application;
  const created = await commands.create({ name: 'one', description: 'One' });
  const again = await commands.create({ name: 'one', description: 'One, again' });
  expect(again.id).toBe(created.id);
  const edited = await commands.edit(created.id, { description: 'Edited' });
  expect(edited).toMatchObject({ id: created.id, name: 'one', description: 'Edited' });
  await commands.delete(created.id);
  await expect(commands.fetch(created.id)).rejects.toMatchObject({ code: 10_063 });
  expectValidBodies(sandbox);
});

test('lets a command of the server hide a global one', async () => {
  const { sandbox, bot, ask } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(interaction.commandGuildId === null ? 'global' : 'server'),
  );
  const guildId = (await ask('Why?')).body['content'] === 'global' ? '1100000000000000010' : '';
  await bot.client.application.commands.set([{ ...askCommand, description: 'Here' }] as never, guildId);
  expect((await ask('Why?')).body).toMatchObject({ content: 'server' });
  expect((await ask('Why?', { guild: false })).body).toMatchObject({ content: 'global' });
  expect((await sandbox.drive('commands')).body).toMatchObject([
    { name: 'ask' },
    { name: 'ask', guild_id: guildId },
  ]);
});

test('refuses other applications, other servers and more than a hundred commands', async () => {
  const { bot } = await startPair(() => undefined);
  const { application, rest } = bot.client;
  await expect(rest.get('/applications/1/commands')).rejects.toMatchObject({ status: 403, code: 20_012 });
  const elsewhere = rest.get(`/applications/${application.id}/guilds/1/commands`);
  await expect(elsewhere).rejects.toMatchObject({ status: 403, code: 50_001 });
  const many = Array.from({ length: 101 }, (_, index) => ({ name: `c${index}`, description: 'x' }));
  await expect(register(bot, ...many)).rejects.toBeInstanceOf(DiscordAPIError);
  await expect(register(bot, ...many)).rejects.toMatchObject({ code: 30_032 });
});
