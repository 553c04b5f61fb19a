/** The gateway's intents, by what they are for. */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Whether all bits of an intent are set. */
export function hasIntent(intents: number, intent: number): boolean {
  return (intents & intent) === intent;
}
