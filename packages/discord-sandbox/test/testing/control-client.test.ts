import { ButtonStyle, ComponentType, MessageFlags, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { ControlRequestError, createControlClient } from '../../src/testing/control-client.ts';
import { componentsOf } from '../../src/testing/sent.ts';
import { connectBot, openSandbox, register } from '../support/harness.ts';

const components = [
  {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: 'Pick one' }],
    accessory: { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Form', custom_id: 'form' },
  },
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: 'colour',
        options: [{ label: 'Red', value: 'red' }],
      },
    ],
  },
] as const;

async function handle(interaction: Interaction): Promise<unknown> {
  const name = `${interaction.user.username} (${interaction.locale}, ${interaction.context})`;
  if (interaction.isAutocomplete()) {
    const { value } = interaction.options.getFocused(true);
    return interaction.respond([
      { name: `${value}! ${interaction.options.getInteger('times')}`, value: 'v' },
    ]);
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`quoted ${interaction.targetMessage.content}`);
  if (interaction.isUserContextMenuCommand())
    return interaction.reply(`greeted ${interaction.targetUser.username}`);
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'menu')
      return interaction.reply({ flags: MessageFlags.IsComponentsV2, components });
    await interaction.reply(`${interaction.options.getString('text')} from ${name}`);
    return interaction.followUp('and more');
  }
  if (interaction.isStringSelectMenu()) return interaction.reply(`picked ${interaction.values.join()}`);
  if (interaction.isModalSubmit())
    return interaction.reply(`wrote ${interaction.fields.getTextInputValue('why')}`);
  if (!interaction.isButton()) return undefined;
  const component = { type: ComponentType.TextInput, custom_id: 'why', style: 1 } as const;
  const label = { type: ComponentType.Label, label: 'Why', component } as const;
  return interaction.showModal({ custom_id: 'why-form', title: 'Why', components: [label] });
}

async function start(): Promise<ReturnType<typeof createControlClient>> {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, handle);
  const text = { type: 3, name: 'text', description: 'x', autocomplete: true };
  const times = { type: 4, name: 'times', description: 'x' };
  await register(
    bot,
    { name: 'echo', description: 'x', options: [text, times] },
    { name: 'menu', description: 'x' },
    { name: 'Quote', type: 3 },
    { name: 'Greet', type: 2 },
  );
  return createControlClient(sandbox.url);
}

test('sends commands as anybody, anywhere, in any language', async () => {
  const user = await start();
  const reply = await user.send('echo', { text: 'hello' });
  expect(reply).toMatchObject({ content: 'hello from member (en-US, 0)', modal: null, deferred: false });
  const as = { locale: 'fr', guild: false, user: { id: '42' } };
  expect((await user.send('echo', { text: 'salut' }, as)).content).toBe('salut from user-42 (fr, 1)');
  await expect
    .poll(async () => (await user.messages()).map(({ content }) => content))
    .toEqual(['hello from member (en-US, 0)', 'and more', 'salut from user-42 (fr, 1)', 'and more']);
});

test('uses message commands on text and on messages', async () => {
  const user = await start();
  const reply = await user.useOnMessage('Quote', 'hello');
  expect(reply.content).toBe('quoted hello');
  expect((await user.useOnMessage('Quote', reply)).content).toBe('quoted quoted hello');
});

test('uses user commands on people', async () => {
  const user = await start();
  expect((await user.useOnUser('Greet', '42')).content).toBe('greeted user-42');
});

test('types in options', async () => {
  const user = await start();
  expect(await user.autocomplete('echo', 'text', 'he', { times: 2 })).toEqual([
    { name: 'he! 2', value: 'v' },
  ]);
});

test('presses buttons, submits modals and picks from select menus', async () => {
  const user = await start();
  const menu = await user.send('menu');
  const ids = componentsOf(menu).flatMap(({ custom_id: id }) => id ?? []);
  expect(ids).toEqual(['form', 'colour']);
  const opened = await user.press(menu, 'form');
  expect(opened).toMatchObject({ id: '', modal: { custom_id: 'why-form', title: 'Why' } });
  expect((await user.submit('why-form', { why: 'so' })).content).toBe('wrote so');
  expect((await user.pick(menu, 'colour', ['red'])).content).toBe('picked red');
});

test('lists commands', async () => {
  const user = await start();
  expect(await user.commands()).toMatchObject([
    { name: 'echo' },
    { name: 'menu' },
    { name: 'Quote' },
    { name: 'Greet' },
  ]);
});

test('injects faults', async () => {
  const user = await start();
  await user.injectFault({ kind: 'closed', code: 4004 });
  await expect(user.send('menu')).rejects.toMatchObject({ status: 503 });
});

test('rejects with the status and reason of a refusal', async () => {
  const user = await start();
  const error: unknown = await user.send('nothing').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ControlRequestError);
  expect(error).toMatchObject({ status: 400 });
  expect(String(error)).toBe('Error: interactions: There is no command /nothing. Registered: /echo, /menu.');
});
