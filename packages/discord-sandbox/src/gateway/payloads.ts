import { isJsonObject, type JsonObject } from '../json.ts';
import { areKnown } from './intents.ts';

export const Opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
  requestSoundboardSounds: 31,
} as const;

/** The gateway's close codes, with Discord's reasons. */
export const closeReasons = {
  unknownError: { code: 4000, reason: 'Unknown error.' },
  unknownOpcode: { code: 4001, reason: 'Unknown opcode.' },
  decodeError: { code: 4002, reason: 'Error while decoding payload.' },
  notAuthenticated: { code: 4003, reason: 'Not authenticated.' },
  authenticationFailed: { code: 4004, reason: 'Authentication failed.' },
  alreadyAuthenticated: { code: 4005, reason: 'Already authenticated.' },
  invalidSequence: { code: 4007, reason: 'Invalid seq.' },
  rateLimited: { code: 4008, reason: 'Rate limited.' },
  sessionTimedOut: { code: 4009, reason: 'Session timed out.' },
  invalidShard: { code: 4010, reason: 'Invalid shard.' },
  shardingRequired: { code: 4011, reason: 'Sharding required.' },
  invalidVersion: { code: 4012, reason: 'Invalid API version.' },
  invalidIntents: { code: 4013, reason: 'Invalid intent(s).' },
  disallowedIntents: { code: 4014, reason: 'Disallowed intent(s).' },
} as const;

export type CloseReason = (typeof closeReasons)[keyof typeof closeReasons];

/** Close codes that end the session; 1000 and 1001 do so only if the bot sends them. */
export const sessionEndingCodes: ReadonlySet<number> = new Set([
  1000, 1001, 4003, 4004, 4005, 4007, 4010, 4011, 4012, 4013, 4014,
]);

/** Whether a bot can resume its session after the gateway closed the connection with this code. */
export function canResumeAfter(code: number): boolean {
  return code === 1000 || code === 1001 || !sessionEndingCodes.has(code);
}

/** Parses a bot's payload, `{op, d}`; undefined if it is malformed. */
export function parsePayload(text: string): { readonly op: number; readonly d: unknown } | undefined {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(payload) || typeof payload['op'] !== 'number') return undefined;
  return { op: payload['op'], d: payload['d'] };
}

/** The data of an identify payload. */
export interface Identity {
  readonly token: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
}

/** Reads the data of an identify payload; returns why to close the connection if it is wrong. */
export function parseIdentity(data: unknown): Identity | CloseReason {
  if (!isJsonObject(data) || typeof data['token'] !== 'string' || !isJsonObject(data['properties'])) {
    return closeReasons.decodeError;
  }
  const { intents } = data;
  const isNumber = typeof intents === 'number' && Number.isSafeInteger(intents) && intents >= 0;
  if (!isNumber || !areKnown(intents)) return closeReasons.invalidIntents;
  const shard = parseShard(data['shard']);
  return shard ? { token: bareToken(data['token']), intents, shard } : closeReasons.invalidShard;
}

function parseShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [index, count] = value.map(Number);
  const fits =
    Number.isInteger(index) && Number.isInteger(count) && Number(index) >= 0 && Number(index) < Number(count);
  return fits ? [Number(index), Number(count)] : undefined;
}

/** A token without the `Bot ` prefix, which the REST API requires and the gateway accepts. */
export function bareToken(token: string): string {
  return token.replace(/^Bot\s+/i, '');
}

/** An event with its sequence number. */
export interface NumberedEvent {
  readonly op: number;
  readonly t: string;
  readonly s: number;
  readonly d: JsonObject;
}
