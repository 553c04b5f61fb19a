import type { JsonObject } from '../json.ts';
import { appPermissions, ids } from './people.ts';

/** Discord's object of the sandbox's one server, as GUILD_CREATE sends it. */
export function guildObject(): JsonObject {
  return {
    id: ids.guild,
    name: 'Sandbox',
    // Without this field discord.js treats the server as unavailable.
    unavailable: false,
    owner_id: ids.admin,
    preferred_locale: 'en-US',
    features: [],
    member_count: 3,
    large: false,
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    channels: [guildChannelObject()],
    roles: [roleObject(ids.guild)],
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

/** Discord's object of a role; that of everyone has the server's id, and there is no other. */
export function roleObject(id: string): JsonObject {
  return {
    id,
    name: id === ids.guild ? '@everyone' : `role-${id}`,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: id === ids.guild ? appPermissions : '0',
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** Discord's object of the server in the list of a bot's servers. */
export function partialGuildObject(): JsonObject {
  const { id, name, features } = guildObject();
  return { id, name, features, icon: null, banner: null, owner: false, permissions: appPermissions };
}

/** Discord's object of the server's one channel. */
export function guildChannelObject(): JsonObject {
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
