import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { commands } from '../../commands/index.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import type { CallbackBody, Delivery, Responder } from '../../src/discord/callback/responder.ts';
import type { AnyCommand, Command } from '../../src/discord/command.ts';
import { CommandMentions } from '../../src/discord/command-mentions.ts';
import { Dispatcher } from '../../src/discord/dispatch.ts';
import { createLog } from '../../src/log.ts';
import { noMetrics, type InteractionOutcome } from '../../src/monitoring/metrics.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { noQuestionLog } from '../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { smallKnowledge, type LogLine } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { createGate } from '../support/gate.ts';

let knowledge: KnowledgeBase;
let now: number;
let sent: { readonly id: string; readonly body: CallbackBody }[];
let logged: LogLine[];
let outcomes: InteractionOutcome[];
let events: QuestionEvent[];

beforeAll(async () => {
  const opened = await KnowledgeBase.open(smallKnowledge, buildStory);
  if (!opened.ok) throw new Error('the story is invalid');
  ({ knowledge } = opened);
});

beforeEach(() => {
  now = 0;
  [sent, logged, outcomes, events] = [[], [], [], []];
});

/** A dispatcher whose answers all meet with the same fate. */
function start(
  delivery: Delivery | Promise<Delivery> = { kind: 'delivered' },
  given: readonly AnyCommand[] = commands,
): Dispatcher {
  const callback: Responder = {
    respond: ({ id }, body) => {
      sent.push({ id, body });
      return Promise.resolve(delivery);
    },
    edit: () => Promise.resolve(delivery),
    followUp: () => Promise.resolve(delivery),
  };
  return new Dispatcher({
    callback,
    commands: given,
    mentions: new CommandMentions(commands),
    services: {
      knowledge,
      questionLog: { ...noQuestionLog, record: (event) => events.push(event) },
      drafter: draftHere,
      proposeWords: proposeWordsHere(null),
      conversations: new Conversations(),
      daysKept: null,
    },
    isAdmin: () => false,
    questionsPerMinute: null,
    metrics: { ...noMetrics, interaction: ({ outcome }) => outcomes.push(outcome) },
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => logged.push(JSON.parse(line)),
    }),
    now: () => now,
  });
}

/** So many ids, in order. */
function ids(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, at) => String(from + at));
}

/** A question as Discord sends it, with no field that the bot does not use. */
function question(id: string, changes: object = {}) {
  const options = [{ name: 'question', type: 3, value: 'entry:bridge-length' }];
  return {
    id,
    token: 'invented',
    application_id: '2',
    type: 2,
    locale: 'en-US',
    member: { user: { id: '3' } },
    data: { name: 'ask', type: 1, options },
    ...changes,
  };
}

const textIn = (body: CallbackBody | undefined): string => JSON.stringify(body?.data);

describe('an interaction', () => {
  it('is answered from the fields that are used, whatever else is missing', async () => {
    const dispatcher = start();
    void dispatcher.handle(question('1'));
    await dispatcher.settled();
    expect(textIn(sent[0]?.body)).toContain('300 metres');
    expect([outcomes, events.length]).toEqual([['answered'], 1]);
  });

  it('of a burst waits for its turn while others are answered, and gets no answer once it would be too late', async () => {
    const gate = createGate();
    const dispatcher = start(gate.opened.then(() => ({ kind: 'delivered' })));
    for (const id of ids(0, 70)) void dispatcher.handle(question(id));
    now = 1_000;
    for (const id of ids(70, 80)) void dispatcher.handle(question(id));
    await vi.waitFor(() => expect(sent).toHaveLength(64));
    now = 2_500;
    gate.open();
    await dispatcher.settled();
    expect(sent.map(({ id }) => id)).toEqual([...ids(0, 64), ...ids(70, 80)]);
    expect(outcomes.filter((outcome) => outcome === 'too_late')).toHaveLength(6);
    expect(logged.filter(({ msg }) => msg.startsWith('Too busy'))).toHaveLength(1);
  });

  it('keeps no other waiting once it is deferred', async () => {
    const slow: Command = { ...ask, deferral: () => 'reply', run: () => new Promise(() => undefined) };
    const dispatcher = start({ kind: 'delivered' }, [slow]);
    for (let id = 0; id < 100; id += 1) void dispatcher.handle(question(String(id)));
    await vi.waitFor(() => expect(sent).toHaveLength(100));
  });

  it('that Discord sends twice is answered once', async () => {
    const dispatcher = start();
    for (const id of ['1', '1', '2', '1']) void dispatcher.handle(question(id));
    await dispatcher.settled();
    expect(sent.map(({ id }) => id)).toEqual(['1', '2']);
    expect(logged.filter(({ msg }) => msg.includes('twice'))).toHaveLength(1);
  });

  it('on a poll is answered from its question', async () => {
    const dispatcher = start();
    const message = { id: '9', content: '', poll: { question: { text: 'How long is the bridge?' } } };
    const data = {
      name: 'Ask Sidebar about this',
      type: 3,
      target_id: '9',
      resolved: { messages: { 9: message } },
    };
    void dispatcher.handle(question('1', { data }));
    await dispatcher.settled();
    expect(textIn(sent[0]?.body)).toContain('300 metres');
  });

  it('that cannot be read gets an apology in the reader’s language, and is one line a minute', async () => {
    const dispatcher = start();
    for (const id of ['1', '2', '3']) void dispatcher.handle(question(id, { data: null, locale: 'fr' }));
    await dispatcher.settled();
    expect(sent).toHaveLength(3);
    expect(textIn(sent[0]?.body)).toContain('une erreur s’est produite');
    expect(logged).toMatchObject([
      { level: 40, msg: 'An interaction cannot be read: the command has no name' },
    ]);
  });

  it('that nobody can be told about is one line', async () => {
    const dispatcher = start();
    for (const payload of [null, [], 'text', {}]) void dispatcher.handle(payload);
    await dispatcher.settled();
    expect([sent, logged.length]).toEqual([[], 1]);
  });

  it('of somebody who types gets no choices rather than an apology', async () => {
    const dispatcher = start();
    void dispatcher.handle(question('1', { type: 4, data: { name: 'ask' } }));
    await dispatcher.settled();
    expect(sent[0]?.body).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('an answer', () => {
  it.each<[string, Delivery, string]>([
    ['too late', { kind: 'too-late', code: 10_062 }, 'Discord no longer accepted the response'],
    [
      'somebody else’s',
      { kind: 'answered-elsewhere', code: 40_060 },
      'Somebody else answered; does another process use the token?',
    ],
    [
      'in doubt',
      { kind: 'in-doubt', reason: 'Discord failed (500)' },
      'Discord did not say whether it accepted the response',
    ],
    ['impossible', { kind: 'unreachable', reason: 'ECONNREFUSED' }, 'Discord did not accept a response'],
    [
      'no longer in time',
      { kind: 'too-late', code: null },
      'Too busy to answer in time; some interactions got no response',
    ],
  ])('that is %s is one warning, no second answer and no event', async (_, delivery, msg) => {
    const dispatcher = start(delivery);
    void dispatcher.handle(question('1'));
    await dispatcher.settled();
    expect(sent).toHaveLength(1);
    expect(logged).toMatchObject([{ level: 40, msg }]);
    expect([outcomes.includes('answered'), events]).toEqual([false, []]);
  });

  it('that Discord refuses is followed by an apology', async () => {
    const dispatcher = start({ kind: 'refused', status: 400, code: 50_035, message: 'Invalid Form Body' });
    void dispatcher.handle(question('1'));
    await dispatcher.settled();
    expect(sent).toHaveLength(2);
    expect(textIn(sent[1]?.body)).toContain('Something went wrong');
    expect(logged).toMatchObject([{ level: 50, code: 50_035, readerNotified: false }]);
  });
});

describe('a stopped dispatcher', () => {
  it('takes what had arrived, and nothing after it', async () => {
    const dispatcher = start();
    setImmediate(() => void dispatcher.handle(question('1')));
    await dispatcher.drained(1_000);
    expect(await dispatcher.stop(1_000)).toBe(0);
    void dispatcher.handle(question('2'));
    await dispatcher.settled();
    expect(sent.map(({ id }) => id)).toEqual(['1']);
  });
});
