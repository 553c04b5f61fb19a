import { gatewayFaults, restFaults } from '../faults.ts';
import type { Fault } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { DrivingError } from './control-error.ts';

const kinds = [...gatewayFaults, ...restFaults];

const usualDelays: Readonly<Record<string, number>> = { late: 3_500, slow: 2_000, refuse: 2_000 };
const flags = ['resumable', 'autocomplete', 'global', 'applied'];
const applicable: ReadonlySet<string> = new Set(['500', '502', 'reset', 'hang-up']);
const delayed: ReadonlySet<string> = new Set(['late', '429', 'slow', 'refuse']);

/**
 * Reads a driving request that arms a fault: `{"kind", "count", "code", "delayMs", "resumable", "autocomplete", "global",
 * "applied"}`.
 */
export function faultIn(body: JsonObject): Fault {
  const kind = kinds.find((known) => known === String(body['kind']));
  if (kind === undefined) throw new DrivingError(400, `"kind" must be one of ${kinds.join(', ')}.`);
  const unclear = flags.find((flag) => body[flag] !== undefined && typeof body[flag] !== 'boolean');
  if (unclear !== undefined) throw new DrivingError(400, `"${unclear}" must be true or false.`);
  return {
    kind,
    count: numberIn(body, 'count', 1, 0, 1_000),
    code: closeCodeIn(body),
    delayMs: numberIn(body, 'delayMs', usualDelays[kind] ?? 500, 0, 60_000),
    isGlobal: body['global'] === true,
    isApplied: body['applied'] === true,
    isResumable: body['resumable'] === true,
    sparesAutocomplete: body['autocomplete'] === false,
  };
}

function numberIn(body: JsonObject, key: string, usual: number, min: number, max: number): number {
  const value = body[key] ?? usual;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new DrivingError(400, `"${key}" must be a whole number from ${min} to ${max}.`);
}

function closeCodeIn(body: JsonObject): number {
  const code = numberIn(body, 'code', 4_000, 1_000, 4_999);
  // Of the others some mean that no code was sent, and the rest belong to nobody.
  if (code <= 1_003 || (code >= 1_007 && code <= 1_014) || code >= 3_000) return code;
  throw new DrivingError(
    400,
    `"code" must be a code with which a WebSocket can close, which ${code} is not.`,
  );
}

/** An armed fault as the driving API shows it. */
export function faultView({
  kind,
  count,
  code,
  delayMs,
  isGlobal,
  isApplied,
  isResumable,
  sparesAutocomplete,
}: Fault): JsonObject {
  return {
    kind,
    count,
    ...(kind === 'closed' ? { code } : {}),
    ...(delayed.has(kind) ? { delayMs } : {}),
    ...(kind === '429' && isGlobal ? { global: true } : {}),
    ...(applicable.has(kind) && isApplied ? { applied: true } : {}),
    ...(kind === 'invalid-session' ? { resumable: isResumable } : {}),
    ...(sparesAutocomplete ? { autocomplete: false } : {}),
  };
}
