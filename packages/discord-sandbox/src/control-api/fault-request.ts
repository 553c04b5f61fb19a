import { gatewayFaults, restFaults, type Fault } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { ControlError } from './control-error.ts';

const kinds = [...gatewayFaults, ...restFaults];

const defaultDelays: Readonly<Record<string, number>> = { late: 3_500, slow: 2_000, refuse: 2_000 };
const flags = ['resumable', 'autocomplete', 'global', 'applied'];
const applicable: ReadonlySet<string> = new Set(['500', '502', 'reset', 'hang-up']);
const delayed: ReadonlySet<string> = new Set(['late', '429', 'slow', 'refuse']);

/**
 * Reads a control request that arms a fault:
 * `{"kind", "count", "code", "delayMs", "resumable", "autocomplete", "global", "applied"}`.
 */
export function readFault(body: JsonObject): Fault {
  const kind = kinds.find((known) => known === String(body['kind']));
  if (kind === undefined) throw new ControlError(400, `"kind" must be one of ${kinds.join(', ')}.`);
  const invalid = flags.find((flag) => body[flag] !== undefined && typeof body[flag] !== 'boolean');
  if (invalid !== undefined) throw new ControlError(400, `"${invalid}" must be true or false.`);
  return {
    kind,
    count: readNumber(body, 'count', 1, 0, 1_000),
    code: readCloseCode(body),
    delayMs: readNumber(body, 'delayMs', defaultDelays[kind] ?? 500, 0, 60_000),
    isGlobal: body['global'] === true,
    isApplied: body['applied'] === true,
    isResumable: body['resumable'] === true,
    skipsAutocomplete: body['autocomplete'] === false,
  };
}

function readNumber(body: JsonObject, key: string, fallback: number, min: number, max: number): number {
  const value = body[key] ?? fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new ControlError(400, `"${key}" must be an integer from ${min} to ${max}.`);
}

function readCloseCode(body: JsonObject): number {
  const code = readNumber(body, 'code', 4_000, 1_000, 4_999);
  // The other codes are reserved: a WebSocket cannot send them.
  if (code <= 1_003 || (code >= 1_007 && code <= 1_014) || code >= 3_000) return code;
  throw new ControlError(400, `"code" must be a close code that a WebSocket can send, which ${code} is not.`);
}

/** An armed fault as the control API returns it. */
export function faultView({
  kind,
  count,
  code,
  delayMs,
  isGlobal,
  isApplied,
  isResumable,
  skipsAutocomplete,
}: Fault): JsonObject {
  return {
    kind,
    count,
    ...(kind === 'closed' ? { code } : {}),
    ...(delayed.has(kind) ? { delayMs } : {}),
    ...(kind === '429' && isGlobal ? { global: true } : {}),
    ...(applicable.has(kind) && isApplied ? { applied: true } : {}),
    ...(kind === 'invalid-session' ? { resumable: isResumable } : {}),
    ...(skipsAutocomplete ? { autocomplete: false } : {}),
  };
}
