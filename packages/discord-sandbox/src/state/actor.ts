import { attachmentSizeLimit, InteractionContext } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import { guildChannelObject } from './guild.ts';
import { appPermissions, ids, memberObject, userObject, type Person } from './people.ts';

/** Who does something, where, and in which language. */
export interface Actor {
  readonly person: Person;
  readonly locale: string;
  /** One of `InteractionContext`: a server, a direct message with the bot, or another private channel. */
  readonly context: number;
}

/** The id of the channel where the actor is. Each person's private channels have ids of their own. */
export function channelIdOf({ person, context }: Actor): string {
  if (context === InteractionContext.guild) return ids.channel;
  const offset = context === InteractionContext.botDm ? 1n : 2n;
  return (BigInt.asUintN(62, BigInt(person.id)) + offset).toString();
}

/** Discord's object of the channel where the actor is. */
export function channelObject(actor: Actor): JsonObject {
  const { person, context } = actor;
  if (context === InteractionContext.guild) return guildChannelObject();
  return {
    id: channelIdOf(actor),
    type: context === InteractionContext.botDm ? 1 : 3,
    flags: 0,
    last_message_id: null,
    recipients: [userObject(person)],
  };
}

/** The fields of an interaction that say who used it and where, as Discord fills them in. */
export function actorFields(actor: Actor): JsonObject {
  const { person, context, locale } = actor;
  const channelId = channelIdOf(actor);
  const shared = {
    channel_id: channelId,
    app_permissions: appPermissions,
    locale,
    context,
    entitlements: [],
    attachment_size_limit: attachmentSizeLimit,
  };
  if (context === InteractionContext.guild) {
    return {
      ...shared,
      guild_id: ids.guild,
      guild: { id: ids.guild, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      channel: { ...channelObject(actor), permissions: person.permissions },
      member: memberObject(person),
      authorizing_integration_owners: { 0: ids.guild },
    };
  }
  const isBotDm = context === InteractionContext.botDm;
  return {
    ...shared,
    channel: channelObject(actor),
    user: userObject(person),
    // In a direct message the server's installation applies; in other private channels only the person's own.
    authorizing_integration_owners: isBotDm ? { 0: '0' } : { 1: person.id },
  };
}
