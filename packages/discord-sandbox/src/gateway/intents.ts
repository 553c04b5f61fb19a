/** The gateway's intents that the sandbox knows something about. */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Bits 0 to 16, 20, 21, 24 and 25. */
const known = 0x1_ff_ff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** An intent that has to be enabled for the application. */
export type PrivilegedIntent = 'members' | 'presences' | 'message-content';

const privileged: Readonly<Record<PrivilegedIntent, { readonly intent: number; readonly flag: number }>> = {
  members: { intent: Intent.guildMembers, flag: 1 << 15 },
  presences: { intent: Intent.presences, flag: 1 << 13 },
  'message-content': { intent: Intent.messageContent, flag: 1 << 19 },
};
const allPrivileged = Object.values(privileged).reduce((bits, { intent }) => bits | intent, 0);

/** Whether all bits of an intent are set. */
export function hasIntent(intents: number, intent: number): boolean {
  return (intents & intent) === intent;
}

/** Whether all bits are intents of Discord's. */
export function areKnown(intents: number): boolean {
  return intents <= known && (intents & ~known) === 0;
}

/** Whether all privileged ones among the intents are enabled. */
export function areEnabled(intents: number, enabled: readonly PrivilegedIntent[]): boolean {
  const allowed = enabled.reduce((bits, name) => bits | privileged[name].intent, 0);
  return (intents & allPrivileged & ~allowed) === 0;
}

/** The flags of an application for which these intents are enabled. */
export function intentFlags(enabled: readonly PrivilegedIntent[]): number {
  return enabled.reduce((flags, name) => flags | privileged[name].flag, 0);
}
