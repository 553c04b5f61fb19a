import { afterEach, describe, expect, it } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Command, MessageCommand } from '../../src/discord/command.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { createLog } from '../../src/log.ts';
import { makeMessage } from '../../src/replies/message.ts';
import { noticeMessage } from '../../src/replies/notice-message.ts';
import { buttonsOf, isEphemeral, startTestBot, textOf, type LogLine, type TestBot } from '../support/bot.ts';
import { createGate } from '../support/gate.ts';
import { patientTimeouts } from '../support/patience.ts';

let bot: TestBot | undefined;

afterEach(() => bot?.close());

/** A command with the given handlers. */
function commandThat(run: () => Reply | Promise<Reply>, parts: Partial<Command> = {}): Command {
  return {
    definition: {
      name: 'probe',
      description: 'A probe',
      options: [{ type: 3, name: 'text', description: 'Text', autocomplete: true }],
    },
    adminOnly: false,
    run,
    ...parts,
  };
}

function reply(text: string): Reply {
  return { message: noticeMessage(text), logFields: {} };
}

function fail(): never {
  throw new Error('the handler broke');
}

describe('a bot whose handler throws', () => {
  it('apologises in an ephemeral reply, in the reader’s language, with a reference that is in the log', async () => {
    bot = await startTestBot({ commands: [commandThat(fail)] });
    const message = await bot.send('probe', {}, { locale: 'fr' });
    expect(textOf(message)).toContain('une erreur s’est produite de mon côté');
    expect(isEphemeral(message)).toBe(true);
    const line = bot.logged.find((logged) => logged.level === 50);
    expect(line).toMatchObject({ command: 'probe', err: { message: 'the handler broke' } });
    expect(textOf(message)).toContain(String(line?.['reference']));
    expect(textOf(await bot.send('probe'))).toContain('Something went wrong on my side');
  });

  it('sends no choices for an autocomplete', async () => {
    bot = await startTestBot({ commands: [commandThat(fail, { autocomplete: fail })] });
    expect(await bot.complete('probe', 'text', 'a')).toEqual([]);
    expect(bot.logged.find((line) => line.level === 50)).toMatchObject({ interaction: 'autocomplete' });
  });

  it('apologises rather than stay silent when Discord refuses the message', async () => {
    bot = await startTestBot({
      commands: [commandThat(() => ({ message: makeMessage(0, [], false), logFields: {} }))],
    });
    expect(textOf(await bot.send('probe'))).toContain('Something went wrong');
    expect(bot.logged.find((line) => line.level === 50)).toMatchObject({ code: 50_035 });
    bot.bodyFaults.length = 0;
  });
});

describe('a bot that can no longer answer', () => {
  it('logs a warning and goes on when it is too late', async () => {
    const { opened: isTooLate, open: beTooLate } = createGate();
    const deadline = 500;
    const started = await startTestBot({
      timeouts: { answer: deadline },
      commands: [
        commandThat(async () => {
          await isTooLate;
          return reply('there');
        }),
      ],
    });
    bot = started;
    await expect(started.send('probe')).rejects.toThrow('did not respond');
    beTooLate();
    const tooLate = (): LogLine | undefined => started.logged.find((line) => line['code'] === 10_062);
    await expect.poll(tooLate).toMatchObject({ level: 40, command: 'probe' });
    // A busy machine may be too late once more.
    await expect.poll(async () => textOf(await started.send('probe'))).toBe('there');
  });

  it('logs a warning and goes on when another process with the same token has answered', async () => {
    bot = await startTestBot();
    const { sandbox, knowledge, logged } = bot;
    const lines: string[] = [];
    const log = createLog({ level: 'warn', token: null, pretty: false, write: (line) => lines.push(line) });
    const other = await startBot({
      ...sandbox,
      responseWindow: patientTimeouts.answer,
      commands,
      services: {
        knowledge,
        questionLog: noQuestionLog,
        drafter: draftHere,
        proposeWords: proposeWordsHere(null),
        conversations: new Conversations(),
        daysKept: null,
      },
      adminIds: [],
      log,
      onLost: fail,
    });
    try {
      expect(textOf(await bot.ask('entry:bridge-length'))).toContain('300');
      const warnings = (): readonly string[] => [...lines, ...logged.map((line) => JSON.stringify(line))];
      await expect.poll(() => warnings().filter((line) => line.includes('"code":40060'))).toHaveLength(1);
      expect(textOf(await bot.ask('entry:bridge-colour'))).toContain('green');
    } finally {
      await other.stop();
    }
  });

  it('says that a button of a command it does not have is out of date', async () => {
    const withButton: Reply = {
      message: makeMessage(0, ['text', { label: 'Old', customId: 'retired:1' }], false),
      logFields: {},
    };
    bot = await startTestBot({ commands: [commandThat(() => withButton)] });
    const message = await bot.send('probe');
    const pressed = await bot.press(message, buttonsOf(message)[0]?.customId ?? '');
    expect(textOf(pressed)).toContain('out of date');
  });

  it('says that a button of an earlier version is out of date', async () => {
    const message = makeMessage(0, ['text', { label: 'Old', customId: 'ask:auto:bridge-length' }], false);
    const [ask] = commands;
    bot = await startTestBot({
      commands: [commandThat(() => ({ message, logFields: {} })), ...(ask ? [ask] : [])],
    });
    const old = await bot.send('probe');
    const pressed = await bot.press(old, 'ask:auto:bridge-length', { locale: 'fr' });
    expect(textOf(pressed)).toContain('n’est plus à jour');
    expect(isEphemeral(pressed)).toBe(true);
  });
});

describe('an admin command', () => {
  it('is closed to others: command, autocomplete, button, select menu and message command', async () => {
    const button = {
      message: makeMessage(
        0,
        [
          'text',
          { label: 'Go', customId: 'probe:go' },
          { placeholder: 'Pick', customId: 'probe:pick', options: [{ label: 'A', value: 'a' }] },
        ],
        false,
      ),
      logFields: {},
    };
    const secret = {
      run: () => button,
      autocomplete: () => [{ name: 'secret', value: 'secret' }],
      handleComponent: () => reply('secret'),
    };
    const onMessage: MessageCommand = {
      definition: { type: 3, name: 'Probe this' },
      adminOnly: true,
      runOnMessage: () => reply('secret'),
    };
    bot = await startTestBot({
      commands: [commandThat(secret.run, { ...secret, adminOnly: true }), onMessage],
    });
    const owner = { user: { admin: true } };
    const message = await bot.send('probe', {}, owner);
    expect(textOf(await bot.press(message, 'probe:go', owner))).toBe('secret');
    expect(textOf(await bot.pick(message, 'probe:pick', 'a', owner))).toBe('secret');
    expect(textOf(await bot.useOn('Probe this', 'text', owner))).toBe('secret');
    const member = { user: { id: '400000000000000001', admin: true } };
    for (const refused of [
      await bot.pick(message, 'probe:pick', 'a', member),
      await bot.useOn('Probe this', 'text', member),
    ]) {
      expect(textOf(refused)).toContain('Only the people who run this bot');
      expect(isEphemeral(refused)).toBe(true);
    }
    expect(textOf(await bot.send('probe', {}, member))).toContain('Only the people who run this bot');
    expect(textOf(await bot.press(message, 'probe:go', member))).toContain(
      'Only the people who run this bot',
    );
    expect(await bot.complete('probe', 'text', 's', {}, member)).toEqual([]);
    expect(await bot.complete('probe', 'text', 's', {}, owner)).toHaveLength(1);
  });
});

describe('a reply that updates its message', () => {
  const message = makeMessage(0, ['before', { label: 'Turn', customId: 'probe:turn' }], false);
  const turning = commandThat(() => ({ message, logFields: {} }), {
    handleComponent: () => ({ ...reply('after'), updatesMessage: true }),
  });

  it('does so for the one who asked', async () => {
    bot = await startTestBot({ commands: [turning] });
    const asked = await bot.send('probe');
    const turned = await bot.press(asked, 'probe:turn');
    expect(turned.id).toBe(asked.id);
    expect(textOf(turned)).toBe('after');
    expect(isEphemeral(turned)).toBe(false);
  });

  it('never does so for somebody else', async () => {
    bot = await startTestBot({ commands: [turning] });
    const asked = await bot.send('probe');
    const other = await bot.press(asked, 'probe:turn', { user: { id: '400000000000000002' } });
    expect(other.id).not.toBe(asked.id);
    expect(isEphemeral(other)).toBe(true);
  });
});

describe('stopping', () => {
  it('waits for the response in flight and takes no new question', async () => {
    const [begun, ready] = [createGate(), createGate()];
    bot = await startTestBot({
      commands: [
        commandThat(async () => {
          begun.open();
          await ready.opened;
          return reply('just in time');
        }),
      ],
    });
    const answer = bot.send('probe');
    await begun.opened;
    const closing = bot.stop();
    ready.open();
    expect(textOf(await answer)).toBe('just in time');
    await closing;
  });
});

describe('a connection that Discord closes for good', () => {
  it('is reported with its reason', async () => {
    bot = await startTestBot();
    await fetch(`${bot.sandbox.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'closed', code: 4004 }),
    });
    await expect(bot.send('ask', { question: 'anything' })).rejects.toThrow();
    const { logged } = bot;
    await expect
      .poll(() => logged.find((line) => line.level === 60)?.msg)
      .toContain('Discord refuses the token');
  });
});
