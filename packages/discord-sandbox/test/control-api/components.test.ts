import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  StringSelectMenuBuilder,
  type Interaction,
} from 'discord.js';
import { expect, test } from 'vitest';
import { expectValidBodies, startPair } from '../support/harness.ts';

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Primary).setDisabled(),
);
const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('pick')
    .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }),
);

function handle(interaction: Interaction): unknown {
  if (interaction.isChatInputCommand())
    return interaction.reply({ content: 'first', components: [buttons, menu] });
  if (interaction.isButton()) return interaction.update({ content: `pressed by ${interaction.user.id}` });
  if (interaction.isStringSelectMenu()) return interaction.reply(`picked ${interaction.values.join(', ')}`);
  return undefined;
}

test('presses buttons and picks from select menus, as the person who got the message', async () => {
  const { sandbox, echo } = await startPair(handle);
  const { body: message } = await echo('hello', { user: { id: '42' } });
  const pressed = await sandbox.control('components', { message: message.id, custom_id: 'more' });
  expect(pressed.body).toMatchObject({ id: message.id, content: 'pressed by 42', edited: true });
  const pick = { message: message.id, custom_id: 'pick', values: ['b'] };
  expect((await sandbox.control('components', pick)).body).toMatchObject({ type: 19, content: 'picked b' });
  expectValidBodies(sandbox);
});

test('adds the roles, channels and people that were picked', async () => {
  const types = [5, 6, 7, 8] as const;
  const menus = types.map((type) => ({
    type: 1 as const,
    components: [{ type, custom_id: `menu-${type}` }],
  }));
  const { sandbox, bot, echo } = await startPair((interaction) => {
    if (interaction.isChatInputCommand()) return interaction.reply({ components: menus });
    if (interaction.isUserSelectMenu())
      return interaction.reply(interaction.users.map(({ username }) => username).join());
    if (interaction.isRoleSelectMenu() || interaction.isMentionableSelectMenu())
      return interaction.reply(interaction.roles.map((role) => role.name).join());
    return (
      interaction.isChannelSelectMenu() && interaction.reply(String(interaction.channels.map(({ id }) => id)))
    );
  });
  const { id: message } = (await echo('hello')).body;
  const pick = async (type: number, value: string): Promise<unknown> => {
    const sent = { message, custom_id: `menu-${type}`, values: [value] };
    return (await sandbox.control('components', sent)).body['content'];
  };
  const [channel, everyone] = ['1100000000000000011', '1100000000000000010'];
  expect(await pick(5, '42')).toBe('user-42');
  expect([await pick(6, everyone), await pick(7, everyone)]).toEqual(['@everyone', '@everyone']);
  expect(await pick(8, channel)).toBe(channel);
  expect(bot.errors).toEqual([]);
});

test.each([
  ['an unknown message', { message: '1', custom_id: 'more' }, 404, 'There is no message "1".'],
  ['an unknown component', { custom_id: 'nothing' }, 400, 'no component with the custom_id "nothing"'],
  ['a disabled button', { custom_id: 'off' }, 400, 'The component "off" is disabled.'],
  ['an unknown value', { custom_id: 'pick', values: ['z'] }, 400, 'has no value "z". Its values: a, b.'],
  ['too many values', { custom_id: 'pick', values: ['a', 'b'] }, 400, 'takes 1 value, not 2.'],
  ['no values', { custom_id: 'pick' }, 400, 'needs "values": a list of strings.'],
])('refuses %s', async (_, request, status, message) => {
  const { sandbox, echo } = await startPair(handle);
  const sent = { message: (await echo('hello')).body.id, ...request };
  const answer = await sandbox.control('components', sent);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toContain(message);
});

test('lets nobody else use the components of an ephemeral message', async () => {
  const { sandbox, echo } = await startPair(
    (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply({ content: 'x', components: [buttons], flags: 64 }),
  );
  const { body: message } = await echo('hello');
  const press = { message: message.id, custom_id: 'more', user: { id: '42' } };
  const answer = await sandbox.control('components', press);
  expect(answer.status).toBe(403);
  expect(answer.body.error).toContain('only member (');
});
