import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import type { Gateway } from '../gateway/server.ts';
import { BodyTooLargeError, readBody, sendJson } from '../http/exchange.ts';
import { findJsonMistake } from '../http/json-mistake.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { pageCommands } from '../page/page-view.ts';
import type { PageTraffic } from '../page/protocol.ts';
import type { SandboxState } from '../state/state.ts';
import { autocompleteAction, commandAction } from './commands.ts';
import { componentAction } from './components.ts';
import { ControlError } from './control-error.ts';
import type { Delivery } from './delivery.ts';
import { faultView, readFault } from './fault-request.ts';
import { modalAction } from './modals.ts';
import { postMessage } from './posts.ts';
import { messageView, outcomeView } from './views.ts';

/** The maximum size of a control request, in bytes. */
const maxBodySize = 1024 * 1024;
/** How long requests wait for a bot that is still starting, from the first request, in milliseconds. */
const startTimeout = 5_000;

type Handler = (body: JsonObject, query: URLSearchParams) => unknown;

/** The API under `/sandbox`, with which tests, scripts and the page act as people in Discord. */
export class ControlApi {
  readonly #handlers: ReadonlyMap<string, Handler>;

  constructor(
    state: SandboxState,
    gateway: Gateway,
    faults: Faults,
    delivery: Delivery,
    log: (line: string) => void,
  ) {
    let started: Promise<unknown> | undefined;
    const botStarted = (): Promise<unknown> =>
      (started ??= withinStart(
        delivery.hasReceiver || gateway.firstIdentified,
        state.commands.firstRegistered,
      ));
    let identified: Promise<unknown> | undefined;
    const botIdentified = (): Promise<unknown> => (identified ??= withinStart(gateway.firstIdentified));
    this.#handlers = new Map<string, Handler>([
      [
        'POST /sandbox/interactions',
        async (body) => {
          await botStarted();
          const { action, isPermitted } = commandAction(body, state);
          const { interaction } = await delivery.deliver(action);
          return { ...outcomeView(state, interaction), permitted: isPermitted };
        },
      ],
      [
        'POST /sandbox/autocomplete',
        async (body) => {
          await botStarted();
          const { answer } = await delivery.deliver(autocompleteAction(body, state));
          return { choices: answer.choices ?? [] };
        },
      ],
      [
        'POST /sandbox/components',
        async (body) =>
          outcomeView(state, (await delivery.deliver(componentAction(body, state))).interaction),
      ],
      [
        'POST /sandbox/modals',
        async (body) => outcomeView(state, (await delivery.deliver(modalAction(body, state))).interaction),
      ],
      ['GET /sandbox/commands', () => pageCommands(state)],
      ['GET /sandbox/messages', () => state.messages.list().map((message) => messageView(state, message))],
      [
        'POST /sandbox/messages',
        async (body) => {
          await botIdentified();
          const { post, reply } = await postMessage(body, state, gateway, log);
          return { posted: state.posts.object(post), reply: reply ? messageView(state, reply) : null };
        },
      ],
      ['GET /sandbox/exchanges', (_, query) => trafficOf(query.get('interaction'), state)],
      [
        'POST /sandbox/faults',
        (body) => {
          faults.arm(readFault(body));
          return { armed: faults.armed.map(faultView) };
        },
      ],
    ]);
  }

  /** Serves a request under `/sandbox`. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const handler = this.#handlerFor(request.method ?? 'GET', url.pathname);
      const body = await readJson(request);
      sendJson(response, 200, await handler(body, url.searchParams));
    } catch (error) {
      if (error instanceof ControlError) sendJson(response, error.status, { error: error.message });
      else if (error instanceof BodyTooLargeError) sendJson(response, 413, { error: error.message });
      else throw error;
    }
  }

  #handlerFor(method: string, path: string): Handler {
    const handler = this.#handlers.get(`${method} ${path}`);
    if (handler) return handler;
    const known = [...this.#handlers.keys()];
    const others = known.filter((key) => key.endsWith(` ${path}`));
    if (others.length > 0) throw new ControlError(405, `Use ${others.join(' or ')}.`);
    throw new ControlError(404, `There is no ${method} ${path}. Known requests: ${known.join(', ')}.`);
  }
}

async function readJson(request: IncomingMessage): Promise<JsonObject> {
  const text = (await readBody(request, maxBodySize)).toString('utf8');
  if (request.method === 'GET') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ControlError(400, `The body is not valid JSON: see ${findJsonMistake(text)}.`);
  }
  if (!isJsonObject(body)) throw new ControlError(400, 'The body must be a JSON object.');
  return body;
}

// The event that the bot received for an interaction, and the requests that it sent.
function trafficOf(interaction: string | null, state: SandboxState): PageTraffic {
  const entry = state.journal.get(interaction ?? '');
  if (entry) return { event: entry.event, exchanges: entry.exchanges };
  throw new ControlError(404, `There is no record of the interaction ${JSON.stringify(interaction)}.`);
}

// Otherwise a script that starts together with the bot would be refused while the bot is still connecting.
function withinStart(...steps: readonly unknown[]): Promise<unknown> {
  const timeout = new Promise((resolve) => {
    setTimeout(resolve, startTimeout).unref();
  });
  return Promise.race([timeout, Promise.all(steps)]);
}
