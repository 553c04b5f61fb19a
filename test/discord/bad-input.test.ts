import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { commands } from '../../commands/index.ts';
import type { ComponentRequest, Services } from '../../src/discord/command.ts';
import { languages } from '../../src/text/language.ts';
import { createAnalyser } from '../../src/matching/analysis.ts';
import { unmentionedIn } from '../../src/matching/unmentioned.ts';
import { toWords } from '../../src/text/words.ts';
import { buildLexicon } from '../../src/matching/lexicon.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { answerInConversation, answerMessageText } from '../../src/conversation/answering.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import { limits } from '../../src/replies/limits.ts';
import { questionChoices } from '../../src/replies/question-choices.ts';
import { questionsIn } from '../../src/replies/message-questions.ts';
import { selectEvents, type TimelineSelection } from '../../src/replies/timeline/selection.ts';
import { refusalMessage } from '../../src/replies/timeline/timeline-message.ts';
import { verdictMessage } from '../../src/replies/verdict-message.ts';
import { KnowledgeBase, type Snapshot } from '../../src/serving/knowledge-base.ts';
import { shippedKnowledge } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { badCustomId, badText } from './bad-text.ts';
import { echoFaults, messageFaults, stringsIn } from './echo-faults.ts';
import { startForgingBot, type ForgingBot } from './forging-bot.ts';
import type { Forgery } from './forging-proxy.ts';

const calmText = 'word';
const language = fc.constantFrom(...languages);

/** Without the names that readers know: a reply says that the story has nothing of them. */
const strangeText = badText.filter((text) => unmentionedIn(snapshot.story, toWords(text)).length === 0);

let snapshot: Snapshot;
let services: Services;

beforeAll(async () => {
  const opened = await KnowledgeBase.open(shippedKnowledge, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { knowledge } = opened;
  snapshot = knowledge.current;
  services = {
    knowledge,
    questionLog: noQuestionLog,
    drafter: () => Promise.reject(new Error('Nothing is drafted here.')),
    proposeWords: () => Promise.reject(new Error('No words are proposed here.')),
    conversations: new Conversations(),
    daysKept: null,
  };
});

describe('a hostile text', () => {
  it('as a question changes nothing in the reply except the repeated words', () => {
    fc.assert(
      fc.property(strangeText, language, fc.boolean(), (question, reader, ephemeral) => {
        const options = { chosenLanguage: reader, fallback: reader, ephemeral, daysKept: null };
        const { message } = answerInConversation(snapshot, nothingSaid, question, options).reply;
        // As the conversation reads it, which is cut after so many characters.
        const text = question.trim().replaceAll(/\s+/gu, ' ');
        const { turn } = converse(snapshot, nothingSaid, { text, fallback: () => reader });
        const calm =
          turn.kind === 'verdict' && turn.second === null
            ? verdictMessage(turn.verdict, {
                language: reader,
                chosenLanguage: reader,
                ephemeral,
                story: snapshot.story,
                question: calmText,
                origin: 'reader',
              })
            : message;
        expect([...messageFaults(message), ...echoFaults(message, calm)]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['suggestions', 'nothing'] as const)('is repeated harmlessly with %s', (kind) => {
    const candidates = snapshot.story.entries.slice(0, 3).map((entry) => ({ entry, confidence: 0.3 }));
    const verdict = kind === 'nothing' ? { kind } : { kind, candidates };
    fc.assert(
      fc.property(strangeText, language, fc.constantFrom('reader', 'message'), (question, reader, origin) => {
        const context = { story: snapshot.story, language: reader, origin, ephemeral: false };
        const message = verdictMessage(verdict, { ...context, question });
        const calm = verdictMessage(verdict, { ...context, question: calmText });
        expect([...messageFaults(message), ...echoFaults(message, calm)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('as somebody’s message changes nothing in the reply except the repeated words', () => {
    fc.assert(
      fc.property(strangeText, language, (typed, reader) => {
        const content = typed.slice(0, 4000);
        const options = { chosenLanguage: reader, fallback: reader, ephemeral: true, daysKept: null };
        const { message, logFields } = answerMessageText(snapshot, nothingSaid, content, options).reply;
        const context = {
          language: reader,
          chosenLanguage: reader,
          ephemeral: true,
          story: snapshot.story,
          question: calmText,
          origin: 'message',
        } as const;
        const calm = questionsIn(content)
          .map((question) => converse(snapshot, nothingSaid, { text: question, fallback: () => reader }).turn)
          .flatMap((turn) => (turn.kind === 'verdict' && turn.second === null ? [turn.verdict] : []))
          .filter(({ kind }) => kind === logFields['verdict'])
          .map((verdict) => verdictMessage(verdict, context))[0];
        expect([...messageFaults(message), ...echoFaults(message, calm ?? message)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('as a name or a date changes nothing in the reply except the repeated words', () => {
    fc.assert(
      fc.property(badText, fc.constantFrom('about', 'from', 'to'), language, (typed, limit, reader) => {
        const selection = selectEvents(snapshot.story, { [limit]: typed });
        const message = refusalMessage(snapshot.story, selection, reader);
        const calm = refusalMessage(snapshot.story, calmed(selection), reader);
        if (message === null || calm === null) return;
        expect([...messageFaults(message), ...echoFaults(message, calm)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gets choices that Discord accepts', () => {
    fc.assert(
      fc.property(badText, (typed) => {
        const found = snapshot.matcher.complete(typed, 25);
        const choices = questionChoices(typed, found, 'fr');
        expect(choices.length).toBeGreaterThanOrEqual(found.length);
        expect(choices.length).toBeLessThanOrEqual(limits.choices);
        for (const { name, value } of choices) {
          expect(name.length >= 1 && name.length <= limits.choiceName).toBe(true);
          expect(value.length >= 1 && value.length <= limits.choiceName).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is only read up to sixty words and a thousand letters', () => {
    const analyser = createAnalyser(
      buildLexicon(['how long is the bridge'], { names: [], concepts: [] }),
      [],
      [],
    );
    fc.assert(
      fc.property(badText, (question) => {
        const { typed } = analyser.analyse(question);
        expect(typed.length).toBeLessThanOrEqual(60);
        expect(typed.join('').length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a custom id and a value of no component of the bot', () => {
  it('gets a reply within Discord’s limits from every command', async () => {
    const pressed = commands.flatMap((command) => ('handleComponent' in command ? [command] : []));
    const request = fc.record<ComponentRequest>({
      userId: fc.constant('1100000000000000003'),
      locale: fc.constantFrom('en-US', 'fr', 'xx', ''),
      customId: badCustomId,
      values: fc.array(badText, { maxLength: 2 }),
      ownMessage: fc.boolean(),
      place: fc.constantFrom('', '1200000000000000001'),
      isShared: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pressed), request, async (command, given) => {
        // The router found the command by this name.
        const customId = `${command.definition.name}:${given.customId}`.slice(0, 100);
        const reply = await command.handleComponent?.({ ...given, customId }, services);
        expect(reply && messageFaults(reply.message)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a bot that receives a hostile text from the gateway', () => {
  let bot: ForgingBot;

  beforeAll(async () => {
    bot = await startForgingBot();
  });

  afterAll(() => bot.close());

  const forgeries: readonly (readonly [string, (text: string) => Forgery, 'command' | 'component'])[] = [
    ['question', (text) => withData({ name: 'ask', options: [option('question', text)] }), 'command'],
    [
      'language and privacy',
      (text) =>
        withData({
          name: 'ask',
          options: [option('question', 'x'), option('language', text), option('private', text)],
        }),
      'command',
    ],
    ['name', (text) => withData({ name: 'timeline', options: [option('chip', text)] }), 'command'],
    ['date', (text) => withData({ name: 'timeline', options: [option('from', text)] }), 'command'],
    ['command', (text) => withData({ name: text, options: [] }), 'command'],
    ['locale', (text) => (genuine) => ({ ...genuine, locale: text }), 'command'],
    ['message', withMessage, 'command'],
    ['id of a button', (text) => withData({ component_type: 2, custom_id: text.slice(0, 100) }), 'component'],
    ['value of a menu', (text) => withData({ component_type: 3, values: [text] }), 'component'],
  ];

  it.each(forgeries)('responds once, validly, whatever the %s', async (_, forge, door) => {
    await fc.assert(
      fc.asyncProperty(badText, async (text) => {
        const before = bot.bodies.length;
        await bot[door](forge(text));
        const sent = bot.bodies.slice(before);
        expect(sent).toHaveLength(1);
        expect(sent[0]).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
        expect(stringsIn(sent[0]).filter((part) => /\p{Cs}/u.test(part))).toEqual([]);
        expect(bot.logged.filter(({ level }) => level >= 40)).toEqual([]);
        expect(bot.bodyFaults).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('sends valid choices, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(badText, fc.constantFrom('question', 'chip', 'from', 'x'), async (text, name) => {
        const focused = [{ ...option(name, text), focused: true }];
        const command = name === 'chip' || name === 'from' ? 'timeline' : 'ask';
        await bot.typing(withData({ name: command, options: focused }));
        expect(bot.logged.filter(({ level }) => level >= 40)).toEqual([]);
        expect(bot.bodyFaults).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

/** The same selection with harmless words. */
function calmed(selection: TimelineSelection): TimelineSelection {
  switch (selection.kind) {
    case 'events':
      return selection;
    case 'unknownName':
    case 'noSuchDate':
    case 'badDate':
      return { ...selection, typed: calmText };
    case 'reversed':
      return { ...selection, from: calmText, to: calmText };
  }
}

function option(name: string, value: string): object {
  return { type: 3, name, value };
}

function withData(changes: object): Forgery {
  return (genuine) => ({ ...genuine, data: { ...dataOf(genuine), ...changes } });
}

/** The message command, used on a message with this text. */
function withMessage(content: string): Forgery {
  return (genuine) => {
    const id = '1100000000000000099';
    const author = { id: '1100000000000000003', username: 'reader', discriminator: '0' };
    const message = { id, channel_id: '1100000000000000011', type: 0, content, author };
    const data = { type: 3, name: 'Ask Sidebar about this', target_id: id };
    const resolved = { messages: { [id]: message } };
    return { ...genuine, data: { ...dataOf(genuine), ...data, resolved, options: undefined } };
  };
}

function dataOf({ data }: { readonly [field: string]: unknown }): object {
  return typeof data === 'object' && data !== null ? data : {};
}
