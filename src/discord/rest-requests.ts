import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, SnowflakeUtil, type ResponseLike, type RESTOptions } from 'discord.js';

/**
 * How long one try of an answer may take, in milliseconds. Discord takes answers for three seconds, which a connection that
 * died unnoticed would otherwise use up; so there is time for another try on another connection.
 */
const tryTimeout = 1_250;
/** discord.js tries again at once, and gives up after four tries; with a pause they outlast a short disturbance. In milliseconds. */
const pause = 250;
/** How long after an interaction Discord still takes an answer, in milliseconds; another try after that only adds to a jam. */
const deadline = 3_000;

/** Discord's code for an interaction that has been answered. */
const alreadyAnswered = 40_060;

/** Requests of which a try may have been carried out unseen, by their headers: the one object that all their tries share. */
const uncertain = new WeakSet<object>();

/**
 * A try to answer an interaction has ended without a word from Discord, which may or may not have taken the answer.
 * discord.js sends a request again after an error that is called "AbortError", and up to three times.
 */
export class NoWordError extends Error {
  override readonly name: 'AbortError' | 'NoWordError';

  /** @param isInTime Whether Discord may still take an answer. */
  constructor(isInTime: boolean, cause: unknown) {
    super('Discord did not say whether it took the answer', { cause });
    this.name = isInTime ? 'AbortError' : 'NoWordError';
  }
}

/**
 * Sends one try of a request as discord.js does, but has those that answer an interaction tried again while that can help:
 * after no answer for a while, a connection closed in place of an answer, and, with a pause, an error of Discord's own.
 * When Discord then says that the interaction has been answered, it was an earlier try that did it.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const [, interactionId] = /\/interactions\/(\d+)\/[^/]+\/callback$/u.exec(url) ?? [];
  if (interactionId === undefined) return DefaultRestOptions.makeRequest(url, init);
  const request: object = init.headers ?? init;
  // In the place of discord.js's own signal, which only ends a request after fifteen seconds.
  const tooSlow = new AbortController();
  const timer = setTimeout(() => tooSlow.abort(), tryTimeout);
  try {
    const response = await DefaultRestOptions.makeRequest(url, { ...init, signal: tooSlow.signal });
    if (response.status >= 500) {
      uncertain.add(request);
      await sleep(pause);
    }
    return response.status === 400 && uncertain.has(request) ? await judge(response) : response;
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
    if (!tooSlow.signal.aborted && !isClosed) throw error;
    uncertain.add(request);
    throw new NoWordError(Date.now() - SnowflakeUtil.timestampFrom(interactionId) <= deadline, error);
  } finally {
    clearTimeout(timer);
  }
};

/** A refusal after an uncertain try: success when it says that the interaction has been answered. */
async function judge(refusal: ResponseLike): Promise<ResponseLike> {
  const text = await refusal.text();
  if (codeIn(text) === alreadyAnswered) return new Response(null, { status: 204 });
  return new Response(text, {
    status: refusal.status,
    headers: { 'content-type': refusal.headers.get('content-type') ?? 'application/json' },
  });
}

/** The code of an error as Discord tells it; undefined when it is told in another way. */
function codeIn(text: string): unknown {
  try {
    const error: unknown = JSON.parse(text);
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  } catch {
    return undefined;
  }
}
