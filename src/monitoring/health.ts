/** The gateway connection to Discord: it stands, it is being made (again), or it is gone for good. */
export type GatewayState = 'connected' | 'reconnecting' | 'disconnected';

/** How the bot does. */
export interface Health {
  readonly gateway: { readonly state: GatewayState; readonly since: Date };
  readonly knowledge: { readonly version: string; readonly loadedAt: Date };
}

/** What a machine that watches the bot is told: `unavailable` means that it should be looked after. */
export type HealthStatus = 'ok' | 'reconnecting' | 'unavailable';

/** How long a connection may take to come back, in milliseconds: discord.js resumes most within seconds. */
const patience = 60_000;

/** Sums up a bot's health at a moment, in milliseconds since 1970. */
export function statusOf({ gateway }: Health, now: number): HealthStatus {
  if (gateway.state === 'connected') return 'ok';
  const isPassing = gateway.state === 'reconnecting' && now - gateway.since.getTime() < patience;
  return isPassing ? 'reconnecting' : 'unavailable';
}
