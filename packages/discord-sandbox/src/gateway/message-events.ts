import { InteractionContext, MessageFlag } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import type { Change } from '../state/feed.ts';
import type { Message } from '../state/messages.ts';
import { authorMember, ids } from '../state/people.ts';
import { withPermittedContent } from '../state/permitted-content.ts';
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
      hasIntent(intents, needed)
        ? withPermittedContent(data, hasIntent(intents, Intent.messageContent))
        : undefined,
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
