import { expect, test } from 'vitest';
import { connectBot, openSandbox, register, type TestSandbox } from '../support/harness.ts';

const command = 'Quote this';

async function startWithMessageCommand(): Promise<TestSandbox> {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return undefined;
    const { content, author } = interaction.targetMessage;
    return interaction.reply(`${author.username} wrote: ${content}`);
  });
  await register(bot, { type: 3, name: command });
  return sandbox;
}

test('uses a message command on new text, on a message of the bot’s, and on a person’s', async () => {
  const sandbox = await startWithMessageCommand();
  const { body } = await sandbox.control('interactions', { command, target: { content: 'Why?' } });
  expect(body).toMatchObject({ content: 'member wrote: Why?', type: 23 });
  const again = await sandbox.control('interactions', { command, target: { message: body.id } });
  expect(again.body).toMatchObject({ content: 'Bot wrote: member wrote: Why?' });
  const post = await sandbox.control('messages', { content: 'How?', user: { admin: true } });
  const third = await sandbox.control('interactions', { command, target: { message: post.body.posted.id } });
  expect(third.body).toMatchObject({ content: 'admin wrote: How?' });
});

test('uses a user command on a person, who is a member in the server only', async () => {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, (interaction) => {
    if (!interaction.isUserContextMenuCommand()) return undefined;
    return interaction.reply(
      `${interaction.targetUser.username}, ${String(interaction.targetMember !== null)}`,
    );
  });
  await register(bot, { type: 2, name: 'Greet' });
  const greet = async (more: object): Promise<unknown> =>
    (await sandbox.control('interactions', { command: 'Greet', target: { user: '42' }, ...more })).body;
  expect(await greet({})).toMatchObject({ content: 'user-42, true' });
  expect(await greet({ guild: false })).toMatchObject({ content: 'user-42, false' });
});

test.each([
  [{ command: 'Nothing', target: { content: 'x' } }, 400, 'There is no message command "Nothing".'],
  [{ command, target: { message: '1' } }, 404, 'There is no message "1".'],
  [{ command, target: { user: '42' } }, 400, 'There is no user command "Quote this".'],
  [{ command, target: { user: 'Ann' } }, 400, '"target.user" must be a Discord id'],
  [{ command, target: 'x' }, 400, '"target" must be an object'],
  [{ command, target: { content: ' ' } }, 400, '"content" must be a string of 1 to 2000 characters.'],
])('refuses %j', async (request, status, reason) => {
  const sandbox = await startWithMessageCommand();
  const answer = await sandbox.control('interactions', request);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toContain(reason);
});
