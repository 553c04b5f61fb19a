import { setTimeout as sleep } from 'node:timers/promises';
import { Routes } from 'discord-api-types/v10';
import { Pool } from 'undici';
import type { ReplyFile } from '../../replies/reply.ts';
import type { InteractionAddress } from '../interaction.ts';
import { encodeBody, withAttachments } from './encode-body.ts';
import { exchange, type ExchangeResult, type OutgoingRequest } from './exchange.ts';
import { judgeResponse } from './judge-response.ts';
import { defaultResponseWindow, type CallbackBody, type Delivery, type Responder } from './responder.ts';

export interface CallbackClientOptions {
  /** Base address of Discord's REST interface, without version and without a slash at the end. */
  readonly apiBase: string;
  /** How long after its receipt an interaction can be answered, in milliseconds; Discord's three seconds unless given. */
  readonly responseWindow?: number | undefined;
  /** The present, in milliseconds; by `performance.now()`, as an interaction's time of receipt, unless given. */
  readonly now?: () => number;
  /** Waits some milliseconds; by the clock unless given. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** How long after its receipt a deferred answer is still attempted, in milliseconds: readers give up long before Discord does. */
const editWindow = 60_000;
/** How long one attempt may wait for a response, in milliseconds, which leaves time for another on another connection. */
const attemptTimeout = 1_000;
/** With less time left than this, an attempt would not get through, in milliseconds. */
const shortestAttempt = 20;
const maxAttempts = 5;
/** The pause before the second attempt, in milliseconds; doubled before each further one. */
const firstPause = 200;
/** How many TLS connections to keep; Discord answers a callback in some 100 ms, so these carry hundreds a second. */
const connections = 64;

/**
 * Sends answers to interactions. Time runs from an interaction's receipt, by a monotonic clock. An answer is sent again only
 * while that can help, and never becomes a second answer: after an attempt in doubt, Discord's response to the next one says
 * whether it was accepted.
 */
export class CallbackClient implements Responder {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #responseWindow: number;
  readonly #now: () => number;
  readonly #wait: (milliseconds: number) => Promise<unknown>;

  constructor({ apiBase, responseWindow, now, wait }: CallbackClientOptions) {
    const { origin, pathname } = new URL(apiBase);
    this.#pool = new Pool(origin, { connections, connect: { timeout: attemptTimeout } });
    this.#basePath = `${pathname.replace(/\/$/u, '')}/v10`;
    this.#responseWindow = responseWindow ?? defaultResponseWindow;
    this.#now = now ?? (() => performance.now());
    this.#wait = wait ?? (async (milliseconds) => sleep(milliseconds));
  }

  /** Sends the one response to an interaction. Never rejects. */
  async respond(
    address: InteractionAddress,
    { type, data }: CallbackBody,
    files: readonly ReplyFile[] = [],
  ): Promise<Delivery> {
    const path = Routes.interactionCallback(address.id, address.token);
    const body = await encodeBody({ type, data: withAttachments(data, files) }, files);
    return this.#send({ method: 'POST', path, ...body }, address.receivedAt + this.#responseWindow);
  }

  /** Edits the deferred answer. Never rejects. */
  async edit(
    { applicationId, token, receivedAt }: InteractionAddress,
    data: object,
    files: readonly ReplyFile[] = [],
  ): Promise<Delivery> {
    const path = Routes.webhookMessage(applicationId, token);
    const body = await encodeBody(withAttachments(data, files), files);
    return this.#send({ method: 'PATCH', path, ...body }, receivedAt + editWindow);
  }

  /**
   * Sends another message after a deferred answer. Never rejects. Unlike an answer, Discord would accept it twice, so no
   * attempt follows one in doubt.
   */
  async followUp({ applicationId, token, receivedAt }: InteractionAddress, data: object): Promise<Delivery> {
    const path = Routes.webhook(applicationId, token);
    const body = await encodeBody(data, []);
    return this.#send({ method: 'POST', path, ...body }, receivedAt + editWindow, false);
  }

  /** Closes the connections once the answers on their way are out. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  /**
   * @param deadline When an answer no longer helps, by the clock of the times of receipt.
   * @param isRepeatable Whether Discord takes the request once only, however often it is sent.
   */
  async #send(request: OutgoingRequest, deadline: number, isRepeatable = true): Promise<Delivery> {
    const outgoing = { ...request, path: this.#basePath + request.path };
    let tries = 0;
    let doubt: string | null = null;
    let reason = '';
    for (let pause = firstPause; tries < maxAttempts; pause *= 2) {
      const left = deadline - this.#now();
      if (left < shortestAttempt) break;
      tries += 1;
      const timeouts = { response: Math.min(attemptTimeout, left), total: left };
      const outcome = judgeTry(await exchange(this.#pool, outgoing, timeouts), doubt !== null);
      if (outcome.kind !== 'again') return outcome;
      reason = outcome.reason;
      if (outcome.inDoubt) doubt = reason;
      if (doubt !== null && !isRepeatable) break;
      const wait = outcome.waitMs ?? pause;
      if (this.#now() + wait > deadline - shortestAttempt) break;
      if (wait > 0) await this.#wait(wait);
    }
    if (doubt !== null) return { kind: 'in-doubt', reason: doubt };
    return tries === 0 ? { kind: 'too-late', code: null } : { kind: 'unreachable', reason };
  }
}

/** Another try can help. */
interface TryAgain {
  readonly kind: 'again';
  readonly reason: string;
  /** Whether Discord may have taken the answer all the same. */
  readonly inDoubt: boolean;
  /** How long to wait first, in milliseconds; null leaves it to the sender. */
  readonly waitMs: number | null;
}

function judgeTry(result: ExchangeResult, earlierInDoubt: boolean): Delivery | TryAgain {
  if (result.kind === 'silence') {
    const { sent, error } = result;
    // What got lost on a connection that had died unnoticed is sent again at once, on another one.
    return { kind: 'again', reason: error.message, inDoubt: sent, waitMs: sent ? 0 : null };
  }
  const judgement = judgeResponse(result.response);
  switch (judgement.kind) {
    case 'taken':
      return { kind: 'delivered' };
    case 'answered-before':
      return earlierInDoubt ? { kind: 'delivered' } : { kind: 'answered-elsewhere', code: judgement.code };
    case 'expired':
      return { kind: 'too-late', code: judgement.code };
    case 'refused':
      return judgement;
    case 'rate-limited':
      return {
        kind: 'again',
        reason: 'Discord limits the rate (429)',
        inDoubt: false,
        waitMs: judgement.waitMs,
      };
    case 'unavailable':
      return { kind: 'again', reason: `Discord failed (${judgement.status})`, inDoubt: true, waitMs: null };
    case 'not-discord': {
      const reason = `something between here and Discord answered (${judgement.status})`;
      return { kind: 'again', reason, inDoubt: true, waitMs: null };
    }
  }
}
