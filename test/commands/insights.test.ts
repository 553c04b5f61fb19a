import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insights } from '../../commands/insights.ts';
import type { Insights } from '../../src/question-log/insights.ts';
import { noQuestionLog, type LoggedQuestion, type QuestionLog } from '../../src/question-log/question-log.ts';
import { busyWeek, makeInsights } from '../replies/some-insights.ts';
import {
  buttonsOf,
  copyKnowledge,
  isEphemeral,
  selectsOf,
  smallKnowledge,
  startTestBot,
  textOf,
  type SentMessage,
  type StoryCopy,
  type TestBot,
} from '../support/bot.ts';
import { copyFolder } from '../support/copy-folder.ts';
import { sharedFolder } from '../support/temporary-folder.ts';
import { forgery } from './forgery.ts';

const owner = { user: { admin: true } };
const frenchOwner = { ...owner, locale: 'fr' };
const serverAdministrator = { user: { id: '300000000000000002', admin: true } };

const payer: LoggedQuestion = { key: 'vain-000001', text: 'who paid for it', language: 'en' };
const cables: LoggedQuestion = { key: 'offered-001', text: 'la couleur des câbles', language: 'fr' };

/** What the question log holds; each test starts with the busy week. */
let held: Insights | null;
let kept: readonly LoggedQuestion[];
let askedDays: number[];
const place = sharedFolder();
let bot: TestBot;
let copy: StoryCopy;

const questionLog: QuestionLog = {
  ...noQuestionLog,
  insights: (days) => {
    askedDays.push(days);
    return Promise.resolve(held);
  },
  question: (key) => Promise.resolve(kept.find((question) => question.key === key) ?? null),
};

beforeAll(async () => {
  copy = await copyKnowledge(place.path);
  bot = await startTestBot({ folder: copy.folder, questionLog, commands: [insights, forgery] });
});

beforeEach(async () => {
  await copyFolder(smallKnowledge, copy.folder);
  held = busyWeek;
  kept = [payer, cables];
  askedDays = [];
});

afterAll(() => bot.close());

function fileText(...path: readonly string[]): Promise<string> {
  return readFile(join(copy.folder, ...path), 'utf8');
}

/** Picks a question from the menu of `/insights`. */
async function draft(key: string, actor: object = owner): Promise<SentMessage> {
  const report = await bot.send('insights', {}, actor);
  return bot.pick(report, selectsOf(report)[0]?.customId ?? '', key, actor);
}

describe('/insights', () => {
  it('shows the application’s owner what readers asked in the last week, in an ephemeral reply', async () => {
    const message = await bot.send('insights', {}, owner);
    expect(textOf(message)).toContain('What readers asked in the last 7 days');
    expect(textOf(message)).toContain('“who paid for it”');
    expect(isEphemeral(message)).toBe(true);
    expect(textOf(await bot.send('insights', {}, frenchOwner))).toContain('Ce que les lecteurs ont demandé');
    expect(askedDays).toEqual([7, 7]);
  });

  it('looks back as many days as asked', async () => {
    await bot.send('insights', { days: 30 }, owner);
    expect(askedDays).toEqual([30]);
  });

  it('says how to turn the log on if there is none', async () => {
    held = null;
    expect(textOf(await bot.send('insights', {}, owner))).toContain('`QUESTION_LOG`');
  });

  it('says so if nobody asked anything', async () => {
    held = makeInsights();
    expect(textOf(await bot.send('insights', {}, owner))).toContain('Nobody has asked anything');
  });

  it.each([
    ['a server’s administrator', serverAdministrator],
    ['a member', {}],
  ])('refuses %s', async (_, actor) => {
    const message = await bot.send('insights', {}, actor);
    expect(textOf(message)).toContain('Only the people who run this bot');
    expect(askedDays).toEqual([]);
  });

  it('logs nothing of what was typed', async () => {
    const message = await draft(cables.key);
    await bot.pick(message, selectsOf(message)[0]?.customId ?? '', 'bridge-colour', owner);
    expect(JSON.stringify(bot.logged)).not.toContain('câbles');
  });
});

describe('drafting an answer', () => {
  it('offers entries and gaps for a question, those that readers picked first, in an ephemeral reply', async () => {
    const message = await draft(cables.key);
    expect(textOf(message)).toContain('“la couleur des câbles”');
    expect(isEphemeral(message)).toBe(true);
    const [targets, topics] = selectsOf(message);
    expect(targets?.options[0]).toEqual({
      label: 'De quelle couleur est le pont\u202f?',
      description: 'picked 3 times · entry · bridge-colour',
      value: 'bridge-colour',
    });
    expect(targets?.options.map(({ value }) => value).toSorted()).toEqual([
      'bridge-colour',
      'bridge-cost',
      'bridge-length',
      'bridge-opening',
    ]);
    expect(topics?.options.map(({ value }) => value)).toEqual(['bridge', 'gaps.yaml']);
  });

  it('changes the language of the question', async () => {
    const message = await draft(cables.key);
    const switched = await bot.press(message, buttonsOf(message)[0]?.customId ?? '', owner);
    expect(switched.id).toBe(message.id);
    expect(textOf(switched)).toContain('Language: English.');
    expect(selectsOf(switched)[0]?.options[0]?.label).toBe('What colour is the bridge?');
    await bot.pick(switched, selectsOf(switched)[0]?.customId ?? '', 'bridge-colour', owner);
    expect(await fileText('questions', 'bridge.yaml')).toContain(
      'en: [What colour is the bridge?, how was it painted, la couleur des câbles]',
    );
  });

  it('adds it to an entry, updates the message and shows the place', async () => {
    const message = await draft(cables.key);
    const reply = await bot.pick(message, selectsOf(message)[0]?.customId ?? '', 'bridge-colour', owner);
    expect(reply.id).toBe(message.id);
    expect(textOf(reply)).toBe(
      [
        '### Phrasing added',
        '`questions/bridge.yaml:25`',
        '“la couleur des câbles” is now another way to ask **What colour is the bridge?**',
        'It takes effect after /reload.',
      ].join('\n'),
    );
    const lines = (await fileText('questions', 'bridge.yaml')).split('\n');
    expect(lines[24]).toBe(
      '    fr: [De quelle couleur est le pont ?, comment est-il peint, la couleur des câbles]',
    );
  });

  it('adds it to a gap', async () => {
    const message = await draft(payer.key, frenchOwner);
    const reply = await bot.pick(message, selectsOf(message)[0]?.customId ?? '', 'bridge-cost', frenchOwner);
    expect(textOf(reply)).toContain('Formulation ajoutée');
    expect(await fileText('gaps', 'bridge.yaml')).toContain('how expensive is it, who paid for it]');
  });

  it.each([
    ['bridge', 'questions/bridge.yaml', 'attribution:'],
    ['gaps.yaml', 'gaps/bridge.yaml', 'that the story does not say'],
  ])('starts a new one in %s as a comment, and shows it', async (picked, file, part) => {
    const message = await draft(payer.key);
    const reply = await bot.pick(message, selectsOf(message)[1]?.customId ?? '', picked, owner);
    expect(reply.id).toBe(message.id);
    const [, path, line] = /`(\S+\.yaml):(\d+)`/u.exec(textOf(reply)) ?? [];
    expect(path).toBe(file);
    expect(textOf(reply)).toMatch(/```yaml\n- id: [^]*who paid for it[^]*\n```/u);
    expect(textOf(reply)).toContain(part);
    const lines = (await fileText(file)).split('\n');
    expect(lines[Number(line) - 1]).toMatch(/^# - id: /u);
    expect((await bot.knowledge.reload('command')).ok).toBe(true);
  });

  it.each([
    ['a phrasing', 0, 'bridge-colour', 'questions', owner, 'Undo', '### Phrasing removed', 'edited since'],
    ['a draft', 1, 'bridge', 'questions', frenchOwner, 'Annuler', '### Ébauche retirée', 'modifié depuis'],
    ['a draft of a gap', 1, 'gaps.yaml', 'gaps', owner, 'Undo', '### Draft removed', 'edited since'],
  ])('takes %s back, once', async (_, menu, picked, folder, actor, label, title, refusal) => {
    const file = () => fileText(folder, 'bridge.yaml');
    const before = await file();
    const message = await draft(payer.key, actor);
    const written = await bot.pick(message, selectsOf(message)[menu]?.customId ?? '', picked, actor);
    expect(await file()).not.toBe(before);
    const [undo] = buttonsOf(written);
    const undone = await bot.press(written, undo?.customId ?? '', actor);
    expect([undo?.label, undone.id, buttonsOf(undone)]).toEqual([label, message.id, []]);
    expect(textOf(undone)).toMatch(new RegExp(`^${title}\n[^]*${payer.text}`, 'u'));
    expect(textOf(await forge(undo?.customId ?? '', 'x', actor))).toContain(refusal);
    expect(await file()).toBe(before);
  });

  it('does not take back what was edited since', async () => {
    const message = await draft(payer.key);
    const written = await bot.pick(message, selectsOf(message)[1]?.customId ?? '', 'bridge', owner);
    await copy.change('questions/bridge.yaml', (text) => text.replace('# TODO', '# soon'));
    const reply = await bot.press(written, buttonsOf(written)[0]?.customId ?? '', owner);
    expect([textOf(reply), reply.id === written.id, isEphemeral(reply)]).toEqual([
      'This cannot be undone here: that part of the file has been edited since.\nThe files have not changed.',
      false,
      true,
    ]);
    expect(await fileText('questions', 'bridge.yaml')).toContain('# soon');
  });

  it('says why a phrasing was not added, and keeps the draft', async () => {
    kept = [{ ...payer, text: 'how long is the bridge' }];
    const message = await draft(payer.key);
    const before = await fileText('questions', 'bridge.yaml');
    const reply = await bot.pick(message, selectsOf(message)[0]?.customId ?? '', 'bridge-cost', owner);
    expect(textOf(reply)).toContain('### Not written: there is 1 problem');
    expect(textOf(reply)).toMatch(/```\n\S+:\d+:\d+: .*how long is the bridge/iu);
    expect(reply.id).not.toBe(message.id);
    expect(isEphemeral(reply)).toBe(true);
    expect(await fileText('questions', 'bridge.yaml')).toBe(before);
  });

  it('says so if the question is no longer in the log', async () => {
    const message = await draft(payer.key);
    kept = [];
    expect(textOf(await draft(payer.key))).toContain('no longer in the question log');
    const reply = await bot.pick(message, selectsOf(message)[0]?.customId ?? '', 'bridge-cost', owner);
    expect(textOf(reply)).toContain('no longer in the question log');
  });
});

/** The id of the menu that adds the question to an entry or a gap. */
const adding = `insights:1:phrasing::${payer.key}:en:7`;

async function forge(id: string, value: string, actor: object): Promise<SentMessage> {
  const message = await bot.send('forgery', { id, value }, actor);
  return bot.pick(message, id, value, actor);
}

describe('a forged menu', () => {
  it.each([
    'draft',
    'language',
    'phrasing',
    'entry',
    'remove',
    'discard',
    'meanings',
    'answer',
    'teach',
    'unword',
    'unname',
    'search',
  ])('does nothing for those who may not: %s', async (verb) => {
    const before = await fileText('questions', 'bridge.yaml');
    for (const actor of [{}, serverAdministrator]) {
      const reply = await forge(adding.replace('phrasing', verb), 'bridge', actor);
      expect(textOf(reply)).toContain('Only the people who run this bot');
      expect(isEphemeral(reply)).toBe(true);
    }
    expect(await fileText('questions', 'bridge.yaml')).toBe(before);
  });

  it.each([
    [adding, 'no-such-entry', 'no longer in the story'],
    [adding, '../story', 'no longer in the story'],
    [adding.replace('phrasing', 'entry'), '../../package', 'no longer in the story'],
    [adding.replace('phrasing', 'entry'), 'gaps', 'no longer in the story'],
    [adding.replace('phrasing', 'remove'), 'x', 'has been edited since'],
    [adding.replace('phrasing', 'discard'), '../../package', 'has been edited since'],
    [adding.replace('phrasing', 'answer'), 'no-such-entry', 'no longer in the story'],
    [adding.replace('phrasing', 'teach'), 'concept:open:9-1', 'no longer in the story'],
    [adding.replace('phrasing', 'teach'), 'concept:open:0-5', 'no longer in the story'],
    [adding.replace('phrasing', 'teach'), 'topic:open:0-1', 'no longer in the story'],
    [adding.replace('phrasing', 'teach'), 'concept:../story:0-1', 'no concept'],
    [`insights:1:unword::${payer.key}:en:open:1-1`, 'x', 'has been edited since'],
    [`insights:1:unname::${payer.key}:en:__proto__:1-1`, 'x', 'has been edited since'],
    [adding.replace(payer.key, "' OR 1=1 --"), 'bridge-cost', 'no longer in the question log'],
    ['insights:1:phrasing', 'bridge-cost', 'no longer in the question log'],
    ['insights:0:phrasing::a:en:7', 'bridge-cost', 'out of date'],
    [adding.replace('phrasing', 'erase'), 'bridge-cost', 'out of date'],
  ])('adds to nothing that does not exist, even for the owner: %s, %s', async (id, value, expected) => {
    expect(textOf(await forge(id, value, owner))).toContain(expected);
  });

  it('with an invalid language or number of days falls back to the defaults', async () => {
    const reply = await forge(`insights:1:language::${cables.key}:klingon:1000000`, 'x', owner);
    expect(textOf(reply)).toContain('Language: French.');
    expect(askedDays).toEqual([7]);
  });
});
