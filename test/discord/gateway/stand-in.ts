import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** A gateway that does what a test says; REST serves its address, and what else the test says. */
export interface StandIn {
  readonly apiBase: string;
  readonly url: string;
  /** What the bot sent, by opcode. */
  readonly received: readonly { readonly op: number; readonly d: unknown; readonly path: string }[];
  /** How many connections were tried. */
  readonly upgrades: () => number;
  send(payload: unknown): void;
  /** Closes the connections of bots. */
  closeAll(code: number): void;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** Answers `GET /gateway/bot`; by default with the gateway's address. */
  readonly onGatewayBot?: (response: ServerResponse, address: string) => void;
  /** Answers any other request; by default with 404. */
  readonly onRequest?: (path: string, body: string, response: ServerResponse) => void;
  /** Answers the n-th upgrade with a status instead of a connection; null connects. */
  readonly refuseUpgrade?: (n: number) => number | null;
  /** What follows an identify; by default READY. */
  readonly onIdentify?: (socket: WebSocket, address: string) => void;
  /** What follows a resume; by default RESUMED. */
  readonly onResume?: (socket: WebSocket) => void;
  readonly shards?: number;
}

/** An event as a frame. */
export function event(t: string | null, d: unknown, s = 1): string {
  return JSON.stringify({ op: 0, t, s, d });
}

/** The READY event of a session that can be resumed at an address. */
export function ready(resumeUrl: unknown): string {
  return event('READY', { v: 10, session_id: 'one', resume_gateway_url: resumeUrl, user: {}, guilds: [] });
}

/** Starts a stand-in for Discord on a free port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const received: { op: number; d: unknown; path: string }[] = [];
  let upgrades = 0;
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (!path.endsWith('/gateway/bot')) {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () =>
        (options.onRequest ?? refuse)(path, Buffer.concat(chunks).toString(), response),
      );
      return;
    }
    if (options.onGatewayBot) return options.onGatewayBot(response, url);
    sendGateway(response, url, options.shards ?? 1);
  });
  server.on('upgrade', (request, socket, head) => {
    upgrades += 1;
    const status = options.refuseUpgrade?.(upgrades) ?? null;
    if (status !== null) return void socket.end(`HTTP/1.1 ${status} No\r\nconnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (bot) => {
      bot.send(JSON.stringify({ op: 10, s: null, t: null, d: { heartbeat_interval: 40_000 } }));
      bot.on('message', (data: Buffer) => {
        const { op, d } = JSON.parse(data.toString()) as { op: number; d: unknown };
        received.push({ op, d, path: request.url ?? '' });
        if (op === 1) bot.send(JSON.stringify({ op: 11 }));
        if (op === 2) (options.onIdentify ?? sendReady)(bot, url);
        if (op === 6) (options.onResume ?? sendResumed)(bot);
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}`;
  return {
    apiBase: `http://127.0.0.1:${port}/api`,
    url,
    received,
    upgrades: () => upgrades,
    send: (payload) => {
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
      for (const socket of sockets.clients) socket.send(text);
    },
    closeAll: (code) => {
      for (const socket of sockets.clients) socket.close(code);
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers `GET /gateway/bot` as Discord does. */
export function sendGateway(
  response: ServerResponse,
  url: string,
  shards = 1,
  starts = { remaining: 1000, reset_after: 0 },
): void {
  const limit = { total: 1000, max_concurrency: shards, ...starts };
  sendJson(response, 200, { url, shards, session_start_limit: limit });
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(_path: string, _body: string, response: ServerResponse): void {
  sendJson(response, 404, { message: 'no', code: 0 });
}

function sendReady(socket: WebSocket, url: string): void {
  socket.send(ready(url));
}

function sendResumed(socket: WebSocket): void {
  socket.send(event('RESUMED', {}));
}
