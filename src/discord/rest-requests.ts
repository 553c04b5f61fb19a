import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, SnowflakeUtil, type ResponseLike, type RESTOptions } from 'discord.js';

/**
 * How long one try of a callback may take, in milliseconds. Discord accepts it for three seconds, which a dead connection
 * would use up otherwise; this leaves time for another try on a new connection.
 */
const tryTimeout = 1_250;
/** In milliseconds. discord.js retries at once, up to three times; with a delay the retries outlast a short disturbance. */
const retryDelay = 250;
/** How long after an interaction Discord still accepts a callback, in milliseconds; retrying later only adds load. */
const deadline = 3_000;

/** Discord's error code for an interaction that has already been answered. */
const alreadyAnswered = 40_060;

/** Requests of which an earlier try may have succeeded unseen, by their headers: the one object that all tries share. */
const uncertain = new WeakSet<object>();

/**
 * Discord did not respond to a try of a callback, and may or may not have accepted it.
 * discord.js retries after an error whose name is "AbortError", up to three times.
 */
export class NoResponseError extends Error {
  override readonly name: 'AbortError' | 'NoResponseError';

  /** @param isInTime Whether Discord may still accept a callback. */
  constructor(isInTime: boolean, cause: unknown) {
    super('Discord did not say whether it accepted the response', { cause });
    this.name = isInTime ? 'AbortError' : 'NoResponseError';
  }
}

/**
 * Sends one try of a request as discord.js does, but has interaction callbacks retried while that can help: after a timeout,
 * after a closed connection and, with a delay, after a server error.
 * If Discord then says that the interaction has already been answered, an earlier try succeeded.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const [, interactionId] = /\/interactions\/(\d+)\/[^/]+\/callback$/u.exec(url) ?? [];
  if (interactionId === undefined) return DefaultRestOptions.makeRequest(url, init);
  const request: object = init.headers ?? init;
  // Replaces discord.js's own signal, which aborts a request only after fifteen seconds.
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), tryTimeout);
  try {
    const response = await DefaultRestOptions.makeRequest(url, { ...init, signal: timeout.signal });
    if (response.status >= 500) {
      uncertain.add(request);
      await sleep(retryDelay);
    }
    return response.status === 400 && uncertain.has(request) ? await judgeRefusal(response) : response;
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
    if (!timeout.signal.aborted && !isClosed) throw error;
    uncertain.add(request);
    throw new NoResponseError(Date.now() - SnowflakeUtil.timestampFrom(interactionId) <= deadline, error);
  } finally {
    clearTimeout(timer);
  }
};

/** The response to a retry that Discord refused: success if the reason is that the interaction has already been answered. */
async function judgeRefusal(refusal: ResponseLike): Promise<ResponseLike> {
  const text = await refusal.text();
  if (errorCode(text) === alreadyAnswered) return new Response(null, { status: 204 });
  return new Response(text, {
    status: refusal.status,
    headers: { 'content-type': refusal.headers.get('content-type') ?? 'application/json' },
  });
}

/** The error code in a response of Discord's REST API; undefined if there is none. */
function errorCode(text: string): unknown {
  try {
    const error: unknown = JSON.parse(text);
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  } catch {
    return undefined;
  }
}
