import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { createLog } from '../../src/log.ts';
import { makeMessage } from '../../src/replies/message.ts';
import {
  buttonsOf,
  buttonWith,
  copyKnowledge,
  isEphemeral,
  selectsOf,
  startTestBot,
  textOf,
  type SentMessage,
  type StoryCopy,
  type TestBot,
} from '../support/bot.ts';
import { patientTimeouts } from '../support/patience.ts';

const owner = { user: { admin: true } };

let bot: TestBot;
let copy: StoryCopy;

beforeEach(async () => {
  copy = await copyKnowledge();
  bot = await startTestBot({ folder: copy.folder });
});

afterEach(() => bot.close());

/** Removes a question from the story, with the references to it. */
async function removeColour(): Promise<void> {
  await copy.change('questions/bridge.yaml', (text) =>
    text
      .slice(0, text.indexOf('- id: bridge-colour'))
      .replace('related: [bridge-colour]', 'related: [bridge-opening]'),
  );
  const report = await bot.send('reload', {}, owner);
  expect(textOf(report)).toContain('1 removed: `bridge-colour`');
}

describe.each([
  ['en-US', 'That question is no longer available', 'The bridge opened on Friday.'],
  ['fr', 'Cette question n’est plus disponible', 'Le pont a ouvert vendredi.'],
])('a message from before a reload, in %s', (locale, gone, openingAnswer) => {
  async function expectGone(message: SentMessage): Promise<void> {
    expect(textOf(message)).toContain(gone);
    expect(isEphemeral(message)).toBe(true);
    expect(buttonsOf(message).length).toBeGreaterThan(0);
    const offered = await bot.press(message, buttonsOf(message)[0]?.customId ?? '', { locale });
    expect(textOf(offered)).not.toContain(gone);
  }

  it('has buttons that still work, and one that says that its question no longer exists', async () => {
    const asked = await bot.ask('entry:bridge-length', {}, { locale });
    const other = await bot.ask('entry:bridge-opening', {}, { locale });
    await removeColour();
    const colour = buttonWith(asked, ':open:');
    expect(colour).toContain('bridge-colour');
    await expectGone(await bot.press(asked, colour, { locale }));
    const length = buttonWith(other, ':open:');
    expect(textOf(await bot.press(other, length, { locale }))).toContain('300');
  });

  it('has menus that still work, and an option that says that its question no longer exists', async () => {
    const topics = await bot.send('topics', {}, { locale });
    const opened = await bot.pick(topics, selectsOf(topics)[0]?.customId ?? '', 'bridge', { locale });
    await removeColour();
    const questions = selectsOf(opened)[1]?.customId ?? '';
    await expectGone(await bot.pick(opened, questions, 'bridge-colour', { locale }));
    expect(textOf(await bot.pick(opened, questions, 'bridge-opening', { locale }))).toContain(openingAnswer);
  });

  it('still records feedback on a question that no longer exists', async () => {
    const asked = await bot.ask('entry:bridge-colour', {}, { locale });
    await removeColour();
    const button = buttonWith(asked, ':unhelpful:');
    await bot.press(asked, button, { locale });
    const form = button.replace(':unhelpful:', ':why:');
    expect(isEphemeral(await bot.submit(form, {}, { locale }))).toBe(true);
    expect(bot.events.at(-1)).toEqual({
      type: 'rated',
      key: buttonWith(asked, ':unhelpful:').split(':').at(-1),
      subject: 'entry',
      id: 'bridge-colour',
      rating: 'unhelpful',
    });
  });
});

describe('timeline buttons without a version', () => {
  it.each([
    [
      'timeline:0:x2:2023-01-01:',
      'en-US',
      'This button or menu is out of date. Please run the command again.',
    ],
    ['timeline:1:x2:2023-01-01:', 'fr', 'Ce bouton ou ce menu n’est plus à jour. Relancez la commande.'],
  ])('are out of date: %s in %s', async (customId, locale, outdated) => {
    const probe: Command = {
      definition: { name: 'probe', description: 'A probe' },
      adminOnly: false,
      run: () => ({
        message: makeMessage(0, ['Timeline', { label: 'Later events', customId }], false),
        logFields: {},
      }),
    };
    const older = await startTestBot({ commands: [probe, ...commands] });
    try {
      const sent = await older.send('probe');
      const reply = await older.press(sent, customId, { locale });
      expect(reply.id).not.toBe(sent.id);
      expect(textOf(reply)).toBe(outdated);
      expect(isEphemeral(reply)).toBe(true);
    } finally {
      await older.close();
    }
  });
});

describe('a message from before a restart', () => {
  it('has buttons, menus and feedback that still work', async () => {
    const asked = await bot.ask('what is its length in metres');
    const topics = await bot.send('topics');
    await bot.stop();
    const { knowledge, sandbox } = bot;
    const taken: QuestionEvent[] = [];
    const restarted = await startBot({
      ...sandbox,
      responseWindow: patientTimeouts.answer,
      commands,
      services: {
        knowledge,
        questionLog: { ...noQuestionLog, record: (event) => taken.push(event) },
        drafter: draftHere,
        proposeWords: proposeWordsHere(null),
        conversations: new Conversations(),
        daysKept: null,
      },
      adminIds: [],
      log: createLog({ level: 'silent', token: null, pretty: false, write: () => undefined }),
      onLost: () => undefined,
    });
    try {
      const colour = buttonWith(asked, ':open:');
      expect(textOf(await bot.press(asked, colour))).toContain('green');
      const opened = await bot.pick(topics, selectsOf(topics)[0]?.customId ?? '', 'bridge');
      expect(opened.id).toBe(topics.id);
      expect(selectsOf(opened)[1]?.options).toHaveLength(4);
      await bot.press(asked, buttonWith(asked, ':helpful:'));
      await restarted.settled();
      expect(taken).toMatchObject([
        { type: 'asked', verdict: 'chosen', entry: 'bridge-colour' },
        { type: 'rated', subject: 'entry', id: 'bridge-length', rating: 'helpful' },
      ]);
    } finally {
      await restarted.stop();
    }
  });
});
