import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { InteractionType } from '../discord-numbers.ts';
import type { Fault, Faults, GatewayFaultKind } from '../faults.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { applicationObject, botUserObject, ids } from '../state/people.ts';
import { guildObject } from '../state/places.ts';
import { Connection } from './connection.ts';
import {
  bareToken,
  closures,
  finalCloseCodes,
  isResumableClosure,
  Opcode,
  parseIdentity,
} from './payloads.ts';
import type { NumberedEvent } from './payloads.ts';
import { Session } from './session.ts';

interface GatewayOptions {
  readonly token: string;
  /** The address at which a bot resumes: `ws://…/gateway`. */
  readonly url: string;
  /** In milliseconds. */
  readonly heartbeatInterval: number;
  readonly faults: Faults;
  readonly log: (message: string) => void;
  /** Told when a bot has come or gone. */
  readonly onConnectionChange: () => void;
  /** Told of each event that goes out to a bot, again when it goes out again. */
  readonly onSent: (event: NumberedEvent) => void;
}

const guildsIntent = 1;
const ignoredOpcodes: ReadonlySet<number> = new Set([
  Opcode.presenceUpdate,
  Opcode.voiceStateUpdate,
  Opcode.requestGuildMembers,
  Opcode.requestSoundboardSounds,
]);

/** The gateway: greets bots, keeps their sessions, and sends them events. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #sessionOf = new Map<Connection, Session>();
  /** Until then, on the clock of `performance.now()`, nobody may connect. */
  #refusesUntil = 0;
  /** Resolves when the first bot has identified. */
  readonly firstIdentified: Promise<void>;
  #markIdentified: () => void = () => undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.firstIdentified = new Promise((resolve) => {
      this.#markIdentified = resolve;
    });
  }

  /** Whether any bot is connected now. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some((session) => session.isConnected);
  }

  /** Whether any bot is connected, or has lost its connection and may still resume. */
  get hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  /** Takes over an HTTP request for a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (performance.now() < this.#refusesUntil) return void socket.destroy();
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, this.#options.heartbeatInterval, {
        received: (from, op, data) => this.#receive(from, op, data),
        confirmed: (from, sequence) => this.#sessionOf.get(from)?.confirm(sequence),
        closed: (from, code) => this.#closed(from, code),
      });
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
      if ((query.get('v') ?? '10') !== '10') connection.close(closures.invalidVersion);
      else if ((query.get('encoding') ?? 'json') !== 'json' || query.has('compress')) {
        this.#options.log(
          'Refused a gateway connection: the sandbox speaks plain JSON only, without compression.',
        );
        connection.close(closures.decodeError);
      }
    });
  }

  /** Sends an event to every bot whose shard serves the server (null: direct messages), faults permitting. */
  dispatch(name: string, data: JsonObject, guildId: string | null): void {
    const isAutocomplete = data['type'] === InteractionType.autocomplete;
    for (const session of this.#sessions.values()) {
      if (!session.serves(guildId)) continue;
      const fault = session.isConnected ? this.#options.faults.takeForGateway(isAutocomplete) : undefined;
      if (fault) this.#strike(fault, session, name, data);
      else session.dispatch(name, data);
    }
  }

  /** Cuts every connection. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sessions.clear();
  }

  #strike(fault: Fault<GatewayFaultKind>, session: Session, name: string, data: JsonObject): void {
    const { connection } = session;
    this.#options.log(`Fault: ${fault.kind} strikes the gateway in place of ${name}.`);
    if (connection === undefined) return;
    if (fault.kind === 'late') {
      setTimeout(() => session.dispatch(name, data), fault.delayMs).unref();
      return;
    }
    if (fault.kind === 'stall') {
      connection.stall();
      session.dispatch(name, data);
      return;
    }
    // From here on the event waits for the bot to come back.
    this.#release(connection);
    session.dispatch(name, data);
    switch (fault.kind) {
      case 'drop':
        connection.cut();
        break;
      case 'resume':
        connection.close(closures.unknownError);
        break;
      case 'closed':
        if (!isResumableClosure(fault.code)) this.#sessions.delete(session.id);
        connection.close({ code: fault.code, reason: 'Closed by an armed fault.' });
        break;
      case 'reconnect':
        connection.send({ op: Opcode.reconnect, d: null, s: null, t: null });
        break;
      case 'invalid-session':
        if (!fault.isResumable) this.#sessions.delete(session.id);
        this.#refuseSession(connection, fault.isResumable);
        break;
      case 'refuse':
        this.#refusesUntil = performance.now() + fault.delayMs;
        connection.cut();
        break;
    }
  }

  #receive(connection: Connection, op: number, data: unknown): void {
    const session = this.#sessionOf.get(connection);
    if (op === Opcode.identify || op === Opcode.resume) {
      if (session) return connection.close(closures.alreadyAuthenticated);
      return op === Opcode.identify ? this.#identify(connection, data) : this.#resume(connection, data);
    }
    if (!ignoredOpcodes.has(op)) return connection.close(closures.unknownOpcode);
    if (!session) return connection.close(closures.notAuthenticated);
  }

  #identify(connection: Connection, data: unknown): void {
    const identity = parseIdentity(data);
    if ('code' in identity) return connection.close(identity);
    if (identity.token !== this.#options.token) return this.#refuseToken(connection);
    const session = new Session(identity.intents, identity.shard, this.#options.onSent);
    this.#sessions.set(session.id, session);
    this.#sessionOf.set(connection, session);
    session.attach(connection);
    this.#sendReady(session);
    this.#markIdentified();
    this.#options.onConnectionChange();
    this.#options.log(`A bot has identified (session ${session.id.slice(0, 8)}).`);
  }

  #sendReady(session: Session): void {
    const { id, flags } = applicationObject();
    const servesGuild = session.serves(ids.guild);
    session.dispatch('READY', {
      v: 10,
      user: botUserObject(),
      guilds: servesGuild ? [{ id: ids.guild, unavailable: true }] : [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#options.url,
      shard: session.shard,
      application: { id, flags },
      private_channels: [],
      relationships: [],
      presences: [],
      _trace: ['sandbox'],
    });
    if (servesGuild && (session.intents & guildsIntent) !== 0)
      session.dispatch('GUILD_CREATE', guildObject());
  }

  #resume(connection: Connection, data: unknown): void {
    if (!isJsonObject(data) || typeof data['token'] !== 'string' || typeof data['session_id'] !== 'string') {
      return connection.close(closures.decodeError);
    }
    const { token, session_id: sessionId, seq } = data;
    if (bareToken(token) !== this.#options.token) return this.#refuseToken(connection);
    const session = this.#sessions.get(sessionId);
    if (!session) return this.#refuseSession(connection, false);
    if (typeof seq !== 'number' || seq < 0 || seq > session.sequence) {
      this.#sessions.delete(session.id);
      return connection.close(closures.invalidSequence);
    }
    if (session.connection) this.#release(session.connection);
    this.#sessionOf.set(connection, session);
    session.resume(connection, seq);
    this.#options.onConnectionChange();
    this.#options.log(`A bot has resumed (session ${session.id.slice(0, 8)}).`);
  }

  #refuseToken(connection: Connection): void {
    this.#options.log('Refused a bot: its token is not the sandbox token.');
    connection.close(closures.authenticationFailed);
  }

  #refuseSession(connection: Connection, isResumable: boolean): void {
    connection.send({ op: Opcode.invalidSession, d: isResumable, s: null, t: null });
  }

  #release(connection: Connection): void {
    this.#sessionOf.get(connection)?.detach();
    this.#sessionOf.delete(connection);
    this.#options.onConnectionChange();
  }

  #closed(connection: Connection, code: number): void {
    const session = this.#sessionOf.get(connection);
    this.#release(connection);
    if (session && finalCloseCodes.has(code)) this.#sessions.delete(session.id);
    if (session) this.#options.log(`A bot has gone (close code ${code}).`);
  }
}
