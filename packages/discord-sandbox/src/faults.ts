/** Faults of the gateway, injected in place of the next event. */
export const gatewayFaults = [
  'drop',
  'resume',
  'invalid-session',
  'reconnect',
  'closed',
  'late',
  'stall',
  'refuse',
] as const;
/** Faults of the REST API, injected into the bot's next request. */
export const restFaults = ['429', '500', '502', 'reset', 'hang-up', 'slow', '10062', '40060'] as const;

export type GatewayFaultKind = (typeof gatewayFaults)[number];
export type RestFaultKind = (typeof restFaults)[number];

/** A fault that is armed: it will be injected into the next events or requests. */
export interface Fault<Kind extends string = GatewayFaultKind | RestFaultKind> {
  readonly kind: Kind;
  /** How many events or requests it still applies to. */
  readonly count: number;
  /** The WebSocket close code of `closed`. */
  readonly code: number;
  /**
   * In milliseconds: the delay of the event for `late`, the `retry_after` of `429`, the delay of the request for `slow`,
   * and for `refuse` how long no bot can connect.
   */
  readonly delayMs: number;
  /** Whether `429` reports the global rate limit. */
  readonly isGlobal: boolean;
  /** Whether `500`, `502`, `reset` and `hang-up` carry out the request before they hide that from the bot. */
  readonly isApplied: boolean;
  /** Whether `invalid-session` lets the bot resume. */
  readonly isResumable: boolean;
  /** Whether autocompletes are left alone. On the page every key press causes one. */
  readonly skipsAutocomplete: boolean;
}

/** The armed faults. They are injected in the order in which they were armed. */
export class Faults {
  readonly #gateway: Fault<GatewayFaultKind>[] = [];
  readonly #rest: Fault<RestFaultKind>[] = [];
  readonly #onChanged: () => void;

  /** The listener is called when a fault is armed and when one is injected. */
  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  /** All armed faults. */
  get armed(): readonly Fault[] {
    return [...this.#gateway, ...this.#rest];
  }

  /** Arms a fault, which replaces one of the same kind. A count of 0 only disarms. */
  arm(fault: Fault): void {
    const { kind } = fault;
    if (isGatewayKind(kind)) replace(this.#gateway, { ...fault, kind });
    else replace(this.#rest, { ...fault, kind });
    this.#onChanged();
  }

  /** The fault to inject in place of a gateway event, if any; its count goes down by one. */
  takeForGateway(isAutocomplete: boolean): Fault<GatewayFaultKind> | undefined {
    return this.#take(this.#gateway, isAutocomplete);
  }

  /** The fault to inject into a REST request, if any; its count goes down by one. */
  takeForRest(isAutocomplete: boolean): Fault<RestFaultKind> | undefined {
    return this.#take(this.#rest, isAutocomplete);
  }

  #take<Kind extends string>(queue: Fault<Kind>[], isAutocomplete: boolean): Fault<Kind> | undefined {
    if (isAutocomplete && queue[0]?.skipsAutocomplete === true) return undefined;
    const fault = take(queue);
    if (fault) this.#onChanged();
    return fault;
  }
}

function isGatewayKind(kind: Fault['kind']): kind is GatewayFaultKind {
  return gatewayFaults.some((known) => known === kind);
}

function replace<Kind extends string>(queue: Fault<Kind>[], fault: Fault<Kind>): void {
  const others = queue.filter(({ kind }) => kind !== fault.kind);
  queue.splice(0, queue.length, ...others, ...(fault.count > 0 ? [fault] : []));
}

function take<Kind extends string>(queue: Fault<Kind>[]): Fault<Kind> | undefined {
  const [first] = queue;
  if (first === undefined) return undefined;
  if (first.count > 1) queue[0] = { ...first, count: first.count - 1 };
  else queue.shift();
  return first;
}
