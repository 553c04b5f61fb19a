import {
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  WebSocketShardStatus,
  type FetchingStrategyOptions,
  type SessionInfo,
} from '@discordjs/ws';
import { backoffDelay } from '../backoff.ts';
import { explainFinalClose } from './close-codes.ts';

/** What happens to a shard's connection. */
export interface ShardEvents {
  /** Called with an event as Discord sent it, whatever it is. */
  readonly onEvent: (name: unknown, data: unknown) => void;
  readonly onReady: (how: 'new' | 'resumed') => void;
  readonly onLost: (code: number) => void;
  readonly onError: (error: Error) => void;
  /** Called when the session has not come back for so long that a new one is begun. */
  readonly onGivenUp: () => void;
  /** Called when Discord ends the connection for good, with what to do about it. */
  readonly onEnd: (advice: string) => void;
}

export interface ShardOptions {
  readonly id: number;
  readonly settings: FetchingStrategyOptions;
  /** Resolves when the shard may identify. */
  readonly waitForIdentify: (shardId: number, signal: AbortSignal) => Promise<void>;
  /** Waits some milliseconds; rejects when it is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** The present, in milliseconds, by a monotonic clock. */
  readonly now: () => number;
  readonly events: ShardEvents;
}

/** After so many attempts in a row the session is given up, and a new one begun at the gateway's own address. */
const attemptsToResume = 5;
/** How long a connection may make no progress, in milliseconds, before it is made again from the beginning. */
const longestStandstill = 60_000;

/**
 * One shard's connection to Discord's gateway, by discord.js's own implementation. It comes back by itself: at once when it is lost,
 * then with growing pauses, with the old session while there is hope and with a new one after that.
 */
export class Shard {
  readonly id: number;
  readonly #options: ShardOptions;
  readonly #shard: WebSocketShard;
  readonly #stopped = new AbortController();
  /** It is being made, for the first time or again; it receives events; or it has ended. */
  #state: 'connecting' | 'ready' | 'closed' = 'connecting';
  #session: SessionInfo | null = null;
  /** Attempts in a row that did not lead to a session. */
  #failures = 0;
  #isAttempt = true;
  #heardHello = false;
  /** How many intended waits are under way: before an attempt, and before identifying. */
  #waits = 0;
  #progressAt: number;

  constructor(options: ShardOptions) {
    this.id = options.id;
    this.#options = options;
    this.#progressAt = options.now();
    this.#shard = new WebSocketShard(
      {
        options: options.settings,
        retrieveSessionInfo: async () => this.#retrieveSession(),
        updateSessionInfo: (_, session) => this.#updateSession(session),
        waitForIdentify: async (_, signal) =>
          this.#deliberately(async () => options.waitForIdentify(options.id, signal)),
      },
      options.id,
    );
    this.#listen();
  }

  /** Begins to connect; the events report the outcome. */
  connect(): void {
    // Rejects with the first error, which is also an event; the shard continues by itself.
    this.#shard.connect().catch(() => undefined);
  }

  /** Makes the connection again from the beginning when it has made no progress for a minute. */
  checkProgress(): void {
    if (this.#state === 'ready' || this.#state === 'closed' || this.#waits > 0) return;
    if (this.#options.now() - this.#progressAt < longestStandstill) return;
    this.#progressAt = this.#options.now();
    this.#session = null;
    this.#isAttempt = true;
    this.#options.events.onGivenUp();
    if (this.#shard.status === WebSocketShardStatus.Idle) this.connect();
    else
      void this.#shard.destroy({ reason: 'No progress', recover: WebSocketShardDestroyRecovery.Reconnect });
  }

  /** Disconnects for good. */
  async close(): Promise<void> {
    this.#state = 'closed';
    this.#stopped.abort();
    await this.#shard.destroy({ reason: 'The bot stops' });
  }

  #listen(): void {
    const { events } = this.#options;
    this.#shard.on(WebSocketShardEvents.Dispatch, ({ data }) => events.onEvent(data.t, data.d));
    this.#shard.on(WebSocketShardEvents.Hello, () => {
      this.#heardHello = true;
      this.#progressAt = this.#options.now();
    });
    this.#shard.on(WebSocketShardEvents.Ready, () => this.#becomeReady('new'));
    this.#shard.on(WebSocketShardEvents.Resumed, () => this.#becomeReady('resumed'));
    this.#shard.on(WebSocketShardEvents.Closed, ({ code }) => this.#lose(code));
    this.#shard.on(WebSocketShardEvents.Error, ({ error }) => events.onError(error));
  }

  #becomeReady(how: 'new' | 'resumed'): void {
    this.#state = 'ready';
    this.#failures = 0;
    this.#options.events.onReady(how);
  }

  #lose(code: number): void {
    if (this.#state === 'closed') return;
    const advice = explainFinalClose(code);
    if (advice !== undefined) {
      this.#state = 'closed';
      this.#options.events.onEnd(advice);
      return;
    }
    if (this.#state !== 'ready') this.#failures += 1;
    this.#isAttempt = true;
    this.#progressAt = this.#options.now();
    this.#state = 'connecting';
    this.#options.events.onLost(code);
  }

  /** The session to resume. Asked for right before an attempt to connect too, which is when to wait. */
  async #retrieveSession(): Promise<SessionInfo | null> {
    if (!this.#isAttempt) return this.#session;
    this.#isAttempt = false;
    this.#heardHello = false;
    if (this.#failures > 0) {
      const pause = backoffDelay(this.#failures - 1);
      await this.#deliberately(async () => this.#options.wait(pause, this.#stopped.signal)).catch(
        () => undefined,
      );
      // A shard that was closed meanwhile never makes the attempt.
      if (this.#stopped.signal.aborted) return new Promise(() => undefined);
    }
    this.#progressAt = this.#options.now();
    if (this.#failures >= attemptsToResume) this.#session = null;
    return this.#session;
  }

  #updateSession(session: SessionInfo | null): void {
    // A connection that could not be made says nothing about the session.
    if (session === null && !this.#heardHello) return;
    this.#session = session !== null && isUsable(session) ? session : null;
  }

  async #deliberately<Result>(wait: () => Promise<Result>): Promise<Result> {
    this.#waits += 1;
    try {
      return await wait();
    } finally {
      this.#waits -= 1;
      this.#progressAt = this.#options.now();
    }
  }
}

/** Whether a session can be resumed: Discord says where, and which. */
function isUsable({ sessionId, resumeURL }: SessionInfo): boolean {
  return typeof sessionId === 'string' && URL.canParse(resumeURL) && /^wss?:/u.test(resumeURL);
}
