import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Conversations } from '../../src/conversation/conversations.ts';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../src/desk/propose-words-here.ts';
import { startBot } from '../../src/discord/bot.ts';
import { definitionsFor } from '../../src/discord/command-definition.ts';
import type { AnyCommand } from '../../src/discord/command.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { createLog } from '../../src/log.ts';
import type { GatewayHealth } from '../../src/monitoring/gateway-health.ts';
import type { Metrics } from '../../src/monitoring/metrics.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { noQuestionLog, type QuestionLog } from '../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import type { Language } from '../../src/text/language.ts';
import { startSandbox, type SandboxOptions } from 'discord-sandbox';
import {
  componentsOf,
  createControlClient,
  type ActingAs,
  type SentChoice,
  type SentMessage,
  type SentOption,
} from 'discord-sandbox/testing';
import { buildStory } from './build.ts';
import { copyFolder } from './copy-folder.ts';
import { keptBuilds } from './kept-builds.ts';
import { validateBody } from './openapi.ts';
import { patientCommands, patientTimeouts } from './patience.ts';
import { smallKnowledge } from './stories.ts';
import { temporaryFolder } from './temporary-folder.ts';

export { shippedKnowledge, smallKnowledge } from './stories.ts';
export type { SentMessage };

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The real bot, connected to a sandbox, and people who use it. */
export interface TestBot {
  readonly knowledge: KnowledgeBase;
  /** What the bot has logged so far. */
  readonly logged: readonly LogLine[];
  /** What the question log was given so far. */
  readonly events: readonly QuestionEvent[];
  /** What was wrong with the bodies that the bot sent, by Discord's API description; `close` rejects if there is anything. */
  readonly bodyFaults: string[];
  readonly sandbox: Awaited<ReturnType<typeof startSandbox>>;
  send(command: string, options?: object, actor?: ActingAs): Promise<SentMessage>;
  ask(question: string, options?: object, actor?: ActingAs): Promise<SentMessage>;
  complete(
    command: string,
    option: string,
    value: string,
    options?: object,
    actor?: ActingAs,
  ): Promise<readonly SentChoice[]>;
  press(message: SentMessage, customId: string, actor?: ActingAs): Promise<SentMessage>;
  /** Picks a value from a select menu. */
  pick(message: SentMessage, customId: string, value: string, actor?: ActingAs): Promise<SentMessage>;
  /** Sends the form that is open for somebody. */
  submit(customId: string, fields: Readonly<Record<string, string>>, actor?: ActingAs): Promise<SentMessage>;
  /** Uses a message command on a new message with this text, or on one of the bot's. */
  useOn(command: string, target: string | SentMessage, actor?: ActingAs): Promise<SentMessage>;
  /** Stops the bot, but not the sandbox. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface TestBotOptions {
  readonly folder?: string;
  readonly commands?: readonly AnyCommand[];
  readonly adminIds?: readonly string[];
  readonly metrics?: Metrics;
  readonly gateway?: GatewayHealth;
  /** No limit unless given. */
  readonly questionsPerMinute?: number;
  /** Whether mentions are answered; they are not unless given. */
  readonly answerMentions?: boolean;
  /** The language that the bot's process runs in; none unless given. */
  readonly systemLanguage?: Language;
  /** The bot's conversations; by default new ones. */
  readonly conversations?: Conversations;
  /** How long the sandbox waits for the bot; so long that a busy machine does not matter unless given. */
  readonly timeouts?: SandboxOptions['timeouts'];
  /** Called with each request of the bot's to Discord. */
  readonly onRequest?: SandboxOptions['onRequest'];
  /** Whether Discord posts the interactions to the bot instead of sending them over the gateway. */
  readonly overHttp?: boolean;
  /** Where what readers ask is kept; nowhere unless given. It is the caller's to close. */
  readonly questionLog?: QuestionLog;
}

/** Starts a sandbox and the bot in it, with the small story by default. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const folder = options.folder ?? smallKnowledge;
  const opened = await KnowledgeBase.open(folder, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { knowledge } = opened;
  const logged: LogLine[] = [];
  const events: QuestionEvent[] = [];
  const kept = options.questionLog ?? noQuestionLog;
  const questionLog: QuestionLog = {
    insights: (days) => kept.insights(days),
    question: (key) => kept.question(key),
    claim: (notices) => kept.claim(notices),
    release: (notices) => kept.release(notices),
    close: () => kept.close(),
    record: (event) => {
      events.push(event);
      kept.record(event);
    },
  };
  const log = createLog({
    level: 'info',
    token: null,
    pretty: false,
    write: (line) => logged.push(JSON.parse(line)),
  });
  const bodyFaults: string[] = [];
  const sandbox = await startSandbox({
    name: 'Sidebar',
    log: (line) => log.info(line),
    onRequest: (request) => {
      bodyFaults.push(...validateBody(request));
      options.onRequest?.(request);
    },
    timeouts: { ...patientTimeouts, ...options.timeouts },
    limits: false,
  });
  const { token, apiBase } = sandbox;
  const registered = options.commands ?? patientCommands;
  const rest = createRest(apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(definitionsFor(registered, knowledge.current.story.about));
  const bot = await startBot({
    token,
    apiBase,
    responseWindow: patientTimeouts.answer,
    endpoint: options.overHttp === true ? { host: '127.0.0.1', port: 0, publicKey: sandbox.publicKey } : null,
    commands: registered,
    services: {
      knowledge,
      questionLog,
      drafter: draftHere,
      proposeWords: proposeWordsHere(keptBuilds('bot')),
      conversations: options.conversations ?? new Conversations(),
      daysKept: null,
    },
    adminIds: options.adminIds ?? [],
    questionsPerMinute: options.questionsPerMinute ?? null,
    answerMentions: options.answerMentions ?? false,
    systemLanguage: options.systemLanguage ?? null,
    ...(options.metrics ? { metrics: options.metrics } : {}),
    ...(options.gateway ? { gateway: options.gateway } : {}),
    log,
    onLost: (reason) => log.fatal(reason),
  });

  if (options.overHttp === true) {
    const port = logged.findLast((line) => line.msg === 'Waiting for interactions over HTTP')?.['port'];
    const interactions_endpoint_url = `http://127.0.0.1:${String(port)}/interactions`;
    await rest.patch('/applications/@me', { body: { interactions_endpoint_url } });
  }
  const people = createControlClient(sandbox.url);
  const inServer = { locale: 'en-US', guild: true };
  const send: TestBot['send'] = (command, given = {}, actor = {}) =>
    people.send(command, given, { ...inServer, ...actor });

  return {
    knowledge,
    logged,
    events,
    bodyFaults,
    sandbox,
    send,
    ask: (question, given = {}, actor = {}) => send('ask', { question, ...given }, actor),
    complete: (command, option, value, given = {}, actor = {}) =>
      people.autocomplete(command, option, value, given, { ...inServer, ...actor }),
    press: (message, customId, actor = {}) => people.press(message, customId, { ...inServer, ...actor }),
    pick: (message, customId, value, actor = {}) =>
      people.pick(message, customId, [value], { ...inServer, ...actor }),
    submit: (customId, fields, actor = {}) => people.submit(customId, fields, { ...inServer, ...actor }),
    useOn: (command, on, actor = {}) => people.useOnMessage(command, on, { ...inServer, ...actor }),
    stop: () => bot.stop(),
    close: async () => {
      await bot.stop();
      await sandbox.close();
      if (bodyFaults.length > 0) throw new Error(bodyFaults.join('\n'));
    },
  };
}

/** Everything a reader can read in a message, buttons' labels apart. */
export function textOf(message: SentMessage): string {
  return componentsOf(message)
    .flatMap((component) => component.content ?? [])
    .join('\n');
}

/** The buttons of a message, from top to bottom. */
export function buttonsOf(
  message: SentMessage,
): readonly { readonly label: string; readonly customId: string }[] {
  return componentsOf(message).flatMap(({ label = '', options, custom_id: customId }) =>
    options !== undefined || customId === undefined ? [] : [{ label, customId }],
  );
}

/** The id of the first button of a message whose id holds a text, for instance `:helpful:`. */
export function buttonWith(message: SentMessage, text: string): string {
  const found = buttonsOf(message).find(({ customId }) => customId.includes(text));
  if (found === undefined) throw new Error(`No button of the message has "${text}" in its id.`);
  return found.customId;
}

/** The select menus of a message, from top to bottom. */
export function selectsOf(
  message: SentMessage,
): readonly { readonly customId: string; readonly options: readonly SentOption[] }[] {
  return componentsOf(message).flatMap(({ options, custom_id: customId }) =>
    options === undefined || customId === undefined ? [] : [{ customId, options }],
  );
}

/** Whether nobody but the one who asked sees a message. */
export function isEphemeral(message: SentMessage): boolean {
  return (message.flags & 64) !== 0;
}

/** A copy of a story that tests may change. */
export interface StoryCopy {
  readonly folder: string;
  change(file: string, edit: (text: string) => string): Promise<void>;
}

/**
 * Copies the small story.
 * @param place An empty folder; one that is removed when the test ends unless given.
 */
export async function copyKnowledge(place?: string): Promise<StoryCopy> {
  const folder = join(place ?? (await temporaryFolder()), 'knowledge');
  await copyFolder(smallKnowledge, folder);
  return {
    folder,
    change: async (file, edit) => {
      const path = join(folder, file);
      // Whoever watches the folder never sees half of it.
      await writeFile(`${folder}.edited`, edit(await readFile(path, 'utf8')));
      await rename(`${folder}.edited`, path);
    },
  };
}
