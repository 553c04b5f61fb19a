/** State of the gateway connection to Discord: up, being established (again), or closed for good. */
export type GatewayState = 'connected' | 'reconnecting' | 'disconnected';

/** The state of one shard's connection. */
export interface ShardHealth {
  readonly shard: number;
  readonly state: GatewayState;
  readonly since: Date;
}

/** The health of the bot. */
export interface Health {
  readonly gateway: {
    readonly state: GatewayState;
    readonly since: Date;
    /** Every shard of this process; none before the first connection. */
    readonly shards: readonly ShardHealth[];
  };
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
