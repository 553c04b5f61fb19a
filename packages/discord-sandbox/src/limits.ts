/** Discord's limits on how often and how much a bot may do. */
export interface Limits {
  /** How many requests a second a bot may send in all; those about interactions do not count. */
  readonly requestsPerSecond: number;
  /** By how much the limits of each route are multiplied. */
  readonly routeFactor: number;
  /** How many sessions a bot may start a day. */
  readonly sessionStarts: number;
  /** How many shards may identify at the same time. */
  readonly maxConcurrency: number;
  /** For how long the next shard has to wait then, in milliseconds. */
  readonly identifyInterval: number;
  /** How many commands a bot may create a day, globally and in each server. */
  readonly commandCreates: number;
}

/** Discord's own limits. */
export const discordLimits: Limits = {
  requestsPerSecond: 50,
  routeFactor: 1,
  sessionStarts: 1_000,
  maxConcurrency: 1,
  identifyInterval: 5_000,
  commandCreates: 200,
};

/** No limits at all, for load tests. */
export const noLimits: Limits = {
  requestsPerSecond: Infinity,
  routeFactor: Infinity,
  sessionStarts: Infinity,
  maxConcurrency: 1,
  identifyInterval: 0,
  commandCreates: Infinity,
};
