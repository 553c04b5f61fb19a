import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { Connection } from './connection.ts';
import { Opcode, type NumberedEvent } from './payloads.ts';

/** Older unconfirmed events are dropped beyond this number. */
const capacity = 1_000;

/** Who waits for the bot to confirm the events up to a sequence number, and how often it may still be asked. */
interface Waiting {
  readonly sequence: number;
  readonly requestsLeft: number;
  readonly resolve: () => void;
}

/** A library may answer a request with the number of the event before the last. */
const maxHeartbeatRequests = 5;

/** A bot's session. It outlives a lost connection, numbers the events and keeps those not yet confirmed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [number, number];
  #sequence = 0;
  #unconfirmed: readonly NumberedEvent[] = [];
  #connection: Connection | undefined;
  #waiting: readonly Waiting[] = [];
  readonly #onSent: (event: NumberedEvent) => void;

  /** The listener is called with each event sent over a connection, and again when it is sent again. */
  constructor(
    intents: number,
    shard: readonly [number, number],
    onSent: (event: NumberedEvent) => void = () => undefined,
  ) {
    this.intents = intents;
    this.shard = shard;
    this.#onSent = onSent;
  }

  /** The sequence number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Whether there is a connection. */
  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  /** The current connection, if any. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Whether the session's shard receives events of this server; null stands for direct messages, which go to shard 0. */
  serves(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return guildId === null ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  /** Numbers an event, keeps it until it is confirmed, and sends it if there is a connection. */
  dispatch(name: string, data: JsonObject): void {
    this.#sequence += 1;
    const event = { op: Opcode.dispatch, t: name, s: this.#sequence, d: data };
    this.#unconfirmed = [...this.#unconfirmed.slice(1 - capacity), event];
    this.#send(event);
  }

  /** Drops the events up to this sequence number, which the bot has received. */
  confirm(sequence: number): void {
    this.#unconfirmed = this.#unconfirmed.filter(({ s }) => s > sequence);
    const waiting = this.#waiting.filter((one) => one.sequence > sequence && one.requestsLeft > 0);
    for (const one of this.#waiting) if (one.sequence <= sequence) one.resolve();
    this.#waiting = waiting.map((one) => ({ ...one, requestsLeft: one.requestsLeft - 1 }));
    if (waiting.length > 0) this.#connection?.requestHeartbeat();
  }

  /** Asks the bot for a heartbeat; resolves once it has confirmed all events so far. Never resolves if it does not. */
  confirmed(): Promise<void> {
    return new Promise((resolve) => {
      const waiting = { sequence: this.#sequence, requestsLeft: maxHeartbeatRequests - 1, resolve };
      this.#waiting = [...this.#waiting, waiting];
      this.#connection?.requestHeartbeat();
    });
  }

  /** Sets the connection. */
  attach(connection: Connection): void {
    this.#connection = connection;
  }

  /** Removes the connection; events are kept until the session is resumed. */
  detach(): void {
    this.#connection = undefined;
  }

  /** Sets a new connection and sends the events that the bot missed. */
  resume(connection: Connection, sequence: number): void {
    this.confirm(sequence);
    this.#connection = connection;
    for (const event of this.#unconfirmed) this.#send(event);
    this.dispatch('RESUMED', { _trace: ['sandbox'] });
  }

  #send(event: NumberedEvent): void {
    if (this.#connection?.send(event) === true) this.#onSent(event);
  }
}
