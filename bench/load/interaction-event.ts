/** A question as the load puts it. */
export interface LoadQuestion {
  readonly text: string;
  /** Discord's locale code of the one who asks. */
  readonly locale: string;
}

/** The fixed ids on the lean Discord. */
export const ids = {
  application: '1100000000000000001',
  owner: '1100000000000000002',
  guild: '1100000000000000010',
  command: '1100000000000000020',
} as const;

const firstReader = 1_200_000_000_000_000_000n;
const firstChannel = 1_250_000_000_000_000_000n;
const firstDirectChannel = 1_300_000_000_000_000_000n;
/** One in this many readers asks in a direct message, the others on a server. */
const readersPerDirectMessage = 4;

const permissions = '2248473465835073';
const discordEpoch = 1_420_070_400_000n;
/** Tokens of interactions are about this long. */
const tokenPadding = '0'.repeat(100);

/** What Discord sends when somebody sends a command. */
export interface InteractionEvent {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * The event of a reader sending `/ask`, with all that Discord puts into one. Each is in a channel of its own, so that none
 * goes on with a conversation.
 * @param sequence Different for each event, so that ids are.
 * @param reader The number of the reader, from 0.
 */
export function askEvent(sequence: number, reader: number, { text, locale }: LoadQuestion): InteractionEvent {
  const id = String(((BigInt(Date.now()) - discordEpoch) << 22n) | BigInt(sequence & 0x3f_ff_ff));
  return {
    id,
    application_id: ids.application,
    type: 2,
    token: Buffer.from(`interaction:${id}:${tokenPadding}`).toString('base64url'),
    version: 1,
    locale,
    app_permissions: permissions,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    data: {
      id: ids.command,
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: text }],
    },
    ...(reader % readersPerDirectMessage === 0
      ? directMessage(reader, sequence)
      : onServer(reader, sequence)),
  };
}

function onServer(reader: number, sequence: number): object {
  const channel = String(firstChannel + BigInt(sequence));
  return {
    context: 0,
    authorizing_integration_owners: { 0: ids.guild },
    guild_id: ids.guild,
    guild: { id: ids.guild, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id: channel,
    channel: {
      id: channel,
      type: 0,
      guild_id: ids.guild,
      name: 'general',
      parent_id: null,
      position: 0,
      nsfw: false,
      topic: null,
      rate_limit_per_user: 0,
      last_message_id: null,
      flags: 0,
      permissions,
    },
    member: {
      user: userObject(reader),
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
      permissions,
    },
  };
}

function directMessage(reader: number, sequence: number): object {
  const channel = String(firstDirectChannel + BigInt(sequence));
  const user = userObject(reader);
  return {
    context: 1,
    authorizing_integration_owners: { 0: '0' },
    channel_id: channel,
    channel: { id: channel, type: 1, recipients: [user], last_message_id: null, flags: 0 },
    user,
  };
}

function userObject(reader: number): object {
  return {
    id: String(firstReader + BigInt(reader)),
    username: `reader-${reader}`,
    discriminator: '0',
    global_name: `Reader ${reader}`,
    avatar: null,
    avatar_decoration_data: null,
    primary_guild: null,
    public_flags: 0,
    bot: false,
  };
}
