import { DefaultUserAgent } from '@discordjs/rest';
import type { Dispatcher } from 'undici';

/** A request to Discord's REST interface. */
export interface OutgoingRequest {
  readonly method: 'POST' | 'PATCH';
  /** From the host on, with a slash at the beginning. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** An HTTP response. */
export interface IncomingResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** As much of it as arrived. */
  readonly body: string;
}

/** A response, or why there is none, and whether the request had left by then: if so, it may have been carried out. */
export type ExchangeResult =
  | { readonly kind: 'response'; readonly response: IncomingResponse }
  | { readonly kind: 'silence'; readonly sent: boolean; readonly error: Error };

export interface ExchangeTimeouts {
  /** How long to wait for the response once the request has left, in milliseconds. */
  readonly response: number;
  /** How long all of it may take, the wait for a free connection included, in milliseconds. */
  readonly total: number;
}

/** Sends one request and waits for its response. Never rejects. */
export function exchange(
  dispatcher: Dispatcher,
  request: OutgoingRequest,
  timeouts: ExchangeTimeouts,
): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    dispatcher.dispatch(
      {
        method: request.method,
        path: request.path,
        headers: { 'content-type': request.contentType, 'user-agent': DefaultUserAgent },
        body: request.body,
        // The handler has timeouts of its own, which begin when the request leaves.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      new ResponseHandler(timeouts, resolve),
    );
  });
}

/** Far more than Discord sends; the rest of a longer body is not kept. */
const longestBody = 64 * 1024;

/** Collects one response. */
class ResponseHandler implements Dispatcher.DispatchHandlers {
  readonly #responseTimeout: number;
  readonly #resolve: (result: ExchangeResult) => void;
  readonly #timer: Timer;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #head: Pick<IncomingResponse, 'status' | 'headers'> | null = null;
  #abort: (() => void) | null = null;
  #isOver = false;

  constructor({ response, total }: ExchangeTimeouts, resolve: (result: ExchangeResult) => void) {
    this.#responseTimeout = response;
    this.#resolve = resolve;
    this.#timer = new Timer(total, () => this.#finish(new Error('No connection was free in time.')));
  }

  /** Called when a connection is free, right before the request leaves. */
  onConnect(abort: () => void): void {
    if (this.#isOver) return abort();
    this.#abort = abort;
    this.#timer.restart(this.#responseTimeout, () => this.#finish(new Error('No response came in time.')));
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.#head = { status, headers: toHeaders(headers) };
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#size < longestBody) this.#chunks.push(chunk);
    this.#size += chunk.length;
    return true;
  }

  onComplete(): void {
    this.#finish(null);
  }

  onError(error: Error): void {
    this.#finish(error);
  }

  #finish(error: Error | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#timer.stop();
    if (this.#head === null) {
      const silence = error ?? new Error('The connection was closed.');
      this.#resolve({ kind: 'silence', sent: this.#abort !== null, error: silence });
    } else {
      const body = Buffer.concat(this.#chunks).toString();
      this.#resolve({ kind: 'response', response: { ...this.#head, body } });
    }
    if (error !== null) this.#abort?.();
  }
}

/** A timer that first lets the event loop read what has arrived: on a busy machine the response may be there already. */
class Timer {
  #timeout: NodeJS.Timeout;
  #immediate: NodeJS.Immediate | undefined;

  constructor(milliseconds: number, onTimeout: () => void) {
    this.#timeout = this.#start(milliseconds, onTimeout);
  }

  restart(milliseconds: number, onTimeout: () => void): void {
    this.stop();
    this.#timeout = this.#start(milliseconds, onTimeout);
  }

  stop(): void {
    clearTimeout(this.#timeout);
    clearImmediate(this.#immediate);
  }

  #start(milliseconds: number, onTimeout: () => void): NodeJS.Timeout {
    return setTimeout(() => {
      this.#immediate = setImmediate(onTimeout);
    }, milliseconds);
  }
}

/** Names and values come in turn. */
function toHeaders(raw: readonly Buffer[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    headers.set(String(raw[index]).toLowerCase(), String(raw[index + 1]));
  }
  return headers;
}
