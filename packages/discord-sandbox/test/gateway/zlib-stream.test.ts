import { once } from 'node:events';
import { createInflate } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createZlibStream } from '../../src/gateway/zlib-stream.ts';
import { openSandbox } from '../support/harness.ts';

/** Inflates the parts of one zlib stream; the text of each part. */
async function inflate(parts: readonly Buffer[]): Promise<readonly string[]> {
  const stream = createInflate();
  const texts: string[] = [];
  for (const part of parts) {
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer): void => void chunks.push(chunk);
    stream.on('data', collect);
    await new Promise((resolve) => stream.write(part, resolve));
    stream.off('data', collect);
    texts.push(Buffer.concat(chunks).toString());
  }
  return texts;
}

test('encodes texts as the parts of one zlib stream, each with a sync flush at the end', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const encode = createZlibStream();
      const parts = given.map((text) => encode(text));
      for (const part of parts) expect(part.subarray(-4)).toEqual(Buffer.from([0, 0, 0xff, 0xff]));
      expect(await inflate(parts)).toEqual(given);
    }),
    { numRuns: 50 },
  );
});

test.each([65_535, 65_536, 200_000])('encodes a text of %i bytes', async (length) => {
  const text = 'x'.repeat(length);
  expect(await inflate([createZlibStream()(text)])).toEqual([text]);
});

test('is what a bot gets that asks for it', async () => {
  const sandbox = await openSandbox();
  const address = `${sandbox.gatewayUrl}?v=10&encoding=json&compress=zlib-stream`;
  const socket = new WebSocket(address);
  onTestFinished(() => socket.terminate());
  const [hello, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
  expect(isBinary).toBe(true);
  const [text = ''] = await inflate([hello]);
  expect(JSON.parse(text)).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
});
