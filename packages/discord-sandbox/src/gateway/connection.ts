import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { closures, Opcode, parsePayload } from './payloads.ts';
import type { Closure } from './payloads.ts';

/** What a connection tells the gateway server about. */
export interface ConnectionEvents {
  /** A payload other than a heartbeat has come. */
  received(connection: Connection, op: number, data: unknown): void;
  /** A heartbeat has come, which confirms the events up to a number. */
  confirmed(connection: Connection, sequence: number): void;
  /** The socket has closed. */
  closed(connection: Connection, code: number): void;
}

/** Discord takes payloads up to this size, in bytes. */
const largestPayload = 4096;
/** Discord takes this many payloads in a minute. */
const payloadsPerMinute = 120;

/** One WebSocket of a bot: greeting, heartbeats, and the closing of a bot that does not keep to the rules. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #events: ConnectionEvents;
  readonly #heartbeatTimer: NodeJS.Timeout;
  #hasBeaten = true;
  #windowStart = Date.now();
  #payloadsInWindow = 0;
  #isStalled = false;

  /** The heartbeat interval is in milliseconds. */
  constructor(socket: WebSocket, heartbeatInterval: number, events: ConnectionEvents) {
    this.#socket = socket;
    this.#events = events;
    this.#heartbeatTimer = setInterval(() => this.#expectHeartbeat(), heartbeatInterval * 1.5);
    this.#heartbeatTimer.unref();
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('close', (code) => {
      clearInterval(this.#heartbeatTimer);
      events.closed(this, code);
    });
    // A socket error is always followed by its closing, which says all that there is to do.
    socket.on('error', () => undefined);
    this.send({
      op: Opcode.hello,
      d: { heartbeat_interval: heartbeatInterval, _trace: ['sandbox'] },
      s: null,
      t: null,
    });
  }

  /** Sends a payload, unless the socket is closing; whether it did. */
  send(payload: object): boolean {
    const isOpen = this.#socket.readyState === WebSocket.OPEN;
    if (isOpen) this.#socket.send(JSON.stringify(payload));
    return isOpen;
  }

  /** Acknowledges no heartbeat from now on. */
  stall(): void {
    this.#isStalled = true;
  }

  /** Closes with a code of the gateway's. */
  close({ code, reason }: { readonly code: number; readonly reason: string } | Closure): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #expectHeartbeat(): void {
    if (!this.#hasBeaten) this.close(closures.sessionTimedOut);
    this.#hasBeaten = false;
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isTooFast()) return this.close(closures.rateLimited);
    const text = data instanceof Buffer && !isBinary ? data.toString('utf8') : undefined;
    const payload = text !== undefined && text.length <= largestPayload ? parsePayload(text) : undefined;
    if (payload === undefined) return this.close(closures.decodeError);
    if (payload.op !== Opcode.heartbeat) return this.#events.received(this, payload.op, payload.d);
    if (payload.d !== null && typeof payload.d !== 'number') return this.close(closures.decodeError);
    this.#hasBeaten = true;
    if (payload.d !== null) this.#events.confirmed(this, payload.d);
    if (!this.#isStalled) this.send({ op: Opcode.heartbeatAck, d: null, s: null, t: null });
  }

  #isTooFast(): boolean {
    if (Date.now() - this.#windowStart > 60_000) {
      this.#windowStart = Date.now();
      this.#payloadsInWindow = 0;
    }
    this.#payloadsInWindow += 1;
    return this.#payloadsInWindow > payloadsPerMinute;
  }
}
