import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import {
  connectBot,
  echoCommand,
  expectValidBodies,
  openSandbox,
  register,
  startPair,
} from '../support/harness.ts';

const translated = {
  name: 'time',
  name_localizations: { fr: 'chronologie' },
  description: 'When',
  description_localizations: { fr: 'Quand' },
  default_member_permissions: '32',
  contexts: [0],
};

test('replaces all commands, and keeps the ids of those with the same name', async () => {
  const { sandbox, bot } = await startPair(() => undefined);
  const { application } = bot.client;
  const { id, version } = (await application.commands.fetch()).first() ?? {};
  await register(bot, translated, echoCommand);
  const after = await application.commands.fetch({ withLocalizations: true });
  expect(after.map(({ name }) => name).toSorted()).toEqual(['echo', 'time']);
  const echo = after.find(({ name }) => name === 'echo');
  expect(echo?.id).toBe(id);
  expect(echo?.version).not.toBe(version);
  expectValidBodies(sandbox);
});

test('returns commands with Discord’s defaults', async () => {
  const { sandbox, bot } = await startPair(() => undefined);
  await register(bot, {
    ...translated,
    options: [{ type: 3, name: 'what', description: 'x', required: false }],
  });
  const { body } = await sandbox.control('commands');
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

test('returns localisations only when they are requested', async () => {
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

test('prefers a command of the server to a global one of the same name', async () => {
  const { sandbox, bot, echo } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(interaction.commandGuildId === null ? 'global' : 'server'),
  );
  const guildId = (await echo('hello')).body['content'] === 'global' ? '1100000000000000010' : '';
  await bot.client.application.commands.set([{ ...echoCommand, description: 'Here' }] as never, guildId);
  expect((await echo('hello')).body).toMatchObject({ content: 'server' });
  expect((await echo('hello', { guild: false })).body).toMatchObject({ content: 'global' });
  expect((await sandbox.control('commands')).body).toMatchObject([
    { name: 'echo' },
    { name: 'echo', guild_id: guildId },
  ]);
});

test('refuses a replacement that would remove the Entry Point command, which can be deleted by itself', async () => {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, () => undefined);
  const { application, rest } = bot.client;
  const path = `/applications/${application.id}/commands` as const;
  const launch = { name: 'launch', description: 'Opens the game', type: 4, handler: 2 };
  const { id } = (await rest.post(path, { body: launch })) as { id: string };
  await expect(register(bot, echoCommand)).rejects.toMatchObject({ status: 400, code: 50_240 });
  await register(bot, echoCommand, launch);
  expect((await sandbox.control('commands')).body).toMatchObject([{ id, ...launch }, { name: 'echo' }]);
  await rest.delete(`${path}/${id}`);
  await register(bot, echoCommand);
  const wrong = rest.post(path, { body: { ...launch, handler: 3 } });
  await expect(wrong).rejects.toMatchObject({ code: 50_035 });
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

const named = (type: number, count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `c${index}`,
    type,
    ...(type === 1 ? { description: 'x' } : {}),
  }));
const command = (name: string): object => ({ name, description: 'x' });

test('takes 15 commands of each kind of menu and 100 slash commands, one by one and together', async () => {
  const { bot } = await startPair(() => undefined);
  const { application, rest } = bot.client;
  const path = `/applications/${application.id}/commands` as const;
  await register(bot, ...named(1, 99), ...named(2, 15), ...named(3, 15));
  await rest.post(path, { body: { name: 'last', description: 'x' } });
  const more = (type: number): Promise<unknown> =>
    rest.post(path, { body: { name: 'more', type, ...(type === 1 ? { description: 'x' } : {}) } });
  for (const type of [1, 2, 3]) await expect(more(type)).rejects.toMatchObject({ code: 30_032 });
  await expect(register(bot, ...named(3, 16))).rejects.toMatchObject({ code: 30_032 });
});

test('takes 200 new commands a day', async () => {
  const sandbox = await openSandbox({ limits: { commandCreates: 2, routeFactor: Infinity } });
  const bot = await connectBot(sandbox, () => undefined);
  await register(bot, command('a'), command('b'));
  await register(bot, command('a'), command('b'));
  await expect(register(bot, command('c'))).rejects.toMatchObject({ status: 400, code: 30_034 });
});
