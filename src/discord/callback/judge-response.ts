import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { readList, readObject, readText } from '../payload.ts';
import type { IncomingResponse } from './exchange.ts';

/** Discord does not accept an answer, and would not at another try; it still waits for one that it does accept. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  /** Discord's error code; null when there is none. */
  readonly code: number | null;
  readonly message: string;
}

/** What the log says of a refusal. */
export function refusalFields({ status, code, message }: Refusal): object {
  return { err: new Error(`Discord refused the response: ${message}`), status, code };
}

/** What a response to an interaction's callback means. */
export type Judgement =
  /** Discord has taken the answer. */
  | { readonly kind: 'taken' }
  /** The interaction has been answered before, by this bot or by another process. */
  | { readonly kind: 'answered-before'; readonly code: number }
  /** Discord no longer waits for an answer. */
  | { readonly kind: 'expired'; readonly code: number | null }
  /** Discord has not taken it, and asks to wait; for how long in milliseconds, or null when it does not say. */
  | { readonly kind: 'rate-limited'; readonly waitMs: number | null }
  /** Discord failed; it may have taken the answer all the same. */
  | { readonly kind: 'unavailable'; readonly status: number }
  /** The response is not Discord's, but a page of something between here and there. */
  | { readonly kind: 'not-discord'; readonly status: number }
  | Refusal;

const expiredCodes: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Judges a response by what it means for the answer that was sent. */
export function judgeResponse(response: IncomingResponse): Judgement {
  const { status } = response;
  if (status === 429) return { kind: 'rate-limited', waitMs: readWait(response) };
  if (status >= 500) return { kind: 'unavailable', status };
  // A callback is answered with 204. The body of a success does not matter, but a page of HTML is not from Discord.
  if (status >= 200 && status < 300) {
    return status === 204 || isJson(response) ? { kind: 'taken' } : { kind: 'not-discord', status };
  }
  if (status < 400 || !isJson(response)) return { kind: 'not-discord', status };
  return judgeRefusal(response);
}

function judgeRefusal({ status, body }: IncomingResponse): Judgement {
  const error = readObject(parse(body));
  const code = typeof error['code'] === 'number' ? error['code'] : null;
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
    return { kind: 'answered-before', code };
  if (code === null ? status === 404 : expiredCodes.has(code)) return { kind: 'expired', code };
  const reasons = [readText(error['message']) || 'no reason given', ...faultsIn(error['errors'], '')];
  return { kind: 'refused', status, code, message: reasons.slice(0, maxReasons).join('; ') };
}

const maxReasons = 10;

/** Where Discord found faults, and their codes; not its words, which may repeat what readers typed. */
function faultsIn(errors: unknown, path: string): readonly string[] {
  return Object.entries(readObject(errors)).flatMap(([key, value]) =>
    key === '_errors'
      ? readList(value).map((fault) => `${path}: ${readText(readObject(fault)['code'])}`)
      : faultsIn(value, path === '' ? key : `${path}.${key}`),
  );
}

/** Discord gives the seconds in the header and in the body; a proxy may give a date, or nothing. */
function readWait({ headers, body }: IncomingResponse): number | null {
  const header = headers.get('retry-after');
  const seconds = [header, readObject(parse(body))['retry_after'], headers.get('x-ratelimit-reset-after')]
    .map((value) => (value === undefined || value === '' ? Number.NaN : Number(value)))
    .find((value) => Number.isFinite(value) && value >= 0);
  if (seconds !== undefined) return seconds * 1_000;
  const date = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(date - Date.now(), 0);
}

function isJson({ headers }: IncomingResponse): boolean {
  return headers.get('content-type')?.includes('json') === true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
