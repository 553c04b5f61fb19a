import { WebSocket, type RawData } from 'ws';
import { closeReasons, Opcode, parsePayload, type CloseReason } from './payloads.ts';
import { createZlibStream } from './zlib-stream.ts';

/** What the gateway server wants to know of a connection. */
export interface ConnectionEvents {
  /** A payload other than a heartbeat has arrived. */
  received(connection: Connection, op: number, data: unknown): void;
  /** A heartbeat has arrived; it confirms the events up to this sequence number. */
  confirmed(connection: Connection, sequence: number): void;
  /** The socket has closed. */
  closed(connection: Connection, code: number): void;
}

interface ConnectionOptions {
  /** In milliseconds. */
  readonly heartbeatInterval: number;
  /** Whether the bot asked for `zlib-stream` transport compression. */
  readonly isCompressed: boolean;
}

/** The maximum size of a payload that a bot sends, in bytes. */
const maxPayloadSize = 4096;
const maxPayloadsPerMinute = 120;

/** A bot's WebSocket: greets it, answers heartbeats, and closes the connection of a bot that breaks the rules. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #events: ConnectionEvents;
  readonly #encode: (text: string) => string | Buffer;
  readonly #heartbeatTimer: NodeJS.Timeout;
  #hasHeartbeat = true;
  #windowStart = Date.now();
  #payloadsInWindow = 0;
  #isStalled = false;
  #requestedHeartbeats = 0;

  constructor(
    socket: WebSocket,
    { heartbeatInterval, isCompressed }: ConnectionOptions,
    events: ConnectionEvents,
  ) {
    this.#socket = socket;
    this.#events = events;
    this.#encode = isCompressed ? createZlibStream() : (text) => text;
    this.#heartbeatTimer = setInterval(() => this.#expectHeartbeat(), heartbeatInterval * 1.5);
    this.#heartbeatTimer.unref();
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('close', (code) => {
      clearInterval(this.#heartbeatTimer);
      events.closed(this, code);
    });
    // A socket error is always followed by the `close` event, which is handled above.
    socket.on('error', () => undefined);
    this.send({
      op: Opcode.hello,
      d: { heartbeat_interval: heartbeatInterval, _trace: ['sandbox'] },
      s: null,
      t: null,
    });
  }

  /** Sends a payload unless the socket is closing; returns whether it was sent. */
  send(payload: object): boolean {
    const isOpen = this.#socket.readyState === WebSocket.OPEN;
    if (isOpen) this.#socket.send(this.#encode(JSON.stringify(payload)));
    return isOpen;
  }

  /** Asks the bot for a heartbeat now. */
  requestHeartbeat(): void {
    this.#requestedHeartbeats += 1;
    this.send({ op: Opcode.heartbeat, d: null, s: null, t: null });
  }

  /** Stops acknowledging heartbeats. */
  stall(): void {
    this.#isStalled = true;
  }

  /** Closes the connection with a code. */
  close({ code, reason }: { readonly code: number; readonly reason: string } | CloseReason): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the connection without a close frame. */
  cut(): void {
    this.#socket.terminate();
  }

  #expectHeartbeat(): void {
    if (!this.#hasHeartbeat) this.close(closeReasons.sessionTimedOut);
    this.#hasHeartbeat = false;
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isRateLimited()) return this.close(closeReasons.rateLimited);
    const text = data instanceof Buffer && !isBinary ? data.toString('utf8') : undefined;
    const payload = text !== undefined && text.length <= maxPayloadSize ? parsePayload(text) : undefined;
    if (payload === undefined) return this.close(closeReasons.decodeError);
    if (payload.op !== Opcode.heartbeat) return this.#events.received(this, payload.op, payload.d);
    if (payload.d !== null && typeof payload.d !== 'number') return this.close(closeReasons.decodeError);
    this.#hasHeartbeat = true;
    if (this.#requestedHeartbeats > 0) {
      // What the sandbox has asked for must not count against the bot.
      this.#requestedHeartbeats -= 1;
      this.#payloadsInWindow -= 1;
    }
    if (payload.d !== null) this.#events.confirmed(this, payload.d);
    if (!this.#isStalled) this.send({ op: Opcode.heartbeatAck, d: null, s: null, t: null });
  }

  #isRateLimited(): boolean {
    if (Date.now() - this.#windowStart > 60_000) {
      this.#windowStart = Date.now();
      this.#payloadsInWindow = 0;
    }
    this.#payloadsInWindow += 1;
    return this.#payloadsInWindow > maxPayloadsPerMinute;
  }
}
