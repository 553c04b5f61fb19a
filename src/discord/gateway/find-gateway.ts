import { DiscordAPIError, HTTPError, RateLimitError, type REST } from '@discordjs/rest';
import { Routes, type APIGatewayBotInfo } from 'discord-api-types/v10';
import { backoffDelay, longestBackoff } from '../backoff.ts';
import { readInteger, readObject, readText } from '../payload.ts';
import { refusedToken } from './close-codes.ts';

/** What came of asking for the gateway's address; `waitMs` is when to ask again, in milliseconds. */
export type GatewayAnswer =
  | { readonly kind: 'found'; readonly gateway: APIGatewayBotInfo }
  | { readonly kind: 'not-now'; readonly message: string; readonly waitMs: number }
  /** No waiting helps; the message says what to do. */
  | { readonly kind: 'refused'; readonly message: string };

const moreShardsThanAnyBot = 100_000;

/**
 * Asks Discord for the gateway's address and the number of shards. Never rejects: whatever answers, Discord, a proxy or a
 * captive portal, is worth another try, unless the token is refused.
 *
 * @param failures How often that failed before, in a row.
 */
export async function findGateway(rest: REST, apiBase: string, failures: number): Promise<GatewayAnswer> {
  try {
    const gateway = readGateway(await rest.get(Routes.gatewayBot()));
    if (gateway === undefined) return notNow(apiBase, 'the answer is not Discord’s', failures);
    const { remaining, reset_after: resetAfter } = gateway.session_start_limit;
    return remaining > 0 ? { kind: 'found', gateway } : loginsUsedUp(resetAfter);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return { kind: 'refused', message: refusedToken };
    const limited = error instanceof RateLimitError ? error.retryAfter : 0;
    return notNow(apiBase, reasonOf(error), failures, limited);
  }
}

function notNow(apiBase: string, reason: string, failures: number, limitedMs = 0): GatewayAnswer {
  const backoff = backoffDelay(failures);
  const waitMs = Math.max(backoff, Number.isFinite(limitedMs) ? Math.min(limitedMs, longestBackoff) : 0);
  const message =
    `Could not connect to Discord at ${apiBase}: ${reason}. Check the network and DISCORD_API_BASE. ` +
    `Retrying in ${(waitMs / 1_000).toFixed(1)} s.`;
  return { kind: 'not-now', message, waitMs };
}

function loginsUsedUp(resetAfter: number): GatewayAnswer {
  const reset = new Date(Date.now() + resetAfter).toISOString();
  const message = `This bot has used up its logins for today. Discord allows the next one at ${reset}. Retrying then.`;
  return { kind: 'not-now', message, waitMs: Math.max(resetAfter, 1_000) };
}

/** A page of somebody else's may be long, and have line breaks. */
function reasonOf(error: unknown): string {
  if (error instanceof RateLimitError) return 'the rate limit is reached (429)';
  const message = error instanceof Error ? error.message : String(error);
  const text = message.replaceAll(/\s+/gu, ' ').trim().replace(/\.$/u, '').slice(0, 200);
  const hasStatus = error instanceof DiscordAPIError || error instanceof HTTPError;
  return hasStatus ? `${text || 'no reason given'} (${error.status})` : text;
}

function readGateway(answer: unknown): APIGatewayBotInfo | undefined {
  const read = readObject(answer);
  const limit = readObject(read['session_start_limit']);
  const [url, shards] = [readText(read['url']), readInteger(read['shards']) ?? 1];
  if (!URL.canParse(url) || !/^wss?:/u.test(url)) return undefined;
  if (shards < 1 || shards > moreShardsThanAnyBot) return undefined;
  return {
    url,
    shards,
    session_start_limit: {
      total: readInteger(limit['total']) ?? 1_000,
      remaining: readInteger(limit['remaining']) ?? 1,
      reset_after: Math.max(readInteger(limit['reset_after']) ?? 0, 0),
      max_concurrency: Math.max(readInteger(limit['max_concurrency']) ?? 1, 1),
    },
  };
}
