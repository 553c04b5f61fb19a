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
  /** Makes the client for one attempt: one that has failed cannot be used again. */
  readonly createClient: () => Client;
  /** Resolves after some milliseconds; the connecting ends with its error when it rejects. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Why an attempt has failed, and when there should be another. */
interface Failure {
  readonly message: string;
  /** In milliseconds; null when no attempt can succeed. */
  readonly retryAfter: number | null;
}

/** The network's own codes, and those of the HTTP client, for a service that cannot be reached at the moment. */
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
/** What discord.js says when Discord allows no more starts today. */
const noStartsLeft = /Not enough sessions remaining.*resets at (\S+)/u;
const firstWait = 1_000;
const longestWait = 60_000;

/** Discord has closed the gateway connection with a code after which no other attempt succeeds. */
class ClosedForGoodError extends Error {
  readonly code: GatewayCloseCodes;

  constructor(code: GatewayCloseCodes) {
    super(explainClose(code));
    this.code = code;
  }
}

/**
 * Logs in and resolves once Discord is ready. While Discord cannot be reached it tries again without end, more and more
 * seldom, and says so in the log each time.
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
      log.warn({ attempt: failures + 1, waitMs: retryAfter }, `${message} ${tryingAgain(retryAfter)}`);
      await wait(retryAfter);
    }
  }
}

/**
 * How long to wait after a number of failures in a row, in milliseconds: from 1 s, doubling, up to a minute. Half of it is
 * left to chance, so that bots that lost Discord together do not come back together.
 */
export function backOff(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(firstWait * 2 ** failures, longestWait);
  return Math.round(whole * (0.5 + random() / 2));
}

/** What it means that Discord has closed the connection for good. */
export function explainClose(code: GatewayCloseCodes): string {
  return code === GatewayCloseCodes.AuthenticationFailed
    ? 'Discord refuses the token: it may have been reset'
    : `Discord closed the connection for good (code ${code})`;
}

/** Logs in and waits until Discord is ready, or has closed the connection for good. */
async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new ClosedForGoodError(code)));
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
  if (error instanceof ClosedForGoodError) {
    return { message: `Could not connect to Discord at ${apiBase}: ${reason}.`, retryAfter: null };
  }
  const [, reset] = noStartsLeft.exec(reason) ?? [];
  if (reset !== undefined) {
    const message = `Discord allows this bot no more starts until ${reset}: it has used up the 1,000 of a day.`;
    return { message, retryAfter: Math.max(Date.parse(reset) - Date.now(), firstWait) };
  }
  return {
    message: `Could not connect to Discord at ${apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`,
    retryAfter: isUnreachable(error) ? backOff(failures) : null,
  };
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof ClosedForGoodError
    ? error.code === GatewayCloseCodes.AuthenticationFailed
    : error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** Whether a later attempt may succeed. All of these come before the gateway is asked, so no attempt counts as a start. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && unreachableCodes.has(error.code));
}

function tryingAgain(milliseconds: number): string {
  return milliseconds > longestWait
    ? 'Trying again then.'
    : `Trying again in ${(milliseconds / 1_000).toFixed(1)} s.`;
}
