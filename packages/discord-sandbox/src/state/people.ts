import type { JsonObject } from '../json.ts';

/** The fixed ids of the sandbox. The application and its bot share one, as on Discord. */
export const ids = {
  application: '1100000000000000001',
  admin: '1100000000000000002',
  member: '1100000000000000003',
  guild: '1100000000000000010',
  channel: '1100000000000000011',
} as const;

/** Bits: read, write, embed links, attach files, read history, use application commands, use external apps. */
const memberPermissions = [10n, 11n, 14n, 15n, 16n, 31n, 50n]
  .reduce((set, bit) => set | (1n << bit), 0n)
  .toString();
/** All permissions, which is what Discord computes for an administrator. */
const adminPermissions = ((1n << 54n) - 1n).toString();
/** What the bot may do in the channel. */
export const appPermissions = memberPermissions;

/** A user of the bot. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly isAdministrator: boolean;
  /** Bit set, as a decimal string. */
  readonly permissions: string;
}

/** The sandbox's own admin, who owns the server and the application. */
export const admin: Person = {
  id: ids.admin,
  username: 'admin',
  isAdministrator: true,
  permissions: adminPermissions,
};

/** The ordinary member that a request without a user stands for. */
export const member: Person = {
  id: ids.member,
  username: 'member',
  isAdministrator: false,
  permissions: memberPermissions,
};

/** The person with this id: the admin, the member, or anyone else, who is called `user-ID`. */
export function personWithId(id: string, isAdministrator: boolean): Person {
  if (id === admin.id) return admin;
  const username = id === member.id ? member.username : `user-${id}`;
  return {
    id,
    username,
    isAdministrator,
    permissions: isAdministrator ? adminPermissions : memberPermissions,
  };
}

/** Discord's user object. */
export function userObject(person: Person): JsonObject {
  return { ...accountObject(person.id, person.username), bot: false };
}

/** Discord's user object of the bot. */
export function botUserObject(name: string): JsonObject {
  return {
    ...accountObject(ids.application, name),
    bot: true,
    verified: true,
    mfa_enabled: false,
    email: null,
  };
}

function accountObject(id: string, username: string): JsonObject {
  return {
    id,
    username,
    discriminator: '0',
    global_name: username,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    public_flags: 0,
    flags: 0,
    system: false,
  };
}

/** Discord's member object without the user and the permissions, as it comes with a message next to its author. */
export const authorMember: JsonObject = {
  nick: null,
  avatar: null,
  banner: null,
  roles: [],
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
};

/** Discord's member object, with the permissions as a string. */
export function memberObject(person: Person): JsonObject {
  return { user: userObject(person), ...authorMember, permissions: person.permissions };
}

/** Discord's application object. The sandbox's admin owns it; there is no team. */
export function applicationObject(name: string): JsonObject {
  return {
    id: ids.application,
    name,
    icon: null,
    description: 'An application in the sandbox.',
    bot_public: true,
    bot_require_code_grant: false,
    bot: botUserObject(name),
    owner: userObject(admin),
    team: null,
    flags: 0,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    integration_types_config: { 0: {}, 1: {} },
    redirect_uris: [],
    role_connections_verification_url: null,
  };
}
