import { DiscordAPIError, MessageFlags, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { register, startPair } from '../support/harness.ts';
import type { LimitRow } from '../support/limit-rows.ts';
import { commandRows } from './command-rows.ts';
import { choiceRows, messageRows } from './message-rows.ts';
import { modalRows } from './modal-rows.ts';

// `{0: {name: {_errors: [{code}]}}}` as "0.name: CODE", one line for each error.
function issuesIn(tree: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, object]) =>
    key === '_errors'
      ? (value as { code: string; message: string }[]).map(({ code, message }) => {
          expect(message).not.toBe('');
          return `${path.join('.')}: ${code}`;
        })
      : issuesIn(value, [...path, key]),
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
  return 'errors' in error.rawError ? issuesIn(error.rawError.errors as object) : [];
}

function respond(interaction: Interaction, callback: object): Promise<unknown> {
  return interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
    auth: false,
    body: callback,
  });
}

/** Sends each row in response to the same interaction, all of which are refused, and then a valid response. */
async function refusals(type: number, rows: readonly LimitRow[], path: string): Promise<unknown> {
  const found: Record<string, readonly string[]> = {};
  const { sandbox, bot } = await startPair(async (interaction) => {
    for (const [name, data] of rows) found[name] = await refusal(respond(interaction, { type, data }));
    await respond(
      interaction,
      type === 8 ? { type, data: { choices: [] } } : { type: 4, data: { content: 'done' } },
    );
  });
  const { status } = await sandbox.control(path, {
    command: 'echo',
    options: path === 'autocomplete' ? {} : { text: 'x' },
    option: 'text',
    value: 'x',
  });
  expect(bot.errors).toEqual([]);
  expect(status).toBe(200);
  return found;
}

const expected = (rows: readonly LimitRow[]): unknown =>
  Object.fromEntries(rows.map(([name, , issue]) => [name, [issue]]));

test('refuses commands beyond the limits, and says where', async () => {
  const { bot } = await startPair(() => undefined);
  const found: Record<string, readonly string[]> = {};
  for (const [name, definition] of commandRows) found[name] = await refusal(register(bot, definition));
  expect(found).toEqual(expected(commandRows));
  const sameName = [
    { name: 'echo', description: 'x' },
    { name: 'echo', description: 'y' },
  ];
  expect(await refusal(register(bot, ...sameName))).toEqual(['1.name: APPLICATION_COMMANDS_DUPLICATE_NAME']);
});

test('refuses messages beyond the limits, and says where', async () => {
  expect(await refusals(4, messageRows, 'interactions')).toEqual(expected(messageRows));
});

test('refuses choices beyond the limits, and says where', async () => {
  expect(await refusals(8, choiceRows, 'autocomplete')).toEqual(expected(choiceRows));
});

test('refuses modals beyond the limits, and says where', async () => {
  expect(await refusals(9, modalRows, 'interactions')).toEqual(expected(modalRows));
});

test('accepts a message exactly at the limits', async () => {
  const { bot, echo } = await startPair((interaction) => {
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
  expect((await echo('hello')).status).toBe(200);
  expect(bot.errors).toEqual([]);
});
