import { GatewayIntentBits, type DiscordAPIError, type REST } from 'discord.js';
import { expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox.ts';
import { connectBot, expectValidBodies, openSandbox, type TestSandbox } from '../support/harness.ts';

const channel = '1100000000000000011';
const messages = `/channels/${channel}/messages` as const;

async function start(): Promise<{ readonly sandbox: TestSandbox; readonly rest: REST }> {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined, { intents: [GatewayIntentBits.Guilds] });
  return { sandbox, rest: client.rest };
}

const failure = async (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'accepted',
    (error: unknown) => [(error as DiscordAPIError).status, (error as DiscordAPIError).code],
  );

test('posts, reads, lists, edits and deletes messages in the channel', async () => {
  const { sandbox, rest } = await start();
  const first = (await rest.post(messages, { body: { content: 'first' } })) as { id: string };
  const second = (await rest.post(messages, { body: { content: 'second', flags: 64 } })) as { id: string };
  expect(second).toMatchObject({ type: 0, content: 'second', flags: 0, channel_id: channel });
  await rest.patch(`${messages}/${first.id}`, { body: { content: 'first, edited' } });
  expect(await rest.get(`${messages}/${first.id}`)).toMatchObject({ content: 'first, edited' });
  expect(await rest.get(messages)).toMatchObject([{ content: 'second' }, { content: 'first, edited' }]);
  expect(await rest.get(messages, { query: new URLSearchParams({ before: second.id }) })).toHaveLength(1);
  await rest.delete(`${messages}/${first.id}`);
  expect(await failure(rest.get(`${messages}/${first.id}`))).toEqual([404, 10_008]);
  await rest.post(`/channels/${channel}/typing`);
  expectValidBodies(sandbox);
});

test('replies to a person, and mentions them unless that is turned off', async () => {
  const { sandbox, rest } = await start();
  const { id } = (await sandbox.control('messages', { content: 'a question', user: { id: '42' } })).body
    .posted;
  const reply = (more: object): Promise<unknown> =>
    rest.post(messages, { body: { content: 'x', message_reference: { message_id: id }, ...more } });
  expect(await reply({})).toMatchObject({
    type: 19,
    message_reference: { message_id: id },
    referenced_message: { author: { id: '42' } },
    mentions: [{ id: '42' }],
  });
  expect(await reply({ allowed_mentions: { parse: [] } })).toMatchObject({ mentions: [] });
  const unknown = { message_id: '1' };
  expect(await failure(reply({ message_reference: unknown }))).toEqual([400, 50_035]);
  const lenient = { message_reference: { ...unknown, fail_if_not_exists: false } };
  expect(await reply(lenient)).toMatchObject({ type: 0 });
  expectValidBodies(sandbox);
});

test('writes in a direct message that it has opened', async () => {
  const { sandbox, rest } = await start();
  const opened = await rest.post('/users/@me/channels', { body: { recipient_id: '42' } });
  const { id } = opened as { id: string };
  expect(opened).toMatchObject({ type: 1, recipients: [{ id: '42' }] });
  await rest.post(`/channels/${id}/messages`, { body: { content: 'hello' } });
  expect((await sandbox.control('messages')).body).toMatchObject([{ content: 'hello', interaction: null }]);
});

test('posts a message once if the bot sends it twice with an enforced nonce', async () => {
  const { rest } = await start();
  const body = { content: 'once', nonce: 'n-1', enforce_nonce: true };
  const [first, second] = [await rest.post(messages, { body }), await rest.post(messages, { body })];
  expect(first).toMatchObject({ id: (second as { id: string }).id, nonce: 'n-1' });
});

/** What a bot reads in the answers to its requests: in a quotation, in one message and in a list. */
const contents = async (options: SandboxOptions): Promise<unknown> => {
  const sandbox = await openSandbox(options);
  const { client } = await connectBot(sandbox, () => undefined);
  const say = async (body: object): Promise<string> =>
    (await sandbox.control('messages', body)).body.posted.id;
  await say({ content: 'hello', mention: true });
  const id = await say({ content: 'between us' });
  const answer = { content: 'an answer', message_reference: { message_id: id } };
  const reply = await client.rest.post(messages, { body: answer });
  const one = await client.rest.get(`${messages}/${id}`);
  const all = (await client.rest.get(messages)) as readonly { readonly content: string }[];
  const { referenced_message: quoted } = reply as { referenced_message: { content: string } };
  return [quoted.content, (one as { content: string }).content, all.map(({ content }) => content)];
};

test('shows the contents of messages only with the intent that is enabled, unless they mention the bot', async () => {
  const mention = '<@1100000000000000001> hello';
  expect(await contents({})).toEqual(['', '', ['an answer', '', mention]]);
  expect(await contents({ privilegedIntents: ['message-content'] })).toEqual([
    'between us',
    'between us',
    ['an answer', 'between us', mention],
  ]);
});

test('takes a message from the fields of a form', async () => {
  const sandbox = await openSandbox();
  const body = new FormData();
  body.set('content', 'from a form');
  body.set('files[0]', new Blob(['x']), 'x.txt');
  const init = { method: 'POST', headers: { authorization: `Bot ${sandbox.token}` }, body };
  const response = await fetch(`${sandbox.apiBase}/v10${messages}`, init);
  expect(await response.json()).toMatchObject({
    content: 'from a form',
    attachments: [{ filename: 'x.txt' }],
  });
});

test.each(['0', '101', 'all'])('refuses to list %s messages', async (limit) => {
  const { rest } = await start();
  const query = new URLSearchParams({ limit });
  expect(await failure(rest.get(messages, { query }))).toEqual([400, 50_035]);
});

test('refuses other channels, empty messages and the messages of others', async () => {
  const { sandbox, rest } = await start();
  const { id } = (await sandbox.control('messages', { content: 'mine' })).body.posted;
  expect(await failure(rest.get('/channels/1'))).toEqual([404, 10_003]);
  expect(await failure(rest.post('/channels/1/messages', { body: { content: 'x' } }))).toEqual([404, 10_003]);
  expect(await failure(rest.post(messages, { body: {} }))).toEqual([400, 50_006]);
  expect(await failure(rest.patch(`${messages}/${id}`, { body: { content: 'x' } }))).toEqual([403, 50_005]);
  expect(await failure(rest.delete(`${messages}/${id}`))).toEqual([403, 50_013]);
  const query = new URLSearchParams({ before: 'x' });
  expect(await failure(rest.get(messages, { query }))).toEqual([400, 50_035]);
});
