import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { startPair } from '../support/harness.ts';

const modal = {
  custom_id: 'form',
  title: 'Form',
  components: [
    { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1, max_length: 5 } },
    { type: 1, components: [{ type: 4, custom_id: 'note', label: 'Note', style: 2, required: false }] },
  ],
};

function handle(interaction: Interaction): unknown {
  if (interaction.isChatInputCommand()) {
    return interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 9, data: modal },
    });
  }
  return (
    interaction.isModalSubmit() && interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
  );
}

test('returns the modal that the bot opens, and submits it', async () => {
  const { sandbox, bot, echo } = await startPair(handle);
  expect((await echo('hello')).body).toMatchObject({ modal: { custom_id: 'form', title: 'Form' } });
  const submitted = await sandbox.control('modals', { custom_id: 'form', fields: { why: 'so' } });
  expect(submitted.body).toMatchObject({ content: 'because so' });
  expect((await sandbox.control('modals', { custom_id: 'form' })).body.error).toBe(
    'No modal is open for member.',
  );
  expect(bot.errors).toEqual([]);
});

test.each([
  [{ custom_id: 'other' }, 'The open modal is "form", not "other".'],
  [{ fields: { why: 'too long' } }, 'The field "why" takes 0 to 5 characters.'],
  [{ fields: {} }, 'The field "why" is required.'],
  [{ fields: { why: 'so', when: 'now' } }, 'The modal "form" has no field "when".'],
  [{ fields: 'so' }, '"fields" must be an object of custom ids and values.'],
])('refuses %j', async (request, message) => {
  const { sandbox, echo } = await startPair(handle);
  await echo('hello');
  expect(await sandbox.control('modals', { custom_id: 'form', ...request })).toEqual({
    status: 400,
    body: { error: message },
  });
});
