import type { IncomingMessage } from 'node:http';

/** More than any interaction has, in bytes. */
const longestBody = 1_000_000;

/** A request's body; null when it is too long, of which no more is read. Rejects when the connection breaks. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > longestBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
