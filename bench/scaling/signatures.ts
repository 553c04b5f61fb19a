import { createPublicKey, verify } from 'node:crypto';
import { runRound } from './round.ts';
import { stopAll, type Setting } from './setting.ts';

const inFlight = 32;

/** Signatures verified a second of processor time: by the endpoint, which answers pings, and by a loop of nothing else. */
export async function measureSignatures(
  setting: Setting,
  requests: number,
): Promise<{ readonly endpoint: number; readonly bare: number }> {
  const bots = await setting.startEndpoints(1, {});
  const pings = () =>
    Array.from({ length: requests }, (_, id) => setting.signer.sign({ id: String(id), type: 1 }));
  await runRound(bots, pings(), inFlight);
  const { cpuEach } = await runRound(bots, pings(), inFlight);
  await stopAll(bots);
  return { endpoint: 1000 / cpuEach, bare: verifyBare(setting, requests) };
}

function verifyBare({ signer }: Setting, count: number): number {
  const x = Buffer.from(signer.publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const { body, headers } = signer.sign({ id: '0', type: 1 });
  const data = Buffer.from(`${headers['x-signature-timestamp']}${body}`);
  const signature = Buffer.from(headers['x-signature-ed25519'] ?? '', 'hex');
  const before = process.cpuUsage();
  for (let each = 0; each < count; each += 1) {
    if (!verify(null, data, key, signature)) throw new Error('A signature is not verified.');
  }
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1_000_000);
}
