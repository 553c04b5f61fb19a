import type { IncomingMessage } from 'node:http';

/** More than any interaction has, in bytes. */
const longestBody = 1_000_000;

/** A request's body; null when it is too long, and then the rest is not read. Rejects when the connection breaks. */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= longestBody) chunks.push(chunk);
        else resolve(null);
      })
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject);
  });
}
