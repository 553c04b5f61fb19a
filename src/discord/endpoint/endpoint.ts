import type { KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { EndpointHealth } from '../../monitoring/endpoint-health.ts';
import type { EndpointOutcome, Metrics } from '../../monitoring/metrics.ts';
import { ThrottledLog } from '../../throttled-log.ts';
import { defaultResponseWindow, type Responder } from '../callback/responder.ts';
import { readObject } from '../payload.ts';
import { readBody } from './read-body.ts';
import { ResponseResponder } from './response-responder.ts';
import { isRecent, isSigned, readPublicKey, readSignature } from './signature.ts';

/** Where Discord posts interactions, and with which key it signs them. */
export interface EndpointSettings {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** The application's public key: 64 hexadecimal digits. */
  readonly publicKey: string;
}

export interface EndpointOptions extends EndpointSettings {
  /** Sends what does not fit in a response. */
  readonly requests: Responder;
  /** How long after its receipt an interaction can be answered, in milliseconds; Discord's three seconds unless given. */
  readonly responseWindow?: number | undefined;
  /** Called with an interaction's payload; resolves once it is answered, or will not be. */
  readonly onInteraction: (payload: unknown, responder: Responder) => Promise<void>;
  readonly health: EndpointHealth;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Discord sends each request at once; slow senders are disconnected. In milliseconds and bytes. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  // Longer than load balancers keep an idle connection, so that they close it and not the bot.
  keepAliveTimeout: 75_000,
};

/** How long the responses in progress may take at a stop, in milliseconds. */
const closeTimeout = 5_000;

/** An HTTP endpoint for Discord's interactions: the answer to each is the response to its request. */
export class Endpoint {
  readonly #options: EndpointOptions;
  readonly #key: KeyObject;
  readonly #server: Server;
  readonly #throttled: ThrottledLog;
  #isClosing = false;

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.#key = readPublicKey(options.publicKey);
    this.#throttled = new ThrottledLog(options.log);
    this.#server = createServer(limits, (request, response) => void this.#serve(request, response));
  }

  /**
   * Listens for interactions.
   *
   * @throws {Error} that says what to do, if the address cannot be used.
   */
  async connect(): Promise<void> {
    const { host, port, log, health } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : port;
    health.isListening = true;
    log.info({ host, port: taken }, 'Waiting for interactions over HTTP');
    log.info('Direct messages and mentions are not answered: they need the gateway');
  }

  /** Takes no more connections and waits at most five seconds for the responses in progress. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#options.health.isListening = false;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const timer = setTimeout(() => this.#server.closeAllConnections(), closeTimeout);
    await closed;
    clearTimeout(timer);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isClosing) response.setHeader('connection', 'close');
    // A connection that becomes idle while the server closes would be kept open for the next request.
    response.once('close', () => {
      if (this.#isClosing) this.#server.closeIdleConnections();
    });
    if (request.method === 'GET' && request.url === '/healthz') {
      return send(response, this.#isClosing ? 503 : 200, { status: this.#isClosing ? 'stopping' : 'ok' });
    }
    try {
      this.#options.metrics.endpoint(await this.#take(request, response));
    } catch (error) {
      // The client went away: not a failure of the bot's.
      if (!request.destroyed)
        this.#options.log.error({ err: error }, 'Could not handle an interaction over HTTP');
      response.destroy();
    }
  }

  /** Nothing of a request is parsed before its signature has been verified. */
  async #take(request: IncomingMessage, response: ServerResponse): Promise<EndpointOutcome> {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return this.#refuse(response, 405, 'unsigned', 'Only POST is allowed.');
    }
    const signed = readSignature(request.headers);
    if (signed === undefined) return this.#refuse(response, 401, 'unsigned', 'The request is not signed.');
    const body = await readBody(request);
    if (body === null) return this.#refuse(response, 413, 'too_large', 'The body is too large.');
    if (!isRecent(signed, Date.now())) {
      return this.#refuse(response, 401, 'outdated', 'The signature is not of this time; check the clock.');
    }
    if (!isSigned(signed, body, this.#key)) {
      return this.#refuse(response, 401, 'unsigned', 'The signature is not the one of this body.');
    }
    const payload = parse(body);
    if (readObject(payload)['type'] === InteractionType.Ping) {
      send(response, 200, { type: InteractionResponseType.Pong });
      return 'ping';
    }
    const { requests, responseWindow } = this.#options;
    const responder = new ResponseResponder(response, requests, responseWindow ?? defaultResponseWindow);
    await this.#options.onInteraction(payload, responder);
    if (response.writableEnded || response.destroyed) return 'interaction';
    // It has no address for an answer, or its answer is on the way already.
    send(response, 400, { error: 'This is not an interaction, or it has been received before.' });
    return 'unreadable';
  }

  #refuse(
    response: ServerResponse,
    status: number,
    outcome: EndpointOutcome,
    error: string,
  ): EndpointOutcome {
    this.#throttled.warn('Refused a request to the interactions endpoint', { status, reason: error });
    // Nothing that follows a refused request is read.
    response.setHeader('connection', 'close');
    send(response, status, { error });
    return outcome;
  }
}

function send(response: ServerResponse, status: number, json: object): void {
  const body = JSON.stringify(json);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'the port is in use. Set INTERACTIONS_PORT to another port.',
    EACCES: 'permission denied. Set INTERACTIONS_PORT to a port above 1023.',
    EADDRNOTAVAIL: 'this machine does not have that address. Set HOST to one that it has, or to 0.0.0.0.',
  };
  const reason = reasons[cause.code ?? ''] ?? `${cause.message}. Check HOST and INTERACTIONS_PORT.`;
  return new Error(`Cannot listen for interactions on ${host}:${port}: ${reason}`, { cause });
}
