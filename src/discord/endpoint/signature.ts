import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far a request's time may be from the present, in milliseconds: an old request may be a copy that somebody kept. */
const longestAge = 300_000;

/** What precedes the 32 bytes of an Ed25519 public key in SubjectPublicKeyInfo. */
const publicKeyHead = '302a300506032b6570032100';

/** The key with which Discord signs interactions, from the 64 hexadecimal digits of the Developer Portal. Throws what node:crypto throws. */
export function readPublicKey(digits: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKeyHead + digits, 'hex'), format: 'der', type: 'spki' });
}

/** What Discord signed: the time, as text in a header, followed by the body. */
export interface SignedRequest {
  /** 64 bytes in hexadecimal digits. */
  readonly signature: string;
  /** In seconds since 1970. */
  readonly timestamp: string;
}

/** A request's signature and its time; undefined when it has none, or in another form than Discord's. */
export function readSignature(headers: IncomingHttpHeaders): SignedRequest | undefined {
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || !/^[\da-f]{128}$/iu.test(signature)) return undefined;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/u.test(timestamp)) return undefined;
  return { signature, timestamp };
}

/** Whether a request's time is the present, by the clock, give or take five minutes. */
export function isRecent({ timestamp }: SignedRequest, now: number): boolean {
  return Math.abs(now - Number(timestamp) * 1_000) <= longestAge;
}

/** Whether Discord signed exactly this time and these bytes. */
export function isSigned({ signature, timestamp }: SignedRequest, body: Buffer, key: KeyObject): boolean {
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
