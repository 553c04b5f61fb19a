import {
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  HTTPError,
  type Client,
} from 'discord.js';
import type { Logger } from 'pino';

export interface ConnectOptions {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  readonly log: Logger;
  /** Makes the client for one attempt: a client that has failed cannot be used again. */
  readonly createClient: () => Client;
  /** Resolves after some milliseconds. If it rejects, so does the connecting. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Why an attempt failed, and when to try again. */
interface Failure {
  readonly message: string;
  /** In milliseconds; null if no attempt can succeed. */
  readonly retryAfter: number | null;
}

/** Error codes, of the network and of the HTTP client, for a service that is unreachable at the moment. */
const unreachableCodes: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);
/** The error message of discord.js when no logins are left for today. */
const noLoginsLeft = /Not enough sessions remaining.*resets at (\S+)/u;
/** In milliseconds. */
const minBackoff = 1_000;
const maxBackoff = 60_000;

/** Discord closed the gateway connection with a code after which reconnecting is pointless. */
class FatalCloseError extends Error {
  readonly code: GatewayCloseCodes;

  constructor(code: GatewayCloseCodes) {
    super(explainClose(code));
    this.code = code;
  }
}

/**
 * Logs in and resolves once Discord is ready. While Discord cannot be reached it retries without end, with growing delays,
 * and logs each attempt.
 * Rejects with an error that says what to do when Discord refuses the token or closes the connection for good.
 */
export async function connect(options: ConnectOptions): Promise<Client> {
  const { apiBase, log, wait } = options;
  for (let failures = 0; ; failures += 1) {
    const client = options.createClient();
    try {
      await logIn(client, options.token);
      return client;
    } catch (error) {
      await client.destroy();
      const { message, retryAfter } = explainFailure(error, apiBase, failures);
      if (retryAfter === null) throw new Error(message, { cause: error });
      log.warn({ attempt: failures + 1, waitMs: retryAfter }, `${message} ${retryNotice(retryAfter)}`);
      await wait(retryAfter);
    }
  }
}

/**
 * How long to wait after a number of failures in a row, in milliseconds: 1 s, doubling up to a minute. Half of it is random,
 * so that bots that lost Discord together do not all come back together.
 */
export function backoffDelay(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(minBackoff * 2 ** failures, maxBackoff);
  return Math.round(longest * (0.5 + random() / 2));
}

/** Explains a close code after which Discord accepts no reconnect. */
export function explainClose(code: GatewayCloseCodes): string {
  return code === GatewayCloseCodes.AuthenticationFailed
    ? 'Discord refuses the token: it may have been reset'
    : `Discord closed the connection for good (code ${code})`;
}

/** Logs in and waits until Discord is ready; rejects if Discord closes the connection for good first. */
async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new FatalCloseError(code)));
  });
  await Promise.race([ready, client.login(token).then(async () => ready)]);
}

function explainFailure(error: unknown, apiBase: string, failures: number): Failure {
  if (isRefusedToken(error)) {
    const message =
      'Discord refuses the token. Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';
    return { message, retryAfter: null };
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof FatalCloseError) {
    return { message: `Could not connect to Discord at ${apiBase}: ${reason}.`, retryAfter: null };
  }
  const [, reset] = noLoginsLeft.exec(reason) ?? [];
  if (reset !== undefined) {
    const message = `This bot has used up its 1,000 logins for today. Discord allows the next one at ${reset}.`;
    return { message, retryAfter: Math.max(Date.parse(reset) - Date.now(), minBackoff) };
  }
  return {
    message: `Could not connect to Discord at ${apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`,
    retryAfter: isUnreachable(error) ? backoffDelay(failures) : null,
  };
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof FatalCloseError
    ? error.code === GatewayCloseCodes.AuthenticationFailed
    : error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** Whether a later attempt may succeed. All of these fail before the gateway is contacted, so no attempt counts as a login. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && unreachableCodes.has(error.code));
}

function retryNotice(milliseconds: number): string {
  return milliseconds > maxBackoff ? 'Retrying then.' : `Retrying in ${(milliseconds / 1_000).toFixed(1)} s.`;
}
