import type { GatewayState, GatewaySummary, ShardHealth } from './health.ts';
import type { Metrics } from './metrics.ts';

/** From the best to the worst. */
const order: readonly GatewayState[] = ['connected', 'reconnecting', 'disconnected'];

/** Keeps the state of each shard's connection, and since when it has been so, for the health check and the metrics. */
export class GatewayHealth {
  readonly #metrics: Metrics;
  readonly #shards = new Map<number, ShardHealth>();
  readonly #startedAt = new Date();

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** The current state: that of the shard that has been worst off for longest, and that of each shard. */
  get current(): GatewaySummary {
    const shards = [...this.#shards.values()];
    const [worst] = shards.toSorted(
      (one, other) =>
        order.indexOf(other.state) - order.indexOf(one.state) || one.since.getTime() - other.since.getTime(),
    );
    const { state, since } = worst ?? { state: 'reconnecting', since: this.#startedAt };
    return { state, since, shards };
  }

  /** Sets the state of a shard. The same state again, as when one attempt after another fails, changes nothing. */
  update(shard: number, state: GatewayState): void {
    if (state === this.#shards.get(shard)?.state) return;
    this.#shards.set(shard, { shard, state, since: new Date() });
    this.#metrics.gateway(shard, state === 'connected');
  }
}
