import { Conversations } from '../../src/conversation/conversations.ts';
import { commands } from '../../commands/index.ts';
import type { Drafter } from '../../src/curation/draft/drafts.ts';
import type { WordProposer } from '../../src/curation/meanings/word-proposals.ts';
import { startBot } from '../../src/discord/bot.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { createLog } from '../../src/log.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { noQuestionLog, type QuestionLog } from '../../src/question-log/question-log.ts';
import { startSandbox } from 'discord-sandbox';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { selectsOf, smallKnowledge, type LogLine, type SentMessage } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';
import { validateBody } from '../support/openapi.ts';
import { patientTimeouts } from '../support/patience.ts';
import { startForgingProxy, type Forgery } from './forging-proxy.ts';

/** The real bot, with a gateway that can send it anything. */
export interface ForgingBot {
  readonly knowledge: KnowledgeBase;
  readonly logged: readonly LogLine[];
  readonly events: readonly QuestionEvent[];
  /** What was wrong with the bodies that the bot sent, by Discord's API description. */
  readonly bodyFaults: readonly string[];
  /** Bodies that the bot has sent in response to interactions. */
  readonly bodies: readonly unknown[];
  /** The reply to an interaction that is a plain `/story` to the sandbox. */
  command(forgery: Forgery): Promise<SentMessage>;
  /** The choices for an interaction that is an autocomplete of a question to the sandbox. */
  typing(forgery: Forgery): Promise<readonly { readonly name: string; readonly value: string }[]>;
  /** The reply to an interaction that is a component of a `/topics` message to the sandbox. */
  component(forgery: Forgery): Promise<ForgedReply>;
  close(): Promise<void>;
}

/** A message, or else a form, which has none of a message's components. */
export type ForgedReply = SentMessage & { readonly modal?: { readonly custom_id: string } };

export interface ForgingBotOptions {
  readonly folder?: string;
  readonly adminIds?: readonly string[];
  readonly questionLog?: QuestionLog;
  readonly drafter?: Drafter;
  readonly proposeWords?: WordProposer;
}

/** Starts a sandbox, the bot, and between them a proxy that forges interactions. Send one at a time. */
export async function startForgingBot(options: ForgingBotOptions = {}): Promise<ForgingBot> {
  const opened = await KnowledgeBase.open(options.folder ?? smallKnowledge, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { knowledge } = opened;
  const logged: LogLine[] = [];
  const events: QuestionEvent[] = [];
  const bodyFaults: string[] = [];
  const bodies: unknown[] = [];
  const log = createLog({
    level: 'trace',
    token: null,
    pretty: false,
    write: (line) => logged.push(JSON.parse(line) as LogLine),
  });
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    timeouts: patientTimeouts,
    limits: false,
    onRequest: (request) => {
      bodyFaults.push(...validateBody(request));
      if (/^\/api\/v\d+\/(?:interactions|webhooks)\//u.test(request.path)) bodies.push(request.body);
    },
  });
  const { token, url } = sandbox;
  const rest = createRest(sandbox.apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  const proxy = await startForgingProxy(url);
  const kept = options.questionLog ?? noQuestionLog;
  const bot = await startBot({
    token,
    apiBase: proxy.apiBase,
    responseWindow: patientTimeouts.answer,
    commands,
    services: {
      knowledge,
      questionLog: { ...kept, record: (event) => events.push(event) },
      drafter: options.drafter ?? (() => Promise.reject(new Error('Nothing is drafted here.'))),
      proposeWords: options.proposeWords ?? (() => Promise.reject(new Error('No words are proposed here.'))),
      conversations: new Conversations(),
      daysKept: null,
    },
    adminIds: options.adminIds ?? [],
    log,
    onLost: (reason) => log.fatal(reason),
  });

  async function drive(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${url}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    await bot.settled();
    return answer;
  }
  const sendTopics = async (): Promise<SentMessage> =>
    (await drive('interactions', { command: 'topics' })) as SentMessage;
  let topics = await sendTopics();
  const [menu] = selectsOf(topics);

  return {
    knowledge,
    logged,
    events,
    bodyFaults,
    bodies,
    command: async (forgery) => {
      proxy.forgeNext(forgery);
      return (await drive('interactions', { command: 'story' })) as SentMessage;
    },
    typing: async (forgery) => {
      proxy.forgeNext(forgery);
      const typed = { command: 'ask', option: 'question', value: '' };
      return ((await drive('autocomplete', typed)) as { choices: { name: string; value: string }[] }).choices;
    },
    component: async (forgery) => {
      proxy.forgeNext(forgery);
      const [option] = menu?.options ?? [];
      const pick = { message: topics.id, custom_id: menu?.customId, values: [option?.value] };
      const answer = (await drive('components', pick)) as Partial<ForgedReply>;
      const reply = { components: [], ...answer } as ForgedReply;
      const isThere = selectsOf(reply).some(({ customId }) => customId === menu?.customId);
      // The reply may have replaced the message with the menu.
      if (reply.id === topics.id && !isThere) topics = await sendTopics();
      return reply;
    },
    close: async () => {
      await bot.stop();
      await proxy.close();
      await sandbox.close();
    },
  };
}
