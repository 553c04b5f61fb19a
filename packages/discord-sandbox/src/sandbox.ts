import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DrivingApi } from './control-api/control-api.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/server.ts';
import { sendJson } from './http/exchange.ts';
import { foreignness } from './http/loopback.ts';
import type { JsonObject } from './json.ts';
import { serveAsset } from './page/assets.ts';
import { EventStream } from './page/event-stream.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { callbackRoutes } from './rest/callback-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { nameable } from './rest/nameable.ts';
import { RestRouter } from './rest/router.ts';
import { webhookRoutes } from './rest/webhook-routes.ts';
import type { Exchange } from './state/journal.ts';
import type { MessageStore } from './state/messages.ts';
import { createWorld } from './state/state.ts';
import { usualTimeouts, type Timeouts } from './timeouts.ts';

export interface SandboxOptions {
  readonly host: string;
  /** 0 lets the system pick one. */
  readonly port: number;
  readonly log: (message: string) => void;
  /** The token with which a bot logs in; one that everybody knows if left out. */
  readonly token?: string;
  /** Told of every REST request of the bot's, before it is answered. */
  readonly onRequest?: (request: { method: string; path: string; body: unknown }) => void;
  /** How often a bot must send a heartbeat, in milliseconds; Discord's own interval if left out. */
  readonly heartbeatInterval?: number;
  /** For how long a bot is waited for; for its first answer as long as Discord waits, if left out. */
  readonly timeouts?: Partial<Timeouts>;
  /** Told of an interaction, as Discord sends it, whenever it goes out to a bot; once more when it is sent again. */
  readonly onDelivered?: (interaction: JsonObject) => void;
  /** Told of every REST request once it has been answered. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A local Discord. */
export interface Sandbox {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** What discord.js takes as `rest.api`. */
  readonly apiBase: string;
  /** The token with which a bot logs in. */
  readonly token: string;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/** It opens nothing but this sandbox, so it needs no secret. */
const usualToken = 'sandbox-token';
const discordHeartbeatInterval = 41_250;

/** Starts a local Discord on loopback. Rejects with what to do when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host, log, token = usualToken } = options;
  const server = createServer();
  const port = await listen(server, options);
  const authority = `${reachableHost(host)}:${port}`;
  const url = `http://${authority}`;
  const gatewayUrl = `ws://${authority}/gateway`;
  const heartbeatInterval = options.heartbeatInterval ?? discordHeartbeatInterval;

  const world = createWorld(`${url}/files`, { ...usualTimeouts, ...options.timeouts });
  const faults = new Faults(() => world.feed.publish({ kind: 'faults' }));
  const gateway = new Gateway({
    token,
    url: gatewayUrl,
    heartbeatInterval,
    faults,
    log,
    onConnectionChange: () => world.feed.publish({ kind: 'connection' }),
    onSent: ({ t, d }) => {
      if (t === 'INTERACTION_CREATE') options.onDelivered?.(d);
    },
  });
  const events = new EventStream(world, gateway, faults, url);
  const driving = new DrivingApi(world, gateway, faults);
  const routes = [
    ...applicationRoutes(gatewayUrl),
    ...commandRoutes(world.commands),
    ...callbackRoutes(world),
    ...webhookRoutes(world),
  ];
  const rest = new RestRouter({
    routes,
    token,
    faults,
    log,
    onRequest: options.onRequest,
    onExchange: (exchange) => {
      world.journal.record(exchange);
      options.onExchange?.(exchange);
    },
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = addressOf(request, url);
    const reason = foreignness(request, host);
    if (reason !== undefined) return sendJson(response, 403, { error: reason });
    if (address.pathname.startsWith('/api/')) return rest.serve(request, response, address);
    if (address.pathname === '/sandbox/events') return events.serve(response);
    if (address.pathname.startsWith('/sandbox/')) return driving.serve(request, response, address);
    if (address.pathname.startsWith('/files/')) return serveFile(world.messages, response, address.pathname);
    return serveAsset(response, address.pathname);
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A client that has hung up is owed nothing.
      if (response.destroyed) return;
      log(
        `The sandbox failed at ${request.method} ${nameable(request.url ?? '')}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      sendJson(response, 500, { error: 'The sandbox has failed; its log says how.' });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const isGateway = addressOf(request, url).pathname.replace(/\/$/, '') === '/gateway';
    if (isGateway && foreignness(request, host) === undefined) gateway.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${isGateway ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\n\r\n`);
  });

  log(`Sandbox ready at ${url}`);
  return {
    url,
    apiBase: `${url}/api`,
    token,
    close: async () => {
      gateway.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

// An address that means "all of this machine's" is not one that a client can name.
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

// A request's target may be anything; what is no address is nowhere.
function addressOf(request: IncomingMessage, base: string): URL {
  return URL.canParse(request.url ?? '/', base)
    ? new URL(request.url ?? '/', base)
    : new URL('/nowhere', base);
}

async function listen(server: Server, { host, port }: SandboxOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice = `The sandbox cannot listen on ${host}:${port}`;
      if (error.code === 'EADDRINUSE') {
        reject(
          new Error(`${advice}: the port is in use. Set PORT to another one, or to 0 for any.`, {
            cause: error,
          }),
        );
      } else reject(new Error(`${advice}: ${error.message}. Check HOST and PORT.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function serveFile(messages: MessageStore, response: ServerResponse, path: string): void {
  const file = messages.file(path.split('/')[2] ?? '');
  if (!file) return sendJson(response, 404, { error: `There is no file at ${path}.` });
  response
    .writeHead(200, {
      'content-type': file.contentType,
      'content-length': String(file.bytes.byteLength),
      'x-content-type-options': 'nosniff',
      // What a bot uploads must not run as a page of the sandbox.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    })
    .end(file.bytes);
}
