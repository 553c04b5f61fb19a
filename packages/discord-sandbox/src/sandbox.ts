import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ControlApi } from './control-api/control-api.ts';
import { Delivery } from './control-api/delivery.ts';
import { Endpoint } from './endpoint/endpoint.ts';
import { keyPairOf } from './endpoint/key-pair.ts';
import { postInteraction } from './endpoint/post-interaction.ts';
import { Faults } from './faults.ts';
import { relayMessages } from './gateway/message-events.ts';
import type { PrivilegedIntent } from './gateway/intents.ts';
import { SessionStarts } from './gateway/session-starts.ts';
import { Gateway } from './gateway/server.ts';
import { sendJson } from './http/exchange.ts';
import { refusalReason } from './http/loopback.ts';
import type { JsonObject } from './json.ts';
import { serveAsset } from './page/assets.ts';
import { EventStream } from './page/event-stream.ts';
import { discordLimits, noLimits, type Limits } from './limits.ts';
import type { LocalizedText } from './page/protocol.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { callbackRoutes } from './rest/callback-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { RateLimiter } from './rest/rate-limits.ts';
import { emojiRoutes } from './rest/emoji-routes.ts';
import { redactToken } from './rest/redact-token.ts';
import { RestRouter } from './rest/router.ts';
import { webhookRoutes } from './rest/webhook-routes.ts';
import type { Exchange } from './state/journal.ts';
import type { MessageStore } from './state/messages.ts';
import { createState } from './state/state.ts';
import { defaultTimeouts, type Timeouts } from './timeouts.ts';

export interface SandboxOptions {
  /** The address to listen on; `127.0.0.1` by default. */
  readonly host?: string;
  /** 0, the default, picks a free port. */
  readonly port?: number;
  /** The bot's username and the application's name; `Bot` by default. */
  readonly name?: string;
  /** The heading of an empty channel on the page. */
  readonly welcome?: LocalizedText;
  /** What an empty channel offers to send, such as `/weather Paris`; the commands themselves by default. */
  readonly examples?: readonly LocalizedText[];
  /** The token with which bots log in; `sandbox-token` by default. */
  readonly token?: string;
  /** The address to which interactions are posted, instead of sent over the gateway; it must answer Discord's checks. */
  readonly interactionsEndpoint?: string;
  /** What differs from Discord's limits on how often and how much a bot may do; false for no limits. */
  readonly limits?: Partial<Limits> | false;
  /** The privileged intents that are enabled for the application; none by default. */
  readonly privilegedIntents?: readonly PrivilegedIntent[];
  /** How many servers the bot is said to be in, 1 by default: it decides how many shards Discord wants. */
  readonly guildCount?: number;
  /** How often bots must send a heartbeat, in milliseconds; Discord's 41,250 by default. */
  readonly heartbeatInterval?: number;
  /** How long to wait for a bot; for its first response, as long as Discord does by default. */
  readonly timeouts?: Partial<Timeouts>;
  /** Called with a line about what happens: connections, refused requests, injected faults. */
  readonly log?: (line: string) => void;
  /** Called with every REST request of a bot's, before it is answered; an endpoint's response counts as a callback. */
  readonly onRequest?: (request: { method: string; path: string; body: unknown }) => void;
  /** Called with every REST request of a bot's, once it has been answered. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Called with every interaction sent to a bot, and again when it is sent again. */
  readonly onDelivered?: (interaction: JsonObject) => void;
}

/** A local Discord. */
export interface Sandbox {
  /** The address of the page and of the control API, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The base of the REST API, such as `http://127.0.0.1:4000/api`. */
  readonly apiBase: string;
  /** The address of the gateway, such as `ws://127.0.0.1:4000/gateway`. The REST API gives it to bots, too. */
  readonly gatewayUrl: string;
  /** The token with which bots log in. */
  readonly token: string;
  /** The key to verify the signatures of posted interactions: 64 hexadecimal digits, the same for the same token. */
  readonly publicKey: string;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

/** Not a secret: it gives access to this sandbox only. */
const defaultToken = 'sandbox-token';
const discordHeartbeatInterval = 41_250;
/** In milliseconds; within Node's default of five seconds a busy machine's next request may meet a closing connection. */
const keepAliveTimeout = 120_000;

/** Starts a local Discord. Rejects if it cannot listen on the port, or if the interactions endpoint fails the checks. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port: wantedPort = 0, name = 'Bot', token = defaultToken } = options;
  const { welcome = null, examples = [], heartbeatInterval = discordHeartbeatInterval } = options;
  const log = options.log ?? (() => undefined);
  const server = createServer({ keepAliveTimeout });
  const port = await listen(server, host, wantedPort);
  const authority = `${reachableHost(host)}:${port}`;
  const url = `http://${authority}`;
  const gatewayUrl = `ws://${authority}/gateway`;

  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const state = createState(name, `${url}/files`, timeouts);
  const faults = new Faults(() => state.feed.publish({ kind: 'faults' }));
  const limits = options.limits === false ? noLimits : { ...discordLimits, ...options.limits };
  const { privilegedIntents = [], guildCount = 1 } = options;
  const gatewayRules = { sessionStarts: new SessionStarts(limits), privilegedIntents, guildCount };
  const gateway = new Gateway({
    token,
    botName: name,
    url: gatewayUrl,
    heartbeatInterval,
    ...gatewayRules,
    faults,
    log,
    onConnectionChange: () => state.feed.publish({ kind: 'connection' }),
    onSent: ({ t, d }) => {
      if (t === 'INTERACTION_CREATE') options.onDelivered?.(d);
    },
  });
  relayMessages(state, gateway);
  const endpoint = new Endpoint({
    keys: keyPairOf(token),
    timeout: timeouts.answer,
    log,
    onChanged: () => state.feed.publish({ kind: 'connection' }),
  });
  const onExchange = (exchange: Exchange): void => {
    state.journal.record(exchange);
    options.onExchange?.(exchange);
  };
  const delivery = new Delivery({
    state,
    gateway,
    endpoint,
    post: (interaction, event) =>
      postInteraction(interaction, event, {
        state,
        endpoint,
        log,
        onPosted: (posted) => options.onDelivered?.(posted),
        onRequest: (request) => options.onRequest?.(request),
        onExchange,
      }),
  });
  const isConnected = (): boolean => gateway.isConnected || endpoint.url !== null;
  const events = new EventStream(state, isConnected, faults, { url, welcome, examples });
  const controlApi = new ControlApi(state, gateway, faults, delivery, log);
  const rest = new RestRouter({
    routes: [
      ...applicationRoutes(state, { url: gatewayUrl, ...gatewayRules }, endpoint),
      ...commandRoutes(state.commands, limits.commandCreates),
      ...emojiRoutes(state.emojis),
      ...channelRoutes(state, privilegedIntents.includes('message-content')),
      ...callbackRoutes(state),
      ...webhookRoutes(state),
    ],
    token,
    rateLimiter: new RateLimiter(limits),
    faults,
    log,
    onRequest: options.onRequest,
    onExchange,
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = addressOf(request, url);
    const reason = refusalReason(request, host);
    if (reason !== undefined) return sendJson(response, 403, { error: reason });
    if (address.pathname.startsWith('/api/')) return rest.serve(request, response, address);
    if (address.pathname === '/sandbox/events') return events.serve(response);
    if (address.pathname.startsWith('/sandbox/')) return controlApi.serve(request, response, address);
    if (address.pathname.startsWith('/files/')) return serveFile(state.messages, response, address.pathname);
    return serveAsset(response, address.pathname);
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The client has disconnected: there is nobody to answer.
      if (response.destroyed) return;
      const reason = error instanceof Error ? error.stack : String(error);
      log(`Internal error at ${request.method} ${redactToken(request.url ?? '')}: ${reason}`);
      sendJson(response, 500, { error: 'Internal error of the sandbox; see its log.' });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const isGateway = addressOf(request, url).pathname.replace(/\/$/, '') === '/gateway';
    if (isGateway && refusalReason(request, host) === undefined) gateway.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${isGateway ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\n\r\n`);
  });

  const close = async (): Promise<void> => {
    gateway.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  log(`Sandbox ready at ${url}`);
  const problem =
    options.interactionsEndpoint === undefined ? undefined : await endpoint.set(options.interactionsEndpoint);
  if (problem !== undefined) {
    await close();
    throw new Error(`The sandbox cannot use the interactions endpoint: ${problem}`);
  }
  return { url, apiBase: `${url}/api`, gatewayUrl, token, publicKey: endpoint.publicKey, close };
}

// An address that stands for all of the machine's addresses is not one that a client can connect to.
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

// A request's target can be anything, even no valid address.
function addressOf(request: IncomingMessage, base: string): URL {
  return URL.canParse(request.url ?? '/', base)
    ? new URL(request.url ?? '/', base)
    : new URL('/invalid-address', base);
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const place = `The sandbox cannot listen on ${host}:${port}`;
      const reason =
        error.code === 'EADDRINUSE'
          ? 'the port is in use. Choose another port, or 0 for any free one.'
          : `${error.message}.`;
      reject(new Error(`${place}: ${reason}`, { cause: error }));
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
      // An uploaded file must not run as a page of the sandbox.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    })
    .end(file.bytes);
}
