import { InteractionContext, MessageFlag } from '../discord-numbers.ts';
import { objectsIn, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import type { Change } from '../state/feed.ts';
import type { Message } from '../state/messages.ts';
import { authorMember, ids } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { hasIntent, Intent } from './intents.ts';
import type { Gateway } from './server.ts';

/** Sends the gateway's events about messages, of people's and of the bot's, to the bots that asked for them. */
export function relayMessages(state: SandboxState, gateway: Gateway): void {
  state.feed.subscribe((change) => {
    const event = eventOf(change, state);
    if (!event) return;
    const { name, data, guildId } = event;
    const needed = guildId === null ? Intent.directMessages : Intent.guildMessages;
    gateway.dispatchFor(name, guildId, (intents) =>
      hasIntent(intents, needed) ? withPermittedContent(data, intents) : undefined,
    );
  });
}

interface MessageEvent {
  readonly name: string;
  readonly data: JsonObject;
  /** Null for direct messages. */
  readonly guildId: string | null;
}

function eventOf(change: Change, state: SandboxState): MessageEvent | undefined {
  if (change.kind === 'post') {
    const { actor } = change.post;
    return messageEvent('MESSAGE_CREATE', state.posts.object(change.post), actor);
  }
  if (change.kind === 'message') {
    const { message, isNew } = change;
    const data = state.messages.object(message);
    return messageEvent(isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', data, placeOf(message));
  }
  if (change.kind === 'messageDeleted') {
    const { id, channel_id: channelId } = state.messages.object(change.message);
    return messageEvent('MESSAGE_DELETE', { id, channel_id: channelId }, placeOf(change.message));
  }
  return undefined;
}

function messageEvent(
  name: string,
  data: JsonObject,
  { context }: Pick<Actor, 'context'>,
): MessageEvent | undefined {
  // The bot is not in people's other private channels.
  if (context === InteractionContext.privateChannel) return undefined;
  // Without the channel's type discord.js drops a direct message in a channel that it does not know.
  if (context === InteractionContext.botDm)
    return { name, data: { ...data, channel_type: 1 }, guildId: null };
  const member = data['author'] === undefined ? {} : { member: authorMember };
  return { name, data: { ...data, channel_type: 0, guild_id: ids.guild, ...member }, guildId: ids.guild };
}

// Ephemeral messages do not go through the server's channel, so they come like direct messages.
function placeOf({ actor, flags }: Message): Pick<Actor, 'context'> {
  const isEphemeral = (flags & MessageFlag.ephemeral) !== 0;
  return isEphemeral ? { context: InteractionContext.botDm } : actor;
}

/**
 * A message as a bot with these intents gets it: without the privileged intent, what is in it stays empty unless it is
 * the bot's own message, in a direct message with the bot, or mentions the bot.
 */
function withPermittedContent(message: JsonObject, intents: number): JsonObject {
  const isReadable =
    hasIntent(intents, Intent.messageContent) ||
    message['guild_id'] === undefined ||
    isBot(message['author']) ||
    objectsIn(message['mentions']).some(isBot);
  const { referenced_message: referenced } = message;
  const [quoted] = objectsIn([referenced]);
  return {
    ...message,
    ...(isReadable || message['author'] === undefined ? {} : emptied),
    ...(quoted
      ? { referenced_message: withPermittedContent({ ...quoted, guild_id: message['guild_id'] }, intents) }
      : {}),
  };
}

const emptied: JsonObject = { content: '', embeds: [], attachments: [], components: [] };

function isBot(user: unknown): boolean {
  return objectsIn([user]).some(({ id }) => id === ids.application);
}
