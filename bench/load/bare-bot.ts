import { Client, Events, type APIContainerComponent, type InteractionReplyOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../src/discord/bot.ts';
import type { ConstantReply } from './constant-reply.ts';

/**
 * The least that a bot can do: a client of discord.js as its guide sets it up, and a handler that gives every command the same reply in the
 * way that discord.js documents. Resolves once connected.
 */
export async function startBareBot(
  { token, apiBase }: { readonly token: string; readonly apiBase: string },
  constantReply: ConstantReply,
  log: Logger,
): Promise<Pick<Bot, 'stop'>> {
  const client = new Client({ intents: [], rest: { api: apiBase } });
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  const reply = toReplyOptions(constantReply);
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    interaction.reply(reply).catch((error: unknown) => log.error({ err: error }, 'Failed to answer'));
  });
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  await client.login(token);
  await ready;
  return { stop: () => client.destroy() };
}

function toReplyOptions(reply: ConstantReply): InteractionReplyOptions {
  if ('content' in reply) return reply;
  // Made by Sidebar, whose messages are one container each.
  return { flags: reply.flags, components: reply.components as APIContainerComponent[] };
}
