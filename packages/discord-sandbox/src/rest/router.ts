import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { CallbackType } from '../discord-numbers.ts';
import type { Faults } from '../faults.ts';
import { bareToken } from '../gateway/payloads.ts';
import { BodyTooLargeError, readBody, sendJson } from '../http/exchange.ts';
import { parsePayload, type Payload } from '../http/multipart.ts';
import { isJsonObject } from '../json.ts';
import { Field } from '../validation/field.ts';
import type { Exchange } from '../state/journal.ts';
import { ApiError, refusals, rejectInvalid, wrongContentType } from './api-error.ts';
import type { RateLimiter } from './rate-limits.ts';
import { redactToken } from './redact-token.ts';
import { matchPattern, type RestResponse, type Route } from './route.ts';
import { injectFault } from './inject-fault.ts';

interface RouterOptions {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly rateLimiter: RateLimiter;
  readonly faults: Faults;
  readonly log: (message: string) => void;
  readonly onRequest?: ((request: { method: string; path: string; body: unknown }) => void) | undefined;
  /** Called with every request once it has been answered. */
  readonly onExchange: (exchange: Exchange) => void;
}

/** The maximum size of a request with its files, in bytes. */
const maxRequestSize = 26 * 1024 * 1024;
const version = 'v10';
const bodyTypes = /^(?:application\/json|multipart\/form-data)\b/iu;

/** Answers a bot's REST requests as Discord would, or with an armed fault. */
export class RestRouter {
  readonly #options: RouterOptions;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  /** Serves a request under `/api`. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const method = request.method ?? 'GET';
    const started = performance.now();
    let payload: Payload = { json: undefined, uploads: new Map() };
    let injected: Pick<Exchange, 'fault' | 'isHidden'> = {};
    const report = ({ status, body }: { readonly status: number | null; readonly body?: unknown }): void =>
      this.#options.onExchange({
        method,
        path: url.pathname,
        request: payload.json,
        files: filesOf(payload),
        status,
        response: body,
        durationMs: performance.now() - started,
        at: new Date().toISOString(),
        ...injected,
      });
    try {
      payload = await this.#read(request);
      this.#options.onRequest?.({ method, path: url.pathname, body: payload.json });
      const fault = this.#options.faults.takeForRest(isAutocompleteResponse(payload));
      const carryOut = (): Promise<RestResponse> =>
        this.#answer(method, request.headers.authorization ?? '', url, payload);
      if (fault) {
        injected = { fault: fault.kind };
        this.#options.log(`Fault: ${fault.kind} injected into ${method} ${redactToken(url.pathname)}.`);
        if (fault.kind === 'slow') await setTimeout(fault.delayMs, undefined, { ref: false });
        else {
          const isHidden = fault.isApplied && (await succeeds(carryOut));
          injected = { fault: fault.kind, ...(isHidden ? { isHidden } : {}) };
          return report(injectFault({ ...fault, kind: fault.kind }, request, response));
        }
      }
      const answer = await carryOut();
      report(answer);
      sendJson(response, answer.status, answer.body, answer.headers);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#options.log(
        `Refused ${method} ${redactToken(url.pathname)}: ${error.status} ${JSON.stringify(error.body)}`,
      );
      report(error);
      sendJson(response, error.status, error.body, error.headers);
    }
  }

  async #read(request: IncomingMessage): Promise<Payload> {
    try {
      const bytes = await readBody(request, maxRequestSize);
      const contentType = request.headers['content-type'] ?? '';
      if (bytes.length > 0 && !bodyTypes.test(contentType)) throw wrongContentType();
      return await parsePayload(bytes, contentType);
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw error instanceof BodyTooLargeError ? refusals.tooLarge() : refusals.invalidJson();
    }
  }

  async #answer(method: string, authorization: string, url: URL, payload: Payload): Promise<RestResponse> {
    const [, , requestedVersion, ...rest] = url.pathname.split('/');
    const path = `/${rest.map(decodePart).join('/')}`;
    if (/^v\d+$/.test(requestedVersion ?? '') && requestedVersion !== version)
      throw refusals.invalidVersion();
    const matches = this.#options.routes.flatMap((route) => {
      const params = requestedVersion === version ? matchPattern(route.pattern, path) : undefined;
      return params ? [{ route, params }] : [];
    });
    const match = matches.find(({ route }) => route.method === method);
    if (!match) {
      if (matches.length > 0) throw refusals.methodNotAllowed();
      this.#options.log(
        `Unknown route: the sandbox has no ${method} ${redactToken(url.pathname)}; answered 404.`,
      );
      throw refusals.notFound();
    }
    const { route, params } = match;
    if (route.needsBotToken && !this.#isAuthorized(authorization)) throw refusals.unauthorized();
    const param = (name: string): string => params.get(name) ?? '';
    const headers = this.#options.rateLimiter.take(route, params);
    checkIds(route, params);
    const request = { body: payload.json, uploads: payload.uploads, query: url.searchParams, param };
    try {
      return { ...(await route.handle(request)), headers };
    } catch (error) {
      if (error instanceof ApiError) error.headers = headers;
      throw error;
    }
  }

  #isAuthorized(authorization: string): boolean {
    return /^Bot\s/i.test(authorization) && bareToken(authorization) === this.#options.token;
  }
}

/** Refuses ids in the path that are none, such as the "undefined" of a bot that has lost one. */
function checkIds({ pattern }: Route, params: ReadonlyMap<string, string>): void {
  const path = new Field(undefined);
  for (const [name, value] of params) {
    if (name === 'token' || value === '@original' || /^\d{1,20}$/u.test(value)) continue;
    const key = pattern.startsWith('/webhooks/') && name === 'application' ? 'webhook' : name;
    path.at(`${key}_id`).refuse('NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
  }
  rejectInvalid(path);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isAutocompleteResponse({ json }: Payload): boolean {
  return isJsonObject(json) && json['type'] === CallbackType.choices && isJsonObject(json['data']);
}

/** The uploaded files of a payload, without their bytes. */
export function filesOf({ uploads }: Payload): Exchange['files'] {
  return [...uploads.values()].map(({ filename, contentType, bytes }) => ({
    filename,
    contentType,
    size: bytes.byteLength,
  }));
}

async function succeeds(carryOut: () => Promise<RestResponse>): Promise<boolean> {
  try {
    await carryOut();
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
