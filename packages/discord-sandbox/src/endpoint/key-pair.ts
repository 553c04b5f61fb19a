import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** The Ed25519 keys with which the sandbox signs the interactions that it posts to an endpoint. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  /** 64 hexadecimal digits, as Discord shows an application's public key. */
  readonly publicKey: string;
}

/** What precedes the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The keys of the application with this token: always the same, so that a bot can have its public key before it starts. */
export function keyPairOf(token: string): KeyPair {
  const seed = createHash('sha256').update(`discord-sandbox:${token}`).digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('hex') };
}

/** The headers that sign a body, which begin with the time in seconds. */
export function signatureHeaders(body: string, { privateKey }: KeyPair): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
}
