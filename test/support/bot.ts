import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftHere } from '../../src/curation/draft/drafts.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { AnyCommand } from '../../src/discord/command.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../../src/discord/command-deployment.ts';
import { createLog } from '../../src/log.ts';
import type { GatewayHealth } from '../../src/monitoring/gateway-health.ts';
import type { Metrics } from '../../src/monitoring/metrics.ts';
import type { QuestionEvent } from '../../src/question-log/question-event.ts';
import { noQuestionLog, type QuestionLog } from '../../src/question-log/question-log.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';
import { startSandbox, type SandboxOptions } from 'discord-sandbox';
import { createBodyValidator } from '../../packages/discord-sandbox/test/openapi.ts';
import { buildStory } from './build.ts';
import { patientCommands, patientTimeouts } from './patience.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Who does something, and where; an ordinary member in a server with an English Discord when left out. */
interface Actor {
  readonly locale?: string;
  readonly user?: { readonly id?: string; readonly admin?: boolean };
  readonly guild?: boolean;
}

/** A message as the bot sent it. */
export interface SentMessage {
  readonly id: string;
  readonly flags: number;
  readonly components: readonly Component[];
  readonly attachments: readonly SentAttachment[];
}

/** A file as it went along with a message. */
interface SentAttachment {
  readonly filename: string;
  readonly content_type: string;
  /** Where the sandbox serves it. */
  readonly url: string;
  readonly description?: string;
}

interface Component {
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly options?: readonly SentOption[];
  readonly components?: readonly Component[];
  /** Of a media gallery. */
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

/** One option of a select menu. */
interface SentOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

interface SentChoice {
  readonly name: string;
  readonly value: string;
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The real bot, connected to a sandbox of its own, and people who use it. */
export interface TestBot {
  readonly knowledge: KnowledgeBase;
  /** What the bot has logged so far. */
  readonly logged: readonly LogLine[];
  /** What the question log was given so far. */
  readonly events: readonly QuestionEvent[];
  /** What was wrong with the bodies that the bot sent, by Discord's own description; `close` rejects if there is any. */
  readonly bodyFaults: string[];
  readonly sandbox: Awaited<ReturnType<typeof startSandbox>>;
  send(command: string, options?: object, actor?: Actor): Promise<SentMessage>;
  ask(question: string, options?: object, actor?: Actor): Promise<SentMessage>;
  complete(
    command: string,
    option: string,
    value: string,
    options?: object,
    actor?: Actor,
  ): Promise<readonly SentChoice[]>;
  press(message: SentMessage, customId: string, actor?: Actor): Promise<SentMessage>;
  /** Picks a value from a select menu. */
  pick(message: SentMessage, customId: string, value: string, actor?: Actor): Promise<SentMessage>;
  /** Chooses a command from the menu of a message: of a new one with this text, or of one of the bot's. */
  useOn(command: string, target: string | SentMessage, actor?: Actor): Promise<SentMessage>;
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
  /** How long the sandbox waits for the bot; so long that a busy machine does not matter unless given. */
  readonly timeouts?: SandboxOptions['timeouts'];
  /** Called with each request of the bot's to Discord. */
  readonly onRequest?: SandboxOptions['onRequest'];
  /** Where what readers ask is kept; nowhere unless given. It is the caller's to close. */
  readonly questionLog?: QuestionLog;
}

/** The story that the bot ships with. */
export const shippedKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** A story of three questions, which loads in no time. */
export const smallKnowledge = fileURLToPath(new URL('../fixtures/knowledge/bridge', import.meta.url));

const validateBody = createBodyValidator(process.env['DISCORD_OPENAPI']);

/** Starts a sandbox and the bot in it, with the small story unless told otherwise. */
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
    host: '127.0.0.1',
    port: 0,
    log: (line) => log.info(line),
    onRequest: (request) => {
      bodyFaults.push(...validateBody(request));
      options.onRequest?.(request);
    },
    timeouts: { ...patientTimeouts, ...options.timeouts },
  });
  const { token, apiBase } = sandbox;
  const registered = options.commands ?? patientCommands;
  const rest = createRest(apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(registered.map((command) => command.definition));
  const bot = await startBot({
    token,
    apiBase,
    commands: registered,
    services: { knowledge, questionLog, drafter: draftHere },
    adminIds: options.adminIds ?? [],
    questionsPerMinute: options.questionsPerMinute ?? null,
    ...(options.metrics ? { metrics: options.metrics } : {}),
    ...(options.gateway ? { gateway: options.gateway } : {}),
    log,
    onLost: (reason) => log.fatal(reason),
  });

  async function drive(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    // People see an answer before the bot has noted it.
    await bot.settled();
    return answer;
  }
  const inServer = { locale: 'en-US', guild: true };
  const send: TestBot['send'] = async (command, given = {}, actor = {}) =>
    (await drive('interactions', { command, options: given, ...inServer, ...actor })) as SentMessage;

  return {
    knowledge,
    logged,
    events,
    bodyFaults,
    sandbox,
    send,
    ask: (question, given = {}, actor = {}) => send('ask', { question, ...given }, actor),
    complete: async (command, option, value, given = {}, actor = {}) => {
      const body = { command, option, value, options: given, ...inServer, ...actor };
      return ((await drive('autocomplete', body)) as { choices: readonly SentChoice[] }).choices;
    },
    press: async (message, customId, actor = {}) =>
      (await drive('components', {
        message: message.id,
        custom_id: customId,
        ...inServer,
        ...actor,
      })) as SentMessage,
    pick: async (message, customId, value, actor = {}) =>
      (await drive('components', {
        message: message.id,
        custom_id: customId,
        values: [value],
        ...inServer,
        ...actor,
      })) as SentMessage,
    useOn: async (command, on, actor = {}) => {
      const target = typeof on === 'string' ? { content: on } : { message: on.id };
      return (await drive('interactions', { command, target, ...inServer, ...actor })) as SentMessage;
    },
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
  return flatten(message.components)
    .flatMap((component) => component.content ?? [])
    .join('\n');
}

/** The buttons of a message, from top to bottom. */
export function buttonsOf(
  message: SentMessage,
): readonly { readonly label: string; readonly customId: string }[] {
  return flatten(message.components).flatMap(({ label, custom_id: customId }) =>
    label === undefined || customId === undefined ? [] : [{ label, customId }],
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
  return flatten(message.components).flatMap(({ options, custom_id: customId }) =>
    options === undefined || customId === undefined ? [] : [{ customId, options }],
  );
}

/** Whether nobody but the one who asked sees a message. */
export function isEphemeral(message: SentMessage): boolean {
  return (message.flags & 64) !== 0;
}

function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
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
  await cp(smallKnowledge, folder, { recursive: true });
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
