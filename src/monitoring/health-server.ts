import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { foreignRequestReason } from './foreign-request.ts';
import { statusOf, type Health } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServerOptions {
  /** The address to listen on; 127.0.0.1 by default. */
  readonly host?: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly health: () => Health;
  readonly metrics: Metrics;
  /** Called with the reason why a request failed. */
  readonly onError: (error: Error) => void;
}

/** A listening server. */
export interface HealthServer {
  readonly port: number;
  /** Closes every connection and frees the port. */
  close(): Promise<void>;
}

interface HealthResponse {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Requests have a short line, few headers and no body; a client that sends more, or sends slowly, is disconnected. */
const limits = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 5000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
};
const maxConnections = 64;
const defaultHost = '127.0.0.1';

/**
 * Serves `/healthz` (JSON; status 200, or 503 if somebody should look at the bot) and `/metrics` (Prometheus). Refuses web pages.
 *
 * @throws {Error} that says what to do, if the address cannot be used.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const server = createServer(limits, (request, response) => void serve(request, response, options));
  server.maxConnections = maxConnections;
  const port = await listen(server, options.host ?? defaultHost, options.port);
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
  const foreign = foreignRequestReason(request.headers, options.host ?? defaultHost);
  if (foreign !== undefined) return send(response, plainText(403, foreign));
  const path = (request.url ?? '').split('?')[0];
  if (path !== '/healthz' && path !== '/metrics') {
    return send(response, plainText(404, 'Not found. Try /healthz or /metrics.'));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(response, plainText(405, 'Only GET and HEAD are allowed.'));
  }
  try {
    send(
      response,
      path === '/healthz' ? healthResponse(options.health()) : await metricsResponse(options.metrics),
    );
  } catch (error) {
    options.onError(error instanceof Error ? error : new Error(String(error)));
    send(response, plainText(500, 'The health could not be determined. See the bot’s log.'));
  }
}

function healthResponse(health: Health): HealthResponse {
  const status = statusOf(health, Date.now());
  return {
    status: status === 'unavailable' ? 503 : 200,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ status, ...health }),
  };
}

async function metricsResponse(metrics: Metrics): Promise<HealthResponse> {
  return { status: 200, ...(await metrics.text()) };
}

function plainText(status: number, line: string): HealthResponse {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${line}\n` };
}

function send(response: ServerResponse, { status, contentType, body }: HealthResponse): void {
  // Nothing that follows a refused request is read.
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
  const failure = `Cannot serve the health check and the metrics on ${host}:${port}`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE:
      'the port is in use. Set METRICS_PORT to another port or to 0 (any free port), or unset it to serve neither.',
    EACCES: 'permission denied. Set METRICS_PORT to a port above 1023.',
  };
  const reason = reasons[cause.code ?? ''] ?? `${cause.message}. Check METRICS_HOST and METRICS_PORT.`;
  return new Error(`${failure}: ${reason}`, { cause });
}
