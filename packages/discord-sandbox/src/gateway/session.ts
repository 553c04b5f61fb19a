import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { Connection } from './connection.ts';
import { Opcode } from './payloads.ts';
import type { NumberedEvent } from './payloads.ts';

/** More missed events than this are not kept. */
const capacity = 1_000;

/** A bot's session: it outlives a lost connection, numbers the events and keeps those not yet confirmed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [number, number];
  #sequence = 0;
  #unconfirmed: readonly NumberedEvent[] = [];
  #connection: Connection | undefined;
  readonly #onSent: (event: NumberedEvent) => void;

  /** The listener is told of each event that goes out on a connection, again when it goes out again. */
  constructor(
    intents: number,
    shard: readonly [number, number],
    onSent: (event: NumberedEvent) => void = () => undefined,
  ) {
    this.intents = intents;
    this.shard = shard;
    this.#onSent = onSent;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Whether events reach the bot now. */
  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  /** The connection that carries the events, if there is one. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Whether the session's shard serves a server (null: direct messages, which go to the first shard). */
  serves(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return guildId === null ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  /** Numbers an event, keeps it until it is confirmed, and sends it if the bot is connected. */
  dispatch(name: string, data: JsonObject): void {
    this.#sequence += 1;
    const event = { op: Opcode.dispatch, t: name, s: this.#sequence, d: data };
    this.#unconfirmed = [...this.#unconfirmed.slice(1 - capacity), event];
    this.#send(event);
  }

  /** Forgets the events that the bot says it has had. */
  confirm(sequence: number): void {
    this.#unconfirmed = this.#unconfirmed.filter(({ s }) => s > sequence);
  }

  /** Takes up a connection. */
  attach(connection: Connection): void {
    this.#connection = connection;
  }

  /** Lets go of the connection; events wait from now on. */
  detach(): void {
    this.#connection = undefined;
  }

  /** Takes up a new connection and sends what the bot has missed. */
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
