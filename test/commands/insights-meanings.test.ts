import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insights } from '../../commands/insights.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import type { Insights } from '../../src/question-log/insights.ts';
import { noQuestionLog, type LoggedQuestion, type QuestionLog } from '../../src/question-log/question-log.ts';
import { busyWeek, makeGroup } from '../replies/some-insights.ts';
import {
  buttonsOf,
  buttonWith,
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

const owner = { user: { admin: true } };
const frenchOwner = { ...owner, locale: 'fr' };
const vernissage: LoggedQuestion = { key: 'vernissage1', text: 'Quel jour le Vernissage ?', language: 'fr' };

/** A week with no question that needs anybody. */
const quietWeek: Insights = { ...busyWeek, unanswered: [], offered: [], unhelpful: [], confident: [] };

const place = sharedFolder();
let bot: TestBot;
let copy: StoryCopy;
let held: Insights;
let kept: readonly LoggedQuestion[];

const questionLog: QuestionLog = {
  ...noQuestionLog,
  insights: () => Promise.resolve(held),
  question: (key) => Promise.resolve(kept.find((question) => question.key === key) ?? null),
};

beforeAll(async () => {
  copy = await copyKnowledge(place.path);
  bot = await startTestBot({ folder: copy.folder, questionLog, commands: [insights] });
});

beforeEach(async () => {
  await copyFolder(smallKnowledge, copy.folder);
  held = { ...quietWeek, unanswered: [makeGroup(vernissage.key, vernissage)] };
  kept = [vernissage];
});

afterAll(() => bot.close());

function vocabulary(): Promise<string> {
  return readFile(join(copy.folder, 'vocabulary.yaml'), 'utf8');
}

/** Opens the draft of the question, from the menu of `/insights`. */
async function draft(actor: object = owner): Promise<SentMessage> {
  const report = await bot.send('insights', {}, actor);
  return bot.pick(report, selectsOf(report)[0]?.customId ?? '', vernissage.key, actor);
}

/** Has words proposed for the question. */
async function propose(actor: object = owner): Promise<SentMessage> {
  const message = await draft(actor);
  return bot.press(message, buttonWith(message, ':meanings:'), actor);
}

function menuWith(message: SentMessage, text: string): ReturnType<typeof selectsOf>[number] {
  const menu = selectsOf(message).find(({ customId }) => customId.includes(text));
  if (menu === undefined) throw new Error(`No menu of the message has "${text}" in its id.`);
  return menu;
}

/** The readers who asked picked this entry. */
function pickedIs(entry: string): void {
  const group = makeGroup(vernissage.key, vernissage);
  held = { ...quietWeek, offered: [{ ...group, entry: null, picks: [{ entry, count: 2 }] }] };
}

describe('words proposed for a question', () => {
  it('come from its answer by what readers picked, with what each wins and loses, in an ephemeral reply', async () => {
    pickedIs('bridge-opening');
    const message = await propose();
    expect(textOf(message).split('\n').slice(0, 3)).toEqual([
      '### Words that mean the same',
      '“Quel jour le Vernissage ?”',
      'It should be answered by: **When did the bridge open?**',
    ]);
    expect(isEphemeral(message)).toBe(true);
    expect(menuWith(message, ':teach:').options[0]).toEqual({
      label: '“vernissage” means the same as ouvrir, inauguration',
      description: 'no other labelled question to judge by · answers with: When did the bridge open?',
      value: 'concept:open:3-1',
    });
  });

  it('are in the curator’s language', async () => {
    pickedIs('bridge-opening');
    const message = await propose(frenchOwner);
    expect(textOf(message)).toContain(
      'La bonne réponse est celle à\u00a0: **Quand le pont a-t-il ouvert\u202f?**',
    );
    expect(menuWith(message, ':teach:').options[0]).toMatchObject({
      label: '«\u00a0vernissage\u00a0» a le même sens que ouvrir, inauguration',
      description:
        'aucune autre question de contrôle pour en juger · réponse à\u00a0: Quand le pont a-t-il ouvert\u202f?',
    });
  });

  it('are written by one pick, with the place, and taken back by Undo, once', async () => {
    pickedIs('bridge-opening');
    const before = await vocabulary();
    const message = await propose();
    const menu = menuWith(message, ':teach:');
    const written = await bot.pick(message, menu.customId, menu.options[0]?.value ?? '', owner);
    expect(written.id).toBe(message.id);
    expect(textOf(written)).toBe(
      [
        '### Words added',
        '`vocabulary.yaml:17`',
        '“vernissage” now means the same as **ouvrir, inauguration**',
        'They take effect after /reload.',
      ].join('\n'),
    );
    expect(await vocabulary()).toBe(
      before.replace('[ouvrir, inauguration]', '[ouvrir, inauguration, vernissage]'),
    );
    const [undo] = buttonsOf(written);
    expect(undo).toEqual({ label: 'Undo', customId: 'insights:1:unword::vernissage1:fr:open:3-1' });
    const undone = await bot.press(written, undo?.customId ?? '', owner);
    expect([textOf(undone).split('\n').slice(0, 3), undone.id]).toEqual([
      ['### Words removed', '`vocabulary.yaml:17`', '“vernissage”'],
      written.id,
    ]);
    expect(await vocabulary()).toBe(before);
  });

  it('are not taken back from a place that was edited since', async () => {
    pickedIs('bridge-opening');
    const message = await propose();
    const menu = menuWith(message, ':teach:');
    const written = await bot.pick(message, menu.customId, menu.options[0]?.value ?? '', owner);
    await copy.change('vocabulary.yaml', (text) => text.replace(', vernissage]', ', "vernissage"]'));
    const after = await vocabulary();
    const reply = await bot.press(written, buttonsOf(written)[0]?.customId ?? '', owner);
    expect(textOf(reply)).toContain('has been edited since');
    expect(await vocabulary()).toBe(after);
  });

  it('depend on the entry that the curator picks where nobody has said which answers', async () => {
    const message = await propose();
    expect(textOf(message)).toContain('Nobody has said yet which entry answers it.');
    expect(textOf(message)).toContain('Until then there is nothing to propose.');
    expect(selectsOf(message).some(({ customId }) => customId.includes(':teach:'))).toBe(false);
    const again = await bot.pick(message, menuWith(message, ':answer:').customId, 'bridge-opening', owner);
    expect(textOf(again)).toContain('It should be answered by: **When did the bridge open?**');
    expect(menuWith(again, ':teach:').options[0]?.value).toBe('concept:open:3-1');
  });

  it('are none where no new word leads to the right answer without spoiling others', async () => {
    pickedIs('bridge-length');
    const message = await propose();
    expect(textOf(message)).toContain('It should be answered by: **How long is the bridge?**');
    expect(textOf(message)).toContain('There is nothing to propose: no new word in this question');
  });

  it('are none where the files have come to answer it', async () => {
    const message = await draft();
    await copy.change('vocabulary.yaml', (text) =>
      text.replace('inauguration] }\n', 'inauguration, vernissage] }\n'),
    );
    const reply = await bot.press(message, buttonWith(message, ':meanings:'), owner);
    expect(textOf(reply)).toContain(
      'the files answer this question already, with **When did the bridge open?**',
    );
    expect(selectsOf(reply)).toEqual([]);
  });

  it('are none while the files have problems, which are shown', async () => {
    const message = await draft();
    await copy.change('vocabulary.yaml', (text) => text.replace('concepts:', 'concept:'));
    const reply = await bot.press(message, buttonWith(message, ':meanings:'), owner);
    expect(textOf(reply)).toMatch(/Not written: there [^]*vocabulary\.yaml:\d+:\d+:/u);
  });

  it('are none where the question is no longer in the log', async () => {
    const message = await draft();
    kept = [];
    const reply = await bot.press(message, buttonWith(message, ':meanings:'), owner);
    expect(textOf(reply)).toContain('no longer in the question log');
  });

  it('are not written to a concept that is gone', async () => {
    pickedIs('bridge-opening');
    const message = await propose();
    await copy.change('vocabulary.yaml', (text) => text.replace('id: open', 'id: opened'));
    const before = await vocabulary();
    const menu = menuWith(message, ':teach:');
    const reply = await bot.pick(message, menu.customId, menu.options[0]?.value ?? '', owner);
    expect(textOf(reply)).toContain('vocabulary.yaml has no concept "open" any more');
    expect(await vocabulary()).toBe(before);
  });

  it('leave no word of the question in the log', () => {
    expect(JSON.stringify(bot.logged)).not.toMatch(/vernissage[^1]/iu);
    expect(JSON.stringify(bot.logged)).toContain('words added');
  });
});

/** Searches from the draft of the question. */
async function search(typed: string, actor: object = owner): Promise<SentMessage> {
  const message = await draft(actor);
  const button = buttonWith(message, ':search:');
  await bot.press(message, button, actor);
  return bot.submit(button.replace(':search:', ':found:'), { words: typed }, actor);
}

describe('the search for an entry', () => {
  it('finds by words and by a part of the id, entries and gaps alike', async () => {
    const byId = await search('bridge-c');
    expect(textOf(byId)).toBe('### Found for “bridge-c”');
    expect(
      menuWith(byId, ':phrasing:')
        .options.map(({ value }) => value)
        .slice(0, 2),
    ).toEqual(['bridge-colour', 'bridge-cost']);
    const byWords = await search('couleur');
    expect(menuWith(byWords, ':phrasing:').options[0]?.value).toBe('bridge-colour');
    expect(menuWith(byWords, ':answer:').options.map(({ value }) => value)).not.toContain('bridge-cost');
  });

  it('has words proposed by the entry that is picked', async () => {
    const found = await search('inauguration');
    const message = await bot.pick(found, menuWith(found, ':answer:').customId, 'bridge-opening', owner);
    expect(menuWith(message, ':teach:').options[0]?.label).toContain('“vernissage”');
  });

  it('adds the question to the entry that is picked', async () => {
    const found = await search('couleur');
    const reply = await bot.pick(found, menuWith(found, ':phrasing:').customId, 'bridge-colour', owner);
    expect(textOf(reply)).toContain('### Phrasing added');
  });

  it('says so where it finds nothing, and searches again', async () => {
    const reply = await search('zzzz @everyone', frenchOwner);
    expect(textOf(reply)).toBe(
      'Aucun résultat pour «\u00a0zzzz @\u200beveryone\u00a0». Essayez d’autres mots.',
    );
    expect(buttonWith(reply, ':search:')).toBe('insights:1:search::vernissage1:fr:7');
  });

  it.each([
    `insights:1:found::${'k'.repeat(90)}:fr:7`,
    'insights:1:found::vernissage1:xx:7',
    'insights:1:find::vernissage1:fr:7',
    'insights:0:found::vernissage1:fr:7',
  ])('refuses a form that was never sent: %s', async (customId) => {
    const request = { userId: '1', locale: 'fr', place: '', isShared: false, ownMessage: false };
    const services = {
      knowledge: bot.knowledge,
      questionLog,
      drafter: draftHere,
      proposeWords: proposeWordsHere(null),
      conversations: new Conversations(),
      daysKept: null,
    };
    const fields = { words: 'couleur' };
    const reply = await insights.handleModal?.({ ...request, customId, fields }, services);
    expect(reply?.logFields).toEqual({ verdict: 'outdated' });
  });
});
