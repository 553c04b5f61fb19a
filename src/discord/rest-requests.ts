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

/** The HTTP client's codes for no answer in time, and for a connection closed in place of an answer. */
const lostTryCodes: ReadonlySet<unknown> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET']);

/** Requests of which a try may have been carried out unseen, by their headers: the one object that all their tries share. */
const uncertain = new WeakSet<object>();

/** A try has failed by the network's fault. discord.js sends a request again after an error of this name. */
class LostTryError extends Error {
  override readonly name = 'AbortError';
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
  // Handed through to the HTTP client, whose own timer costs far less than a signal for each request.
  const timed = { ...init, headersTimeout: tryTimeout };
  try {
    const response = await DefaultRestOptions.makeRequest(url, timed);
    if (response.status >= 500) {
      uncertain.add(request);
      await sleep(pause);
    }
    return response.status === 400 && uncertain.has(request) ? await judge(response) : response;
  } catch (error) {
    const isLost = error instanceof Error && 'code' in error && lostTryCodes.has(error.code);
    if (!isLost || Date.now() - SnowflakeUtil.timestampFrom(interactionId) > deadline) throw error;
    uncertain.add(request);
    throw new LostTryError('Discord did not answer', { cause: error });
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
