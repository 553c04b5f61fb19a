import { Events, GatewayCloseCodes, Team, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { KnowledgeBase } from '../matching/knowledge-base.ts';
import { createClient } from './client.ts';
import type { AnyCommand } from './command.ts';
import { Dispatcher } from './dispatch.ts';
import type { FeedbackSink } from './feedback.ts';

export interface BotDependencies {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  readonly commands: readonly AnyCommand[];
  readonly knowledge: KnowledgeBase;
  /** Ids of users who may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  readonly feedback: FeedbackSink;
  readonly log: Logger;
  /** Called when Discord ends the connection for good after the start. */
  readonly onLost: (reason: string) => void;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** Takes no more interactions, waits at most five seconds for the answers on their way, and disconnects. */
  stop(): Promise<void>;
}

/** How long answers on their way are waited for at a stop, in milliseconds. */
const stopDeadline = 5000;

/**
 * Connects to Discord and answers interactions; resolves once connected and the admins are known.
 * Rejects with an error that says what to do when Discord cannot be reached or refuses the token; it does not try again.
 */
export async function startBot(dependencies: BotDependencies): Promise<Bot> {
  const { token, apiBase, log } = dependencies;
  const client = createClient(apiBase, log);
  const admins = new Set(dependencies.adminIds);
  const dispatcher = new Dispatcher({ ...dependencies, isAdmin: (userId) => admins.has(userId) });
  client.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction));
  await prepareCommands(dependencies);
  try {
    await connect(client, token);
  } catch (error) {
    await client.destroy();
    throw new Error(explainLoginFailure(error, apiBase), { cause: error });
  }
  client.on(Events.ShardDisconnect, ({ code }) => dependencies.onLost(explainClose(code)));
  for (const id of await fetchOwnerIds(client, log)) admins.add(id);
  return {
    stop: async () => {
      const missing = await dispatcher.stop(stopDeadline);
      if (missing > 0) log.warn({ missing }, 'Stopped with answers still on their way');
      // Closing the connection is no loss of it.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** Has every command make its preparations; one that fails is noted in the log, and left to try again when it is used. */
async function prepareCommands({ commands, knowledge, log }: BotDependencies): Promise<void> {
  for (const command of commands) {
    if (!('prepare' in command)) continue;
    try {
      await command.prepare?.(knowledge);
    } catch (error) {
      log.warn({ command: command.definition.name, err: error }, 'Preparing a command failed');
    }
  }
}

/** Logs in and waits until Discord is ready, or has closed the connection for good. */
async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new Error(explainClose(code))));
  });
  await Promise.race([ready, client.login(token).then(async () => ready)]);
}

/** The application's owner, or everybody in the team that owns it. */
async function fetchOwnerIds(client: Client, log: Logger): Promise<readonly string[]> {
  try {
    const { owner } = (await client.application?.fetch()) ?? {};
    if (owner instanceof Team) return [...owner.members.keys()];
    return owner ? [owner.id] : [];
  } catch (error) {
    log.warn({ err: error }, 'Could not ask Discord who owns the application: only ADMIN_IDS may reload');
    return [];
  }
}

function explainLoginFailure(error: unknown, apiBase: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (/token/iu.test(reason)) {
    return 'Discord refuses the token. Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';
  }
  return `Could not connect to Discord at ${apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`;
}

function explainClose(code: GatewayCloseCodes): string {
  return code === GatewayCloseCodes.AuthenticationFailed
    ? 'Discord refuses the token: it may have been reset'
    : `Discord closed the connection for good (code ${code})`;
}
