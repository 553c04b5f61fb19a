import type { GatewayState, Health } from './health.ts';
import type { Metrics } from './metrics.ts';

/** Keeps what the gateway connection is like, and since when, for the health check and the metrics. */
export class GatewayHealth {
  readonly #metrics: Metrics;
  #current: Health['gateway'] = { state: 'reconnecting', since: new Date() };

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** The connection now. */
  get current(): Health['gateway'] {
    return this.#current;
  }

  /** Notes what became of the connection; the same again, as when one attempt after another fails, changes nothing. */
  update(state: GatewayState): void {
    if (state === this.#current.state) return;
    this.#current = { state, since: new Date() };
    this.#metrics.gateway(state === 'connected');
  }
}
