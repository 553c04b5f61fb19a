import { expect, test } from 'vitest';
import { connectBot, openSandbox, register, replyWith, startPair } from '../support/harness.ts';

test('converts values to the declared types', async () => {
  const { sandbox } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(
        JSON.stringify([interaction.options.getString('text'), interaction.options.getInteger('times')]),
      ),
  );
  const options = { text: 80, times: '3' };
  const { body } = await sandbox.control('interactions', { command: 'echo', options });
  expect(body).toMatchObject({ content: '["80",3]' });
});

test.each([
  ['an unknown command', { command: 'nope' }, 'There is no command /nope. Registered: /echo.'],
  [
    'an unknown option',
    { options: { text: 'x', colour: 'red' } },
    '/echo has no option "colour". Its options: text, times.',
  ],
  ['a missing option', { options: {} }, '/echo requires the option "text".'],
  ['a value of the wrong type', { options: { text: 'x', times: 'twice' } }, 'must be an integer.'],
  ['an unknown locale', { locale: 'fr-FR' }, '"locale" must be one of Discord\'s'],
  ['a malformed id', { user: { id: 'bob' } }, '"user.id" must be a Discord id'],
  ['an unknown context', { context: 3 }, '"context" must be 0 (server), 1 (direct message) or 2'],
])('refuses %s', async (_, request, message) => {
  const { sandbox } = await startPair(() => undefined);
  const answer = await sandbox.control('interactions', {
    command: 'echo',
    options: { text: 'x' },
    ...request,
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error).toContain(message);
});

test.each([
  [{ min_length: 3 }, 'no', 'must have at least 3 characters.'],
  [{ max_length: 3 }, 'long', 'must have at most 3 characters.'],
  [{ choices: [{ name: 'A', value: 'a' }] }, 'b', 'must be one of a.'],
])('refuses a value beyond the limits of the option: %j', async (limits, value, message) => {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, () => undefined);
  const options = [{ type: 3, name: 'text', description: 'x', ...limits }];
  await register(bot, { name: 'limited', description: 'x', options });
  const answer = await sandbox.control('interactions', { command: 'limited', options: { text: value } });
  expect(answer).toEqual({ status: 400, body: { error: `/limited option "text" ${message}` } });
});

test('distinguishes its own admin, an administrator of the server, and a member', async () => {
  const { sandbox, bot } = await startPair((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const isOwner = interaction.user.id === interaction.client.application.owner?.id;
    return interaction.reply(
      `owner ${isOwner}, administrator ${interaction.memberPermissions?.has('Administrator')}`,
    );
  });
  await bot.client.application.fetch();
  await register(bot, { name: 'reset', description: 'x', contexts: [0], default_member_permissions: '32' });
  const reset = async (more: object): Promise<unknown> =>
    (await sandbox.control('interactions', { command: 'reset', ...more })).body;
  const owner = { content: 'owner true, administrator true', permitted: true };
  expect(await reset({ user: { admin: true } })).toMatchObject(owner);
  const administrator = { content: 'owner false, administrator true', permitted: true };
  expect(await reset({ user: { id: '42', admin: true } })).toMatchObject(administrator);
  const member = { content: 'owner false, administrator false', permitted: false };
  expect(await reset({})).toMatchObject(member);
  expect(await reset({ guild: false })).toEqual({
    error: '/reset is not available in direct messages with the bot.',
  });
});

test('follows subcommands, and resolves the people in options', async () => {
  const sandbox = await openSandbox();
  const bot = await connectBot(
    sandbox,
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(
        `${interaction.options.getSubcommand()} ${interaction.options.getUser('who')?.username}`,
      ),
  );
  const who = { type: 6, name: 'who', description: 'x' };
  await register(bot, {
    name: 'tag',
    description: 'x',
    options: [{ type: 1, name: 'show', description: 'x', options: [who] }],
  });
  const { body } = await sandbox.control('interactions', { command: 'tag show', options: { who: '7' } });
  expect(body).toMatchObject({ content: 'show user-7' });
  expect((await sandbox.control('interactions', { command: 'tag' })).body.error).toBe(
    '/tag has subcommands; set "command" to one of "tag show".',
  );
});

test('answers 503 while no bot is connected', async () => {
  const { bot, echo } = await startPair(replyWith('here'));
  await bot.client.destroy();
  await expect.poll(async () => (await echo('hello')).status).toBe(503);
});
