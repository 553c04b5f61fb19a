import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { statusOf, type Health } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServerOptions {
  /** The address to listen at; this machine's own, 127.0.0.1, if left out. */
  readonly host?: string;
  /** 0 lets the system pick one. */
  readonly port: number;
  readonly health: () => Health;
  readonly metrics: Metrics;
  /** Told why a request could not be answered. */
  readonly onError: (error: Error) => void;
}

/** A server that listens. */
export interface HealthServer {
  readonly port: number;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Requests have a short line, few headers and no body; whoever sends more, or sends slowly, is cut off. */
const limits = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 5000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
};
const mostConnections = 64;

/**
 * Serves `/healthz` (JSON; status 200, or 503 when the bot should be looked after) and `/metrics` (Prometheus).
 *
 * @throws {Error} that says what to do when it cannot listen.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const server = createServer(limits, (request, response) => void serve(request, response, options));
  server.maxConnections = mostConnections;
  const port = await listen(server, options.host ?? '127.0.0.1', options.port);
  return {
    port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: HealthServerOptions,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  if (path !== '/healthz' && path !== '/metrics') {
    return send(response, plainText(404, 'Not found. There are /healthz and /metrics.'));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(response, plainText(405, 'Only GET and HEAD are answered here.'));
  }
  try {
    send(
      response,
      path === '/healthz' ? healthAnswer(options.health()) : await metricsAnswer(options.metrics),
    );
  } catch (error) {
    options.onError(error instanceof Error ? error : new Error(String(error)));
    send(response, plainText(500, 'The bot cannot tell how it does. Its log says why.'));
  }
}

function healthAnswer(health: Health): Answer {
  const status = statusOf(health, Date.now());
  return {
    status: status === 'unavailable' ? 503 : 200,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ status, ...health }),
  };
}

async function metricsAnswer(metrics: Metrics): Promise<Answer> {
  return { status: 200, ...(await metrics.text()) };
}

function plainText(status: number, line: string): Answer {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${line}\n` };
}

function send(response: ServerResponse, { status, contentType, body }: Answer): void {
  // What else comes after a request that was refused is not read.
  if (status >= 400 && status < 500) response.setHeader('connection', 'close');
  response
    .writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const failure = `The health check and the metrics cannot be served on ${host}:${port}`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE:
      'the port is in use. Set METRICS_PORT to another one, to 0 for any, or leave it out to go without.',
    EACCES: 'permission is denied. Set METRICS_PORT to a port above 1023.',
  };
  const reason = reasons[cause.code ?? ''] ?? `${cause.message}. Check METRICS_HOST and METRICS_PORT.`;
  return new Error(`${failure}: ${reason}`, { cause });
}
