import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** An interaction as Discord's gateway sends it. */
export type RawInteraction = Readonly<Record<string, unknown>>;

/** Makes the interaction that the bot receives instead of a genuine one. */
export type Forgery = (genuine: RawInteraction) => RawInteraction;

/** A proxy between the bot and the sandbox that can replace the next interaction. */
export interface ForgingProxy {
  /** Base URL of the REST API for the bot. */
  readonly apiBase: string;
  /** Forges the next interaction only. */
  forgeNext(forgery: Forgery): void;
  close(): Promise<void>;
}

/** Starts a proxy of the sandbox at an address on a free port. */
export async function startForgingProxy(sandboxUrl: string): Promise<ForgingProxy> {
  let next: Forgery | undefined;
  const server = createServer((request, response) => void forward(request, response));
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sandboxAuthority = new URL(sandboxUrl).host;

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array<ArrayBuffer>);
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    const answer = await fetch(`${sandboxUrl}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        ...(authorization === '' ? {} : { authorization }),
        ...(contentType === '' ? {} : { 'content-type': contentType }),
      },
      body: chunks.length === 0 ? null : Buffer.concat(chunks),
    });
    // The bot fetches the gateway's address through the proxy.
    const body = (await answer.text()).replaceAll(`ws://${sandboxAuthority}`, `ws://${authority}`);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
  }

  function forged(message: string): string {
    const event = JSON.parse(message) as { readonly t: string | null; readonly d: RawInteraction };
    if (event.t !== 'INTERACTION_CREATE' || next === undefined) return message;
    const forgery = next;
    next = undefined;
    return JSON.stringify({ ...event, d: forgery(event.d) });
  }

  sockets.on('connection', (bot, { url = '' }) => {
    const gateway = new WebSocket(`ws://${sandboxAuthority}${url}`);
    bot.on('message', (data: RawData) => gateway.send(textOf(data)));
    gateway.on('message', (data: RawData) => bot.send(forged(textOf(data))));
    bot.on('close', () => gateway.terminate());
    gateway.on('close', () => bot.terminate());
    // The close event that follows handles this.
    gateway.on('error', () => undefined);
  });

  return {
    apiBase: `http://${authority}/api`,
    forgeNext: (forgery) => {
      next = forgery;
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
