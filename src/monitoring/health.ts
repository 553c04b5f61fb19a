/** State of the gateway connection to Discord: up, being established (again), or closed for good. */
export type GatewayState = 'connected' | 'reconnecting' | 'disconnected';

/** The state of one shard's connection. */
export interface ShardHealth {
  readonly shard: number;
  readonly state: GatewayState;
  readonly since: Date;
}

/** The state of all shards of this process. */
export interface GatewaySummary {
  readonly state: GatewayState;
  readonly since: Date;
  /** Each of them; none before the first connection. */
  readonly shards: readonly ShardHealth[];
}

/** The health of the bot. */
export interface Health {
  /** The gateway connection; none where interactions come in over HTTP. */
  readonly gateway?: GatewaySummary;
  /** The HTTP endpoint, where there is one. */
  readonly endpoint?: { readonly listening: boolean };
  readonly knowledge: {
    readonly version: string;
    readonly loadedAt: Date;
    /** The version that other processes serve and this one does not have, where that is so. */
    readonly behind?: { readonly version: string; readonly reason: string; readonly since: Date };
  };
}

/** The health in one word, for a monitoring system: `unavailable` means that somebody should look at the bot. */
export type HealthStatus = 'ok' | 'reconnecting' | 'unavailable';

/** How long a reconnect may take, in milliseconds; most take seconds. */
const reconnectTimeout = 60_000;

/**
 * Sums up a bot's health.
 * @param now In milliseconds since 1970.
 */
export function statusOf({ gateway, endpoint }: Health, now: number): HealthStatus {
  if (endpoint?.listening === false) return 'unavailable';
  if (gateway === undefined || gateway.state === 'connected') return 'ok';
  const isRecent = gateway.state === 'reconnecting' && now - gateway.since.getTime() < reconnectTimeout;
  return isRecent ? 'reconnecting' : 'unavailable';
}
