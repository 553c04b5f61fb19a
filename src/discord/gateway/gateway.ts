import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultWebSocketManagerOptions } from '@discordjs/ws';
import type { REST } from '@discordjs/rest';
import type { APIGatewayBotInfo } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { GatewayHealth } from '../../monitoring/gateway-health.ts';
import { findGateway } from './find-gateway.ts';
import { IdentifyLimit } from './identify-limit.ts';
import { Shard, type ShardEvents, type ShardOptions } from './shard.ts';
import { shardsOf, type ShardSelection } from './shard-selection.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Base address of Discord's REST interface, without version; for messages. */
  readonly apiBase: string;
  readonly rest: REST;
  readonly shards: ShardSelection;
  readonly log: Logger;
  readonly health: GatewayHealth;
  /** Called with an interaction's payload, as Discord sent it. */
  readonly onInteraction: (payload: unknown) => void;
  /** Called with the payload of a message that somebody wrote, as Discord sent it. */
  readonly onMessage?: (payload: unknown) => void;
  /** Called with the payload of READY, which begins a session and says who the bot is. */
  readonly onSession?: (payload: unknown) => void;
  /** The intents, as a bit set; interactions need none. */
  readonly intents?: number;
  /** Called when Discord ends the connection for good after the start, with what to do about it. */
  readonly onLost: (advice: string) => void;
  /** Waits some milliseconds before the next attempt to connect; if it rejects while the gateway is searched, so does the start. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** The present, in milliseconds, by a monotonic clock. */
  readonly now?: () => number;
}

/** How often the shards' progress is checked, in milliseconds. */
const checkInterval = 5_000;

/** The connection to Discord's gateway: one shard, or as many as Discord recommends. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly #stopped = new AbortController();
  #shards: readonly Shard[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#wait = options.wait ?? (async (milliseconds, signal) => sleep(milliseconds, undefined, { signal }));
  }

  /**
   * Connects, and tries again for as long as that can help; resolves once every shard is ready.
   *
   * @throws {Error} that says what to do, when no waiting helps.
   */
  async connect(): Promise<void> {
    const gateway = await this.#find();
    const { max_concurrency: concurrency } = gateway.session_start_limit;
    const now = this.#options.now ?? (() => performance.now());
    const limit = new IdentifyLimit(concurrency, now, this.#wait);
    const { ids, total } = shardsOf(this.#options.shards, gateway.shards);
    await new Promise<void>((resolve, reject) => {
      const waiting = new Set(ids);
      const isStarting = (): boolean => waiting.size > 0;
      const onReady = (id: number): void => {
        waiting.delete(id);
        if (waiting.size === 0) resolve();
      };
      const onEnd = (advice: string): void => {
        if (isStarting()) reject(new Error(advice));
        else this.#options.onLost(advice);
      };
      this.#shards = ids.map(
        (id) =>
          new Shard({
            id,
            settings: this.#settingsOf(gateway, total),
            waitForIdentify: async (shardId, signal) => limit.waitForTurn(shardId, signal),
            wait: this.#wait,
            now,
            events: this.#eventsOf(id, onReady, onEnd),
          }),
      );
      for (const { id } of this.#shards) this.#options.health.update(id, 'reconnecting');
      for (const shard of this.#shards) shard.connect();
      this.#timer = setInterval(() => {
        for (const shard of this.#shards) shard.checkProgress();
      }, checkInterval).unref();
    });
  }

  /** Disconnects for good. */
  async close(): Promise<void> {
    this.#stopped.abort();
    clearInterval(this.#timer);
    await Promise.all(this.#shards.map(async (shard) => shard.close()));
    for (const { id } of this.#shards) this.#options.health.update(id, 'disconnected');
  }

  async #find(): Promise<APIGatewayBotInfo> {
    const { rest, apiBase, log } = this.#options;
    for (let failures = 0; ; failures += 1) {
      const answer = await findGateway(rest, apiBase, failures);
      if (answer.kind === 'found') return answer.gateway;
      if (answer.kind === 'refused') throw new Error(answer.message);
      log.warn({ attempt: failures + 1, waitMs: answer.waitMs }, answer.message);
      await this.#wait(answer.waitMs, this.#stopped.signal);
    }
  }

  #settingsOf(gatewayInformation: APIGatewayBotInfo, shardCount: number): ShardOptions['settings'] {
    return {
      ...DefaultWebSocketManagerOptions,
      token: this.#options.token,
      intents: this.#options.intents ?? 0,
      gatewayInformation,
      shardCount,
    };
  }

  /** One line when a connection is lost and one when it is back, however many attempts fail in between. */
  #eventsOf(shard: number, onReady: (id: number) => void, onEnd: (advice: string) => void): ShardEvents {
    const { log, health, onInteraction, onMessage, onSession } = this.#options;
    let isLost = false;
    let lastError = '';
    return {
      onEvent: (name, data) => {
        if (name === 'INTERACTION_CREATE') onInteraction(data);
        else if (name === 'MESSAGE_CREATE') onMessage?.(data);
        else if (name === 'READY') onSession?.(data);
      },
      onReady: (how) => {
        if (!isLost) log.debug({ shard }, 'Gateway connection ready');
        else if (how === 'resumed') log.info({ shard }, 'Gateway connection resumed');
        else log.info({ shard }, 'Gateway reconnected with a new session; interactions in between were lost');
        isLost = false;
        lastError = '';
        health.update(shard, 'connected');
        onReady(shard);
      },
      onLost: (code) => {
        if (!isLost) log.warn({ shard, code }, 'Gateway connection lost, reconnecting');
        isLost = true;
        health.update(shard, 'reconnecting');
      },
      onError: (error) => {
        if (lastError !== String(error)) log.warn({ err: error, shard }, 'Gateway connection error');
        lastError = String(error);
      },
      onGivenUp: () =>
        log.warn(
          { shard },
          'Gateway connection made no progress for a minute; connecting with a new session',
        ),
      onEnd: (advice) => {
        health.update(shard, 'disconnected');
        onEnd(advice);
      },
    };
  }
}
