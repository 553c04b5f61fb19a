import { type DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { connectBot, openSandbox } from '../support/harness.ts';

test('keeps what a bot changes of its application', async () => {
  const { client } = await connectBot(await openSandbox(), () => undefined);
  const edited = await client.application.edit({
    description: 'Answers questions',
    tags: ['news', 'answers'],
  });
  expect([edited.description, edited.tags]).toEqual(['Answers questions', ['news', 'answers']]);
  const installed = { scopes: ['bot', 'applications.commands'], permissions: '2048' };
  await client.rest.patch('/applications/@me', { body: { install_params: installed } });
  const read = await client.rest.get('/applications/@me');
  expect(read).toMatchObject({
    description: 'Answers questions',
    tags: ['news', 'answers'],
    install_params: installed,
  });
  await client.rest.patch('/applications/@me', { body: { description: { default: 'Shorter' } } });
  expect(await client.rest.get('/applications/@me')).toMatchObject({ description: 'Shorter' });
});

test('says where a description is too long', async () => {
  const { client } = await connectBot(await openSandbox(), () => undefined);
  const edit = client.rest.patch('/applications/@me', { body: { description: 'x'.repeat(401) } });
  await expect(edit).rejects.toMatchObject({
    rawError: { errors: { description: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
  });
});

test.each([
  ['six tags', { tags: ['1', '2', '3', '4', '5', '6'] }],
  ['the same tag twice', { tags: ['1', '1'] }],
  ['a tag of 21 characters', { tags: ['x'.repeat(21)] }],
  ['a description of 401 characters', { description: 'x'.repeat(401) }],
  ['an unknown scope', { install_params: { scopes: ['email'], permissions: '0' } }],
  ['a link that is none', { custom_install_url: 'here' }],
])('refuses %s', async (_, body) => {
  const { client } = await connectBot(await openSandbox(), () => undefined);
  const edit = client.rest.patch('/applications/@me', { body });
  await expect(edit).rejects.toMatchObject({ code: 50_035 } satisfies Partial<DiscordAPIError>);
});
