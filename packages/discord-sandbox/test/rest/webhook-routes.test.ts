import { MessageFlags, type Interaction } from 'discord.js';
import { afterEach, expect, test, vi } from 'vitest';
import { expectValidBodies, startPair } from '../support/harness.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('completes a deferred response, which stays ephemeral', async () => {
  const { sandbox, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('done');
  });
  expect((await echo('hello')).body).toMatchObject({ content: 'done', flags: 64, deferred: true });
  expectValidBodies(sandbox);
});

test('completes a deferred response with the first follow-up', async () => {
  const { echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp('late but here');
  });
  expect((await echo('hello')).body).toMatchObject({
    content: 'late but here',
    deferred: true,
    followups: [],
  });
});

test('takes edits, follow-ups and deletions', async () => {
  const { sandbox, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    await interaction.editReply('first, edited');
    const second = await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    await interaction.followUp('third');
    await interaction.deleteReply(second);
  });
  await echo('hello');
  await vi.waitFor(async () => {
    const { body } = await sandbox.control('messages');
    expect(body).toMatchObject([{ content: 'first, edited', edited: true }, { content: 'third' }]);
    expect(body).toHaveLength(2);
  });
});

test('refuses an edit once the token is fifteen minutes old', async () => {
  const answered: Interaction[] = [];
  const { echo } = await startPair((interaction) => {
    answered.push(interaction);
    return interaction.isChatInputCommand() && interaction.reply('on time');
  });
  await echo('hello');
  const [interaction] = answered;
  if (!interaction?.isChatInputCommand()) throw new Error('There was no interaction.');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
  await expect(interaction.editReply('too late')).rejects.toMatchObject({ code: 50_027, status: 401 });
});

test('takes five follow-ups where only the person has installed the app', async () => {
  const refused: unknown[] = [];
  const { sandbox, echo } = await startPair(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    for (const text of ['1', '2', '3', '4', '5', '6'])
      await interaction.followUp(text).catch((error: unknown) => refused.push(error));
  });
  await echo('hello', { context: 2 });
  await expect.poll(() => refused).toMatchObject([{ status: 400, code: 40_094 }]);
  expect((await sandbox.control('messages')).body).toHaveLength(6);
});
