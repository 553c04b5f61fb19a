/** State of the gateway connection to Discord: up, being established (again), or closed for good. */
export type GatewayState = 'connected' | 'reconnecting' | 'disconnected';

/** The health of the bot. */
export interface Health {
  readonly gateway: { readonly state: GatewayState; readonly since: Date };
  readonly knowledge: { readonly version: string; readonly loadedAt: Date };
}

/** The health in one word, for a monitoring system: `unavailable` means that somebody should look at the bot. */
export type HealthStatus = 'ok' | 'reconnecting' | 'unavailable';

/** How long a reconnect may take, in milliseconds; most take seconds. */
const reconnectTimeout = 60_000;

/**
 * Sums up a bot's health.
 * @param now In milliseconds since 1970.
 */
export function statusOf({ gateway }: Health, now: number): HealthStatus {
  if (gateway.state === 'connected') return 'ok';
  const isRecent = gateway.state === 'reconnecting' && now - gateway.since.getTime() < reconnectTimeout;
  return isRecent ? 'reconnecting' : 'unavailable';
}
