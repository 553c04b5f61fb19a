import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, RestFaultKind } from '../faults.ts';
import { sendJson } from '../http/exchange.ts';
import { rateLimited, refusals, type ApiError } from './api-error.ts';

/** A fault that takes the place of the response. */
type ResponseFault = Fault<Exclude<RestFaultKind, 'slow'>>;

/** What the bot receives. The status is null if the connection is cut. */
interface FaultResponse {
  readonly status: number | null;
  readonly body?: unknown;
}

/** Answers a request with a fault; returns what the bot receives. */
export function injectFault(
  fault: ResponseFault,
  request: IncomingMessage,
  response: ServerResponse,
): FaultResponse {
  switch (fault.kind) {
    case '429':
      return limitRate(fault, response);
    case '500': {
      const body = { message: '500: Internal Server Error', code: 0 };
      sendJson(response, 500, body);
      return { status: 500, body };
    }
    case '502': {
      const body = '<html><body>502 Bad Gateway</body></html>';
      response.writeHead(502, { 'content-type': 'text/html' }).end(body);
      return { status: 502, body };
    }
    case 'reset':
      request.socket.resetAndDestroy();
      return { status: null };
    case 'hang-up':
      request.socket.destroy();
      return { status: null };
    case '10062':
      return refuse(refusals.unknownInteraction(), response);
    case '40060':
      return refuse(refusals.alreadyAcknowledged(), response);
  }
}

function limitRate({ delayMs, isGlobal }: ResponseFault, response: ServerResponse): FaultResponse {
  const seconds = delayMs / 1_000;
  // Discord sends a route's limits only if that route is limited, not with the global limit.
  const limits = isGlobal
    ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
    : {
        'x-ratelimit-limit': '1',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String((Date.now() + delayMs) / 1_000),
        'x-ratelimit-reset-after': String(seconds),
        'x-ratelimit-bucket': 'sandbox',
        'x-ratelimit-scope': 'user',
      };
  return refuse(rateLimited(seconds, isGlobal, limits), response);
}

function refuse(error: ApiError, response: ServerResponse): FaultResponse {
  const { status, body, headers } = error;
  sendJson(response, status, body, headers);
  return { status, body };
}
