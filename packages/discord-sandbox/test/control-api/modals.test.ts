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

const option = (value: string): object => ({ label: value, value });
const controls = {
  custom_id: 'controls',
  title: 'Controls',
  components: [
    { type: 21, custom_id: 'radio', options: [option('a'), option('b')], required: false },
    { type: 22, custom_id: 'boxes', options: [option('a'), option('b')], max_values: 1 },
    { type: 23, custom_id: 'box' },
    { type: 3, custom_id: 'menu', options: [option('a'), option('b')], required: false, min_values: 0 },
  ].map((component) => ({ type: 18, label: 'x', component })),
};

const startControls = (): ReturnType<typeof startPair> =>
  startPair((interaction) => {
    if (!interaction.isModalSubmit())
      return (interaction as { showModal?: (modal: object) => unknown }).showModal?.(controls);
    const [radio, ...others] = interaction.components.map((label) =>
      'component' in label ? label.component : undefined,
    );
    const values = others.map((control) => control && ('values' in control ? control.values : null));
    return interaction.reply(JSON.stringify([radio && 'value' in radio ? radio.value : null, ...values]));
  });

test('submits one value of a radio group, or null, and the values of groups and menus', async () => {
  const { sandbox, bot, echo } = await startControls();
  const submit = async (fields: object): Promise<unknown> => {
    await echo('hello');
    return (await sandbox.control('modals', { custom_id: 'controls', fields })).body['content'];
  };
  expect(await submit({ radio: 'b', boxes: ['a'], box: true })).toBe('["b",["a"],null,[]]');
  expect(await submit({ boxes: ['b'], menu: ['a'] })).toBe('[null,["b"],null,["a"]]');
  expect(bot.errors).toEqual([]);
});

test.each([
  [{ radio: 'zzz', boxes: ['a'] }, 'The field "radio" has no value "zzz". Its values: a, b.'],
  [{ boxes: ['zzz'] }, 'The field "boxes" has no value "zzz". Its values: a, b.'],
  [{ boxes: ['a', 'b'] }, 'The field "boxes" takes 1 to 1 values, not 2.'],
  [{ boxes: 'a' }, 'The field "boxes" takes a list of values.'],
  [{}, 'The field "boxes" is required.'],
])('refuses the choices %j', async (fields, message) => {
  const { sandbox, echo } = await startControls();
  await echo('hello');
  expect((await sandbox.control('modals', { custom_id: 'controls', fields })).body.error).toBe(message);
});

const label = (component: object): object => ({ type: 18, label: 'x', component });

test('numbers the controls of a submitted modal, and adds whom and what a person picked', async () => {
  const picking = {
    custom_id: 'picking',
    title: 'Picking',
    components: [
      { type: 10, content: 'Pick:' },
      label({ type: 8, custom_id: 'channel' }),
      label({ type: 7, custom_id: 'anyone', max_values: 2 }),
    ],
  };
  const sent: unknown[] = [];
  const { sandbox, echo } = await startPair(
    (interaction) => {
      if (interaction.isModalSubmit()) return interaction.reply('thanks');
      return (interaction as { showModal?: (modal: object) => unknown }).showModal?.(picking);
    },
    {},
    { onDelivered: ({ data }) => sent.push(data) },
  );
  await echo('hello');
  const [channel, everyone] = ['1100000000000000011', '1100000000000000010'];
  const fields = { channel: [channel], anyone: ['42', everyone] };
  await sandbox.control('modals', { custom_id: 'picking', fields });
  expect(sent.at(-1)).toMatchObject({
    components: [
      { type: 10, id: 1 },
      { type: 18, id: 2, component: { id: 3, values: [channel] } },
      { type: 18, id: 4, component: { id: 5, values: ['42', everyone] } },
    ],
    resolved: {
      channels: { [channel]: { name: 'general' } },
      users: { 42: { username: 'user-42' } },
      roles: { [everyone]: { name: '@everyone' } },
    },
  });
});
