import { Conversations } from '../../../src/conversation/conversations.ts';
import { draftInWorker } from '../../../src/curation/draft/draft-in-worker.ts';
import { proposeWordsInWorker } from '../../../src/desk/propose-words-in-worker.ts';
import { startBot } from '../../../src/discord/bot.ts';
import type { AnyCommand } from '../../../src/discord/command.ts';
import {
  CommandDeployment,
  createRest,
  fetchApplicationId,
} from '../../../src/discord/command-deployment.ts';
import { createLog } from '../../../src/log.ts';
import { noQuestionLog } from '../../../src/question-log/question-log.ts';
import type { Build } from '../../../src/serving/built.ts';
import { KnowledgeBase } from '../../../src/serving/knowledge-base.ts';
import { logReloads } from '../../../src/serving/log-reloads.ts';
import { reloadOnChange } from '../../../src/serving/automatic-reload.ts';
import type { SoakedSandbox } from './sandbox.ts';

/** The real bot in a sandbox. */
export interface ReloadedBot {
  readonly knowledge: KnowledgeBase;
  /** The sandbox's address. */
  readonly url: string;
  /** Lines of the log that tell of an error. */
  readonly errors: readonly string[];
  /** Has changes in the folder be served by themselves; resolves with what ends that. */
  readonly watch: () => Promise<() => Promise<void>>;
  /** Types `/reload` as the application's owner; resolves once the bot has answered, or the sandbox waits no longer. */
  readonly typeReload: () => Promise<void>;
  /** Resolves with what was wrong with second answers. */
  readonly stop: () => Promise<readonly string[]>;
}

export interface BotOptions {
  readonly startSandbox: () => Promise<SoakedSandbox>;
  readonly commands: readonly AnyCommand[];
  /** The longest that a reply may take, in milliseconds; Discord's own limit unless given. */
  readonly longestReply?: number;
}

const errorLevel = 50;

/** Starts the bot as the program does, with its own log kept back. */
export async function startReloadedBot(
  folder: string,
  build: Build,
  { startSandbox, commands, longestReply }: BotOptions,
): Promise<ReloadedBot> {
  const opened = await KnowledgeBase.open(folder, build);
  if (!opened.ok) throw new Error(`The story is not sound: ${JSON.stringify(opened.problems.slice(0, 5))}`);
  const { knowledge } = opened;
  const errors: string[] = [];
  const write = (line: string): void => {
    const { level } = JSON.parse(line) as { readonly level: number };
    if (level >= errorLevel) errors.push(line.trim());
  };
  const log = createLog({ level: 'info', token: null, pretty: false, write });
  logReloads(knowledge, log);
  const sandbox = await startSandbox();
  const { token, apiBase, url } = sandbox;
  const rest = createRest(apiBase, token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  const bot = await startBot({
    token,
    apiBase,
    ...(longestReply === undefined ? {} : { responseWindow: longestReply }),
    commands,
    services: {
      knowledge,
      questionLog: noQuestionLog,
      drafter: draftInWorker(),
      proposeWords: proposeWordsInWorker(null),
      conversations: new Conversations(),
      daysKept: null,
    },
    adminIds: [],
    log,
    onLost: (reason) => errors.push(reason),
  });
  return {
    knowledge,
    url,
    errors,
    watch: () => reloadOnChange(knowledge, log),
    typeReload: async () => {
      const response = await fetch(`${url}/sandbox/interactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ command: 'reload', guild: true, user: { admin: true } }),
      });
      const text = await response.text();
      // Discord waits for a quarter of an hour, the sandbox for seconds.
      if (!response.ok && !text.includes('deferred its answer'))
        throw new Error(`/reload: ${response.status} ${text}`);
    },
    stop: async () => {
      await bot.stop();
      await sandbox.close();
      return sandbox.secondAnswers;
    },
  };
}
