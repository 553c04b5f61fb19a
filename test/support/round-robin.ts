import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer on loopback that gives requests to its targets in turn, and to the next one where one takes none. */
export async function startBalancer(): Promise<{
  readonly url: string;
  /** The addresses to give requests to; one that is taken out gets no more. */
  readonly targets: Set<string>;
  close(): Promise<void>;
}> {
  const targets = new Set<string>();
  let turn = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void forward(Buffer.concat(chunks), request.headers).then(({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      );
    });
  });
  const forward = async (
    body: Buffer<ArrayBuffer>,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<{ status: number; type: string; body: Buffer }> => {
    for (const _ of targets) {
      turn += 1;
      const target = [...targets][turn % targets.size] ?? '';
      try {
        const signed = ['x-signature-ed25519', 'x-signature-timestamp', 'content-type'].map(
          (name): [string, string] => [name, String(headers[name])],
        );
        const answer = await fetch(target, { method: 'POST', headers: signed, body });
        const type = answer.headers.get('content-type') ?? 'text/plain';
        return { status: answer.status, type, body: Buffer.from(await answer.arrayBuffer()) };
      } catch {
        // The next one.
      }
    }
    return { status: 502, type: 'text/plain', body: Buffer.from('') };
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/interactions`,
    targets,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
