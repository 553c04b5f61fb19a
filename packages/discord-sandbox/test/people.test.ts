import { ActionRowBuilder, ButtonBuilder, ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { connectBot, expectValidBodies, openSandbox, register, startPair } from './harness.ts';

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(),
);
const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('pick')
    .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }),
);
const modal = {
  custom_id: 'form',
  title: 'Form',
  components: [
    { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1, max_length: 5 } },
    { type: 1, components: [{ type: 4, custom_id: 'note', label: 'Note', style: 2, required: false }] },
  ],
};

function handle(interaction: Interaction): unknown {
  if (interaction.isChatInputCommand())
    return interaction.reply({ content: 'first', components: [buttons, menu] });
  if (interaction.isButton()) return interaction.update({ content: `pressed by ${interaction.user.id}` });
  if (interaction.isStringSelectMenu()) return interaction.reply(`picked ${interaction.values.join(', ')}`);
  return undefined;
}

test('hands back the choices of an autocomplete', async () => {
  const { sandbox } = await startPair((interaction) => {
    if (!interaction.isAutocomplete()) return undefined;
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name}: ${value} (${interaction.locale})`, value: 'id' }]);
  });
  const body = { command: 'ask', option: 'question', value: 'h80', locale: 'fr' };
  expect((await sandbox.drive('autocomplete', body)).body).toEqual({
    choices: [{ name: 'question: h80 (fr)', value: 'id' }],
  });
  expectValidBodies(sandbox);
});

test('lets people press buttons and pick from menus', async () => {
  const { sandbox, ask } = await startPair(handle);
  const { body: message } = await ask('Why?', { user: { id: '42' } });
  const pressed = await sandbox.drive('components', { message: message.id, custom_id: 'more' });
  expect(pressed.body).toMatchObject({ id: message.id, content: 'pressed by 42', edited: true });
  const picked = await sandbox.drive('components', { message: message.id, custom_id: 'pick', values: ['b'] });
  expect(picked.body).toMatchObject({ type: 19, content: 'picked b' });
  expectValidBodies(sandbox);
});

test.each([
  ['an unknown message', { message: '1', custom_id: 'more' }, 404, 'no message "1"'],
  ['an unknown component', { custom_id: 'nothing' }, 400, 'no component with the custom_id "nothing"'],
  ['a disabled button', { custom_id: 'off' }, 400, 'is disabled'],
  ['an unknown value', { custom_id: 'pick', values: ['z'] }, 400, 'no value "z". It has a, b.'],
  ['too many values', { custom_id: 'pick', values: ['a', 'b'] }, 400, 'takes 1 values, not 2'],
  ['no values', { custom_id: 'pick' }, 400, 'needs "values"'],
])('refuses to use %s', async (_, request, status, message) => {
  const { sandbox, ask } = await startPair(handle);
  const sent = { message: (await ask('Why?')).body.id, ...request };
  const answer = await sandbox.drive('components', sent);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toContain(message);
});

test('shows an ephemeral message to the one who asked only', async () => {
  const { sandbox, ask } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({ content: 'x', components: [buttons], flags: 64 }),
  );
  const { body: message } = await ask('Why?');
  const answer = await sandbox.drive('components', {
    message: message.id,
    custom_id: 'more',
    user: { id: '42' },
  });
  expect(answer.status).toBe(403);
});

test('opens modals and submits them', async () => {
  const { sandbox, bot, ask } = await startPair((interaction) => {
    if (interaction.isChatInputCommand()) {
      return interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        auth: false,
        body: { type: 9, data: modal },
      });
    }
    return (
      interaction.isModalSubmit() &&
      interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
    );
  });
  expect((await ask('Why?')).body).toMatchObject({ modal: { custom_id: 'form', title: 'Form' } });
  const tooLong = await sandbox.drive('modals', { custom_id: 'form', fields: { why: 'too long' } });
  expect(tooLong).toMatchObject({ status: 400, body: { error: 'The field "why" takes 0 to 5 characters.' } });
  const submitted = await sandbox.drive('modals', { custom_id: 'form', fields: { why: 'so' } });
  expect(submitted.body).toMatchObject({ content: 'because so' });
  expect((await sandbox.drive('modals', { custom_id: 'form' })).body.error).toBe(
    'No modal is open for reader.',
  );
  expect(bot.errors).toEqual([]);
});

test('makes the values fit the declared types', async () => {
  const { sandbox } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(
        JSON.stringify([interaction.options.getString('question'), interaction.options.getInteger('year')]),
      ),
  );
  const { body } = await sandbox.drive('interactions', {
    command: 'ask',
    options: { question: 80, year: '2023' },
  });
  expect(body).toMatchObject({ content: '["80",2023]' });
});

test.each([
  ['an unknown command', { command: 'nope' }, 'No command /nope is registered. There are /ask.'],
  [
    'an unknown option',
    { options: { question: 'x', colour: 'red' } },
    '/ask has no option "colour". It has question, year.',
  ],
  ['a missing option', { options: {} }, '/ask requires the option "question".'],
  ['a value of the wrong type', { options: { question: 'x', year: 'soon' } }, 'must be a whole number.'],
  ['an unknown locale', { locale: 'fr-FR' }, '"locale" must be one of Discord\'s'],
  ['an id that is none', { user: { id: 'bob' } }, '"user.id" must be a Discord id'],
])('refuses %s', async (_, request, message) => {
  const { sandbox } = await startPair(() => undefined);
  const answer = await sandbox.drive('interactions', {
    command: 'ask',
    options: { question: 'x' },
    ...request,
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error).toContain(message);
});

test('tells its own admin from a server administrator and from a member', async () => {
  const { sandbox, bot } = await startPair((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const isOwner = interaction.user.id === interaction.client.application.owner?.id;
    return interaction.reply(
      `owner ${isOwner}, administrator ${interaction.memberPermissions?.has('Administrator')}`,
    );
  });
  await bot.client.application.fetch();
  await register(bot, { name: 'reload', description: 'x', contexts: [0], default_member_permissions: '32' });
  const reload = async (more: object): Promise<unknown> =>
    (await sandbox.drive('interactions', { command: 'reload', ...more })).body;
  const owner = { content: 'owner true, administrator true', permitted: true };
  expect(await reload({ user: { admin: true } })).toMatchObject(owner);
  const administrator = { content: 'owner false, administrator true', permitted: true };
  expect(await reload({ user: { id: '42', admin: true } })).toMatchObject(administrator);
  const member = { content: 'owner false, administrator false', permitted: false };
  expect(await reload({})).toMatchObject(member);
  expect(await reload({ guild: false })).toEqual({
    error: '/reload is not available in a direct message with the bot.',
  });
});

test('says where JSON is malformed, and what paths there are', async () => {
  const sandbox = await openSandbox();
  expect(await sandbox.drive('interactions', '{"command": "ask",\n "options": }')).toEqual({
    status: 400,
    body: { error: 'The body is not JSON: see line 2, column 13.' },
  });
  expect((await sandbox.drive('interactions', `"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
  expect((await sandbox.drive('nowhere', {})).status).toBe(404);
  expect((await sandbox.drive('interactions')).status).toBe(405);
});

test('follows subcommands', async () => {
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
  const { body } = await sandbox.drive('interactions', { command: 'tag show', options: { who: '7' } });
  expect(body).toMatchObject({ content: 'show user-7' });
  expect((await sandbox.drive('interactions', { command: 'tag' })).body.error).toContain('"tag show"');
});
