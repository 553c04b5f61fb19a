import type { JsonObject } from '../json.ts';
import { attachmentSizeLimit, InteractionContext } from '../discord-numbers.ts';
import { appPermissions, ids, memberObject, userObject } from './people.ts';
import type { Person } from './people.ts';

/** Where and by whom something is done. */
export interface Place {
  readonly person: Person;
  readonly locale: string;
  /** One of `InteractionContext`: a server, a direct message with the bot, or people among themselves. */
  readonly context: number;
}

/** The one server of the sandbox, as GUILD_CREATE tells it. */
export function guildObject(): JsonObject {
  return {
    id: ids.guild,
    name: 'Sandbox',
    // Without this field discord.js takes the server for one that has not come up.
    unavailable: false,
    owner_id: ids.admin,
    preferred_locale: 'en-US',
    features: [],
    member_count: 3,
    large: false,
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    channels: [guildChannel()],
    roles: [{ id: ids.guild, name: '@everyone', permissions: appPermissions, position: 0, color: 0 }],
    members: [],
    emojis: [],
    stickers: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    premium_progress_bar_enabled: false,
  };
}

function guildChannel(): JsonObject {
  return {
    id: ids.channel,
    type: 0,
    guild_id: ids.guild,
    name: 'general',
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permission_overwrites: [],
    flags: 0,
  };
}

/** The id of the channel where something is done. A person's direct messages bear a number of their own. */
export function channelIdOf(place: Place): string {
  if (place.context === InteractionContext.guild) return ids.channel;
  const offset = place.context === InteractionContext.botDm ? 1n : 2n;
  return (BigInt.asUintN(62, BigInt(place.person.id)) + offset).toString();
}

/** The fields of an interaction that say who did it and where, as Discord fills them. */
export function placeFields(place: Place): JsonObject {
  const { person, context, locale } = place;
  const channelId = channelIdOf(place);
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
      channel: { ...guildChannel(), permissions: person.permissions },
      member: memberObject(person),
      authorizing_integration_owners: { 0: ids.guild },
    };
  }
  const isBotDm = context === InteractionContext.botDm;
  return {
    ...shared,
    channel: {
      id: channelId,
      type: isBotDm ? 1 : 3,
      flags: 0,
      last_message_id: null,
      recipients: [userObject(person)],
    },
    user: userObject(person),
    // A direct message comes from the server's installation; other private places only from the person's own.
    authorizing_integration_owners: isBotDm ? { 0: '0' } : { 1: person.id },
  };
}
