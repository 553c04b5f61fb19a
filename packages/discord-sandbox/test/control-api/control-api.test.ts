import { expect, test } from 'vitest';
import { connectBot, echoCommand, openSandbox, register, replyWith, startPair } from '../support/harness.ts';

test('points at the mistake in malformed JSON', async () => {
  const sandbox = await openSandbox();
  expect(await sandbox.control('interactions', '{"command": "echo",\n "options": }')).toEqual({
    status: 400,
    body: { error: 'The body is not valid JSON: see line 2, column 13.' },
  });
});

test('refuses a body that is not an object or is too large', async () => {
  const sandbox = await openSandbox();
  expect((await sandbox.control('interactions', [])).body.error).toBe('The body must be a JSON object.');
  expect((await sandbox.control('interactions', `"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
});

test('names the requests that exist', async () => {
  const sandbox = await openSandbox();
  const unknown = await sandbox.control('nowhere', {});
  expect(unknown.status).toBe(404);
  expect(unknown.body.error).toContain('Known requests: POST /sandbox/interactions, ');
  expect(await sandbox.control('interactions')).toEqual({
    status: 405,
    body: { error: 'Use POST /sandbox/interactions.' },
  });
});

test('waits for a bot that is still starting', async () => {
  const sandbox = await openSandbox();
  const early = sandbox.control('interactions', { command: 'echo', options: { text: 'hello' } });
  const bot = await connectBot(sandbox, replyWith('here'));
  await register(bot, echoCommand);
  expect((await early).body).toMatchObject({ content: 'here' });
});

test('keeps the event of an interaction, and the bot’s requests with their responses', async () => {
  const { sandbox, echo } = await startPair(replyWith('here'));
  const { body } = await echo('hello');
  const { id } = body['interaction'] as { id: string };
  const traffic = await sandbox.control(`exchanges?interaction=${id}`);
  expect(traffic.body).toMatchObject({
    event: { id, type: 2, data: { name: 'echo' } },
    exchanges: [{ method: 'POST', status: 204, request: { type: 4, data: { content: 'here' } } }],
  });
  expect(await sandbox.control('exchanges?interaction=1')).toEqual({
    status: 404,
    body: { error: 'There is no record of the interaction "1".' },
  });
});
