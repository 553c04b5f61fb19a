import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request body larger than allowed. */
export class BodyTooLargeError extends Error {
  /** The limit is in bytes. */
  constructor(limit: number) {
    super(`The body is larger than ${limit} bytes.`);
  }
}

/** Reads a request body. Throws `BodyTooLargeError` if it is larger than the limit, in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    // The rest is read and discarded: a client that is still sending would not read the response.
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new BodyTooLargeError(limit);
  return Buffer.concat(chunks);
}

/** Ends a response with a JSON body, or without one if it is undefined. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      // Exactly this, as Discord sends it: discord.py accepts nothing else.
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    })
    .end(text);
}
