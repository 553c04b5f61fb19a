/** Faults that strike the gateway in place of the next event. */
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
/** Faults that strike the bot's next REST requests. */
export const restFaults = ['429', '500', '502', 'reset', 'hang-up', 'slow', '10062', '40060'] as const;

export type GatewayFaultKind = (typeof gatewayFaults)[number];
export type RestFaultKind = (typeof restFaults)[number];

/** A fault that waits for its moment. */
export interface Fault<Kind extends string = GatewayFaultKind | RestFaultKind> {
  readonly kind: Kind;
  /** How many events it will still strike. */
  readonly count: number;
  /** The WebSocket close code of `closed`. */
  readonly code: number;
  /**
   * How late the event of `late` is, how long `429` asks the bot to wait, `slow` keeps a request waiting and `refuse`
   * lets no bot connect; in milliseconds.
   */
  readonly delayMs: number;
  /** Whether `429` says that the limit is the one for all requests. */
  readonly isGlobal: boolean;
  /** Whether `500`, `502`, `reset` and `hang-up` carry the request out before they hide it from the bot. */
  readonly isApplied: boolean;
  /** Whether `invalid-session` lets the bot resume. */
  readonly isResumable: boolean;
  /** Whether it lets autocompletes pass, for on a page one comes with every key press. */
  readonly sparesAutocomplete: boolean;
}

/** The armed faults. They strike in the order in which they were armed. */
export class Faults {
  readonly #gateway: Fault<GatewayFaultKind>[] = [];
  readonly #rest: Fault<RestFaultKind>[] = [];
  readonly #onChanged: () => void;

  /** The listener is told when a fault is armed and when one strikes. */
  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  /** All that will still strike. */
  get armed(): readonly Fault[] {
    return [...this.#gateway, ...this.#rest];
  }

  /** Arms a fault in place of any of the same kind; a count of 0 only disarms. */
  arm(fault: Fault): void {
    const { kind } = fault;
    if (isGatewayKind(kind)) replace(this.#gateway, { ...fault, kind });
    else replace(this.#rest, { ...fault, kind });
    this.#onChanged();
  }

  /** The fault that strikes this gateway event, if any; it is used up. */
  takeForGateway(isAutocomplete: boolean): Fault<GatewayFaultKind> | undefined {
    return this.#take(this.#gateway, isAutocomplete);
  }

  /** The fault that strikes this REST request, if any; it is used up. */
  takeForRest(isAutocomplete: boolean): Fault<RestFaultKind> | undefined {
    return this.#take(this.#rest, isAutocomplete);
  }

  #take<Kind extends string>(queue: Fault<Kind>[], isAutocomplete: boolean): Fault<Kind> | undefined {
    if (isAutocomplete && queue[0]?.sparesAutocomplete === true) return undefined;
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
