import { expect, test } from 'vitest';
import { connectBot, openSandbox, register, startPair } from './harness.ts';
import type { TestSandbox } from './harness.ts';

async function startWithMessageCommand(): Promise<TestSandbox> {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return undefined;
    const { content, author } = interaction.targetMessage;
    return interaction.reply(`${author.username} wrote: ${content}`);
  });
  await register(bot, { type: 3, name: 'Ask About This' });
  return sandbox;
}

test('delivers a command of a message’s menu with the message', async () => {
  const sandbox = await startWithMessageCommand();
  const command = 'Ask About This';
  const { body } = await sandbox.drive('interactions', { command, target: { content: 'Why?' } });
  expect(body).toMatchObject({ content: 'reader wrote: Why?', type: 23 });
  const again = await sandbox.drive('interactions', { command, target: { message: body.id } });
  expect(again.body).toMatchObject({ content: 'Sidebar wrote: reader wrote: Why?' });
  const post = await sandbox.drive('messages', { content: 'How?', user: { admin: true } });
  const third = await sandbox.drive('interactions', { command, target: { message: post.body.id } });
  expect(third.body).toMatchObject({ content: 'admin wrote: How?' });
});

test.each([
  [{ command: 'Nothing', target: { content: 'x' } }, 400, 'No message command "Nothing"'],
  [{ command: 'Ask About This', target: { message: '1' } }, 404, 'There is no message "1".'],
  [{ command: 'Ask About This', target: 'x' }, 400, '"target" must be an object'],
  [{ command: 'Ask About This', target: { content: ' ' } }, 400, '"content" must be a text'],
])('refuses %j', async (request, status, reason) => {
  const sandbox = await startWithMessageCommand();
  const answer = await sandbox.drive('interactions', request);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toContain(reason);
});

test('keeps what the bot was told of an interaction, what it sent and what it was answered', async () => {
  const { sandbox, ask } = await startPair(
    (interaction) => interaction.isChatInputCommand() && interaction.reply('Because.'),
  );
  const { body } = await ask('Why?');
  const { id } = body['interaction'] as { id: string };
  const traffic = await sandbox.drive(`exchanges?interaction=${id}`);
  expect(traffic.body).toMatchObject({
    event: { id, type: 2, data: { name: 'ask' } },
    exchanges: [{ method: 'POST', status: 204, request: { type: 4, data: { content: 'Because.' } } }],
  });
  expect((await sandbox.drive('exchanges?interaction=1')).status).toBe(404);
});

test('lets autocompletes pass a fault that spares them', async () => {
  const { sandbox, ask } = await startPair((interaction) => {
    if (interaction.isAutocomplete()) return interaction.respond([{ name: 'one', value: 'one' }]);
    return interaction.isChatInputCommand() && interaction.reply('Because.');
  });
  for (const kind of ['drop', '500']) await sandbox.drive('faults', { kind, autocomplete: false });
  const typing = { command: 'ask', option: 'question', value: 'o' };
  expect((await sandbox.drive('autocomplete', typing)).body).toMatchObject({ choices: [{ name: 'one' }] });
  expect(sandbox.logs.filter((line) => line.startsWith('Fault'))).toEqual([]);
  expect((await ask('Why?')).body).toMatchObject({ content: 'Because.' });
  expect(sandbox.logs.filter((line) => line.startsWith('Fault'))).toHaveLength(2);
});

test('tells a page of everything as it happens', async () => {
  const { sandbox, ask } = await startPair(
    (interaction) => interaction.isChatInputCommand() && interaction.reply('Because.'),
  );
  const response = await fetch(`${sandbox.url}/sandbox/events`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await ask('Why?');
  let text = '';
  while (!text.includes('"kind":"message"')) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  const kinds = [...text.matchAll(/^data: \{"kind":"(\w+)"/gmu)].map(([, kind]) => kind);
  expect(kinds).toEqual(['state', 'turn', 'turn', 'message']);
});
