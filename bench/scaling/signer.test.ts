import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSigner } from './signer.ts';

describe('a signed request', () => {
  it('is signed over its time and its body, by the key whose public half is given', () => {
    const signer = createSigner();
    const { body, headers } = signer.sign({ type: 1 });
    const x = Buffer.from(signer.publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = Buffer.from(headers['x-signature-ed25519'] ?? '', 'hex');
    const isSigned = (text: string) =>
      verify(null, Buffer.from(`${headers['x-signature-timestamp']}${text}`), key, signature);
    expect([isSigned(body), isSigned(`${body} `)]).toEqual([true, false]);
  });
});
