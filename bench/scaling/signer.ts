import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A request as Discord posts it to an endpoint. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An application's key pair, which signs requests as Discord does. */
export interface Signer {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  sign(payload: object): SignedRequest;
}

/** Makes a key pair. */
export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: rawKey(publicKey), sign: (payload) => signed(payload, privateKey) };
}

function rawKey(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
}

function signed(payload: object, key: KeyObject): SignedRequest {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1_000));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
      'x-signature-timestamp': timestamp,
    },
  };
}
