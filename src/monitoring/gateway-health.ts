import type { GatewayState, Health } from './health.ts';
import type { Metrics } from './metrics.ts';

/** Keeps the state of the gateway connection, and since when it has been so, for the health check and the metrics. */
export class GatewayHealth {
  readonly #metrics: Metrics;
  #current: Health['gateway'] = { state: 'reconnecting', since: new Date() };

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** The current state. */
  get current(): Health['gateway'] {
    return this.#current;
  }

  /** Sets the state. The same state again, as when one attempt after another fails, changes nothing. */
  update(state: GatewayState): void {
    if (state === this.#current.state) return;
    this.#current = { state, since: new Date() };
    this.#metrics.gateway(state === 'connected');
  }
}
