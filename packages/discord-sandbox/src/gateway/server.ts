import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { InteractionType } from '../discord-numbers.ts';
import type { Fault, Faults, GatewayFaultKind } from '../faults.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { guildObject } from '../state/guild.ts';
import { botUserObject, ids } from '../state/people.ts';
import { Connection } from './connection.ts';
import { areEnabled, hasIntent, Intent, intentFlags, type PrivilegedIntent } from './intents.ts';
import {
  bareToken,
  closeReasons,
  sessionEndingCodes,
  canResumeAfter,
  Opcode,
  parseIdentity,
  type CloseReason,
  type Identity,
  type NumberedEvent,
} from './payloads.ts';
import { Session } from './session.ts';
import type { SessionStarts } from './session-starts.ts';

interface GatewayOptions {
  readonly token: string;
  readonly botName: string;
  /** The address at which a bot resumes: `ws://…/gateway`. */
  readonly url: string;
  /** In milliseconds. */
  readonly heartbeatInterval: number;
  readonly sessionStarts: SessionStarts;
  readonly privilegedIntents: readonly PrivilegedIntent[];
  /** In how many servers the bot is, for the rules on shards. */
  readonly guildCount: number;
  readonly faults: Faults;
  readonly log: (message: string) => void;
  /** Called when a bot has connected or disconnected. */
  readonly onConnectionChange: () => void;
  /** Called with each event sent to a bot, and again when it is sent again. */
  readonly onSent: (event: NumberedEvent) => void;
}

/** A shard in more servers is refused. */
const maxGuildsPerShard = 2_500;
const ignoredOpcodes: ReadonlySet<number> = new Set([
  Opcode.presenceUpdate,
  Opcode.voiceStateUpdate,
  Opcode.requestGuildMembers,
  Opcode.requestSoundboardSounds,
]);

/** The gateway: identifies bots, keeps their sessions and sends them events. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #sessionOf = new Map<Connection, Session>();
  /** No bot can connect before this time of `performance.now()`. */
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

  /** Whether any bot is connected. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some((session) => session.isConnected);
  }

  /** Whether any bot is connected or can still resume. */
  get hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  /** Handles an HTTP upgrade request to a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (performance.now() < this.#refusesUntil) return void socket.destroy();
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
      const compression = query.get('compress');
      const { heartbeatInterval, log } = this.#options;
      const connection = new Connection(
        webSocket,
        { heartbeatInterval, isCompressed: compression === 'zlib-stream' },
        {
          received: (from, op, data) => this.#receive(from, op, data),
          confirmed: (from, sequence) => this.#sessionOf.get(from)?.confirm(sequence),
          closed: (from, code) => this.#closed(from, code),
        },
      );
      const isSupported =
        (query.get('encoding') ?? 'json') === 'json' &&
        (compression === null || compression === 'zlib-stream');
      if ((query.get('v') ?? '10') !== '10') connection.close(closeReasons.invalidVersion);
      else if (!isSupported) {
        log('Refused a gateway connection: the sandbox supports JSON only, uncompressed or as zlib-stream.');
        connection.close(closeReasons.decodeError);
      }
    });
  }

  /** Sends an event to every bot whose shard serves the server (null: direct messages), unless a fault prevents it. */
  dispatch(name: string, data: JsonObject, guildId: string | null): void {
    this.dispatchFor(name, guildId, () => data);
  }

  /** Sends an event as `dispatch` does, but to each bot what it gets with its intents; undefined if it gets nothing. */
  dispatchFor(
    name: string,
    guildId: string | null,
    dataFor: (intents: number) => JsonObject | undefined,
  ): void {
    for (const session of this.#sessions.values()) {
      const data = session.serves(guildId) ? dataFor(session.intents) : undefined;
      if (data === undefined) continue;
      const isAutocomplete = name === 'INTERACTION_CREATE' && data['type'] === InteractionType.autocomplete;
      const fault = session.isConnected ? this.#options.faults.takeForGateway(isAutocomplete) : undefined;
      if (fault) this.#inject(fault, session, name, data);
      else session.dispatch(name, data);
    }
  }

  /** Whether a connected bot has an intent, and its shard serves the server (null: direct messages). */
  receives(intent: number, guildId: string | null): boolean {
    return [...this.#sessions.values()].some(
      (session) => session.isConnected && session.serves(guildId) && hasIntent(session.intents, intent),
    );
  }

  /** Resolves once every connected bot has confirmed the events so far, for which it is asked. It may never resolve. */
  async confirmed(): Promise<void> {
    const connected = [...this.#sessions.values()].filter((session) => session.isConnected);
    await Promise.all(connected.map((session) => session.confirmed()));
  }

  /** Cuts every connection. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sessions.clear();
  }

  #inject(fault: Fault<GatewayFaultKind>, session: Session, name: string, data: JsonObject): void {
    const { connection } = session;
    this.#options.log(`Fault: ${fault.kind} injected into the gateway in place of ${name}.`);
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
    // All other faults cut the bot off; the event is kept until the bot resumes.
    this.#release(connection);
    session.dispatch(name, data);
    switch (fault.kind) {
      case 'drop':
        connection.cut();
        break;
      case 'resume':
        connection.close(closeReasons.unknownError);
        break;
      case 'closed':
        if (!canResumeAfter(fault.code)) this.#sessions.delete(session.id);
        connection.close({ code: fault.code, reason: 'Closed by an injected fault.' });
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
      if (session) return connection.close(closeReasons.alreadyAuthenticated);
      return op === Opcode.identify ? this.#identify(connection, data) : this.#resume(connection, data);
    }
    if (!ignoredOpcodes.has(op)) return connection.close(closeReasons.unknownOpcode);
    if (!session) return connection.close(closeReasons.notAuthenticated);
  }

  #identify(connection: Connection, data: unknown): void {
    const identity = parseIdentity(data);
    if ('code' in identity) return connection.close(identity);
    if (identity.token !== this.#options.token) return this.#refuseToken(connection);
    const refusal = this.#refusalOf(identity);
    if (refusal) return connection.close(refusal);
    const start = this.#options.sessionStarts.take(identity.shard[0]);
    if (start === 'too-fast') {
      this.#options.log('Refused a bot: its shards identify faster than max_concurrency allows.');
      return this.#refuseSession(connection, false);
    }
    // Discord would reset the token.
    if (start === 'too-many') return this.#refuseToken(connection);
    const session = new Session(identity.intents, identity.shard, this.#options.onSent);
    this.#sessions.set(session.id, session);
    this.#sessionOf.set(connection, session);
    session.attach(connection);
    this.#sendReady(session);
    this.#markIdentified();
    this.#options.onConnectionChange();
    this.#options.log(`A bot has identified (session ${session.id.slice(0, 8)}).`);
  }

  #refusalOf({ intents, shard }: Identity): CloseReason | undefined {
    const { privilegedIntents, guildCount, log } = this.#options;
    if (!areEnabled(intents, privilegedIntents)) {
      log('Refused a bot: it asks for a privileged intent that is not enabled (option privilegedIntents).');
      return closeReasons.disallowedIntents;
    }
    return guildCount > shard[1] * maxGuildsPerShard ? closeReasons.shardingRequired : undefined;
  }

  #sendReady(session: Session): void {
    const { botName, privilegedIntents } = this.#options;
    const servesGuild = session.serves(ids.guild);
    session.dispatch('READY', {
      v: 10,
      user: botUserObject(botName),
      guilds: servesGuild ? [{ id: ids.guild, unavailable: true }] : [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#options.url,
      shard: session.shard,
      application: { id: ids.application, flags: intentFlags(privilegedIntents) },
      private_channels: [],
      relationships: [],
      presences: [],
      _trace: ['sandbox'],
    });
    if (servesGuild && hasIntent(session.intents, Intent.guilds))
      session.dispatch('GUILD_CREATE', guildObject());
  }

  #resume(connection: Connection, data: unknown): void {
    if (!isJsonObject(data) || typeof data['token'] !== 'string' || typeof data['session_id'] !== 'string') {
      return connection.close(closeReasons.decodeError);
    }
    const { token, session_id: sessionId, seq } = data;
    if (bareToken(token) !== this.#options.token) return this.#refuseToken(connection);
    const session = this.#sessions.get(sessionId);
    if (!session) return this.#refuseSession(connection, false);
    if (typeof seq !== 'number' || seq < 0 || seq > session.sequence) {
      this.#sessions.delete(session.id);
      return connection.close(closeReasons.invalidSequence);
    }
    if (session.connection) this.#release(session.connection);
    this.#sessionOf.set(connection, session);
    session.resume(connection, seq);
    this.#options.onConnectionChange();
    this.#options.log(`A bot has resumed (session ${session.id.slice(0, 8)}).`);
  }

  #refuseToken(connection: Connection): void {
    this.#options.log('Refused a bot: its token is not the sandbox token.');
    connection.close(closeReasons.authenticationFailed);
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
    if (session && sessionEndingCodes.has(code)) this.#sessions.delete(session.id);
    if (session) this.#options.log(`A bot has disconnected (close code ${code}).`);
  }
}
