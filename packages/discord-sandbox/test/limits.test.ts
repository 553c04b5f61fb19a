import { AttachmentBuilder, DiscordAPIError, MessageFlags } from 'discord.js';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { register, startPair } from './harness.ts';
import { commandRows } from './command-limit-rows.ts';
import { choiceRows, messageRows, modalRows } from './message-limit-rows.ts';
import type { LimitRow } from './limit-rows.ts';

// `{0: {name: {_errors: [{code}]}}}` as "0.name: CODE", one line an error.
function complaints(tree: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, object]) =>
    key === '_errors'
      ? (value as { code: string; message: string }[]).map(({ code, message }) => {
          expect(message).not.toBe('');
          return `${path.join('.')}: ${code}`;
        })
      : complaints(value, [...path, key]),
  );
}

async function refusal(sent: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await sent.then(
    () => 'it was accepted',
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`Expected a refusal, but ${String(error)}`);
  expect(error).toMatchObject({ status: 400, code: 50_035 });
  expect(error.rawError).toMatchObject({ message: expect.stringContaining('Invalid Form Body') });
  return 'errors' in error.rawError ? complaints(error.rawError.errors as object) : [];
}

function answer(interaction: Interaction, callback: object): Promise<unknown> {
  return interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
    auth: false,
    body: callback,
  });
}

/** Sends each row as an answer of one interaction, none of which counts, and then the answer that ends it. */
async function refusals(type: number, rows: readonly LimitRow[], trigger: string): Promise<unknown> {
  const found: Record<string, readonly string[]> = {};
  const { sandbox, bot } = await startPair(async (interaction) => {
    for (const [name, data] of rows) found[name] = await refusal(answer(interaction, { type, data }));
    await answer(
      interaction,
      type === 8 ? { type, data: { choices: [] } } : { type: 4, data: { content: 'done' } },
    );
  });
  const { status } = await sandbox.drive(trigger, {
    command: 'ask',
    options: trigger === 'autocomplete' ? {} : { question: 'x' },
    option: 'question',
    value: 'x',
  });
  expect(bot.errors).toEqual([]);
  expect(status).toBe(200);
  return found;
}

const expected = (rows: readonly LimitRow[]): unknown =>
  Object.fromEntries(rows.map(([name, , complaint]) => [name, [complaint]]));

test('refuses commands past the limits, and says where', async () => {
  const { bot } = await startPair(() => undefined);
  const found: Record<string, readonly string[]> = {};
  for (const [name, definition] of commandRows) found[name] = await refusal(register(bot, definition));
  expect(found).toEqual(expected(commandRows));
  const twins = [
    { name: 'ask', description: 'x' },
    { name: 'ask', description: 'y' },
  ];
  expect(await refusal(register(bot, ...twins))).toEqual(['1.name: APPLICATION_COMMANDS_DUPLICATE_NAME']);
});

test('refuses messages past the limits, and says where', async () => {
  expect(await refusals(4, messageRows, 'interactions')).toEqual(expected(messageRows));
});

test('refuses choices past the limits, and says where', async () => {
  expect(await refusals(8, choiceRows, 'autocomplete')).toEqual(expected(choiceRows));
});

test('refuses modals past the limits, and says where', async () => {
  expect(await refusals(9, modalRows, 'interactions')).toEqual(expected(modalRows));
});

test('refuses kinds of answers that do not fit the interaction', async () => {
  const rows: readonly LimitRow[] = [
    ['an update without a message', { content: 'x' }, 'type: BASE_TYPE_CHOICES'],
  ];
  expect(await refusals(7, rows, 'interactions')).toEqual(expected(rows));
});

test('accepts what is just within the limits', async () => {
  const { bot, ask } = await startPair((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const separators = Array.from({ length: 37 }, () => ({ type: 14 as const }));
    return interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: 17, components: [{ type: 10, content: 'é'.repeat(3_999) }, ...separators] },
        { type: 10, content: '🦉' },
      ],
    });
  });
  expect((await ask('Why?')).status).toBe(200);
  expect(bot.errors).toEqual([]);
});

test.each([
  ['nothing at all', {}],
  ['nothing but spaces', { content: '  ' }],
  ['nothing but an empty embed', { embeds: [{}] }],
  ['Components V2 without a component', { flags: 32_768, components: [] }],
])('refuses a message of %s', async (_, data) => {
  const { bot, ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    await interaction.client.rest
      .post(path, { auth: false, body: { type: 4, data } })
      .catch((error: unknown) => interaction.reply(String((error as DiscordAPIError).code)));
  });
  expect((await ask('Why?')).body).toMatchObject({ content: '50006' });
  expect(bot.errors).toEqual([]);
});

test('refuses files of more than ten megabytes', async () => {
  const file = new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'big.bin' });
  const { ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = interaction.reply({ files: [file] });
    await reply.catch((error: unknown) => interaction.reply(String((error as DiscordAPIError).code)));
  });
  expect((await ask('Why?')).body).toMatchObject({ content: '40005' });
});

test('does not let an edit turn Components V2 back', async () => {
  const found: (readonly string[])[] = [];
  const { ask } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: 'x' }],
    });
    found.push(await refusal(interaction.editReply({ content: 'plain' })));
    await interaction.followUp('refused');
  });
  expect((await ask('Why?')).body).toMatchObject({ flags: 32_768, deferred: true });
  await expect.poll(() => found).toEqual([['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']]);
});
