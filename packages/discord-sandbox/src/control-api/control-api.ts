import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import type { Gateway } from '../gateway/server.ts';
import { BodyTooLargeError, readBody, sendJson } from '../http/exchange.ts';
import { findJsonMistake } from '../http/json-mistake.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { ShownTraffic } from '../page/protocol.ts';
import { shownCommands, shownPost } from '../page/shown.ts';
import type { World } from '../state/state.ts';
import { autocompleteDeed, commandDeed } from './commands.ts';
import { componentDeed, modalDeed } from './components.ts';
import { Delivery } from './delivery.ts';
import { DrivingError } from './control-error.ts';
import { faultIn, faultView } from './fault-request.ts';
import { addPost } from './target.ts';
import { messageView, outcomeView } from './views.ts';

/** The largest driving request, in bytes. */
const largestBody = 1024 * 1024;
/** How long the first requests wait for a bot that is just starting, in milliseconds. */
const startPatience = 5_000;

type Handler = (body: JsonObject, query: URLSearchParams) => unknown;

/** The interface under `/sandbox` by which tests, scripts and the page do what people do in Discord. */
export class DrivingApi {
  readonly #handlers: ReadonlyMap<string, Handler>;

  constructor(world: World, gateway: Gateway, faults: Faults) {
    const delivery = new Delivery(world, gateway);
    const started = startOf(world, gateway);
    this.#handlers = new Map<string, Handler>([
      [
        'POST /sandbox/interactions',
        async (body) => {
          await started;
          const { deed, isPermitted } = commandDeed(body, world);
          const { interaction } = await delivery.deliver(deed);
          return { ...outcomeView(world, interaction), permitted: isPermitted };
        },
      ],
      [
        'POST /sandbox/autocomplete',
        async (body) => {
          await started;
          const { answer } = await delivery.deliver(autocompleteDeed(body, world));
          return { choices: answer.choices ?? [] };
        },
      ],
      [
        'POST /sandbox/components',
        async (body) => outcomeView(world, (await delivery.deliver(componentDeed(body, world))).interaction),
      ],
      [
        'POST /sandbox/modals',
        async (body) => outcomeView(world, (await delivery.deliver(modalDeed(body, world))).interaction),
      ],
      ['GET /sandbox/commands', () => shownCommands(world)],
      ['GET /sandbox/messages', () => world.messages.list().map((message) => messageView(world, message))],
      ['POST /sandbox/messages', (body) => shownPost(addPost(body, world))],
      ['GET /sandbox/exchanges', (_, query) => trafficOf(query.get('interaction'), world)],
      [
        'POST /sandbox/faults',
        (body) => {
          faults.arm(faultIn(body));
          return { armed: faults.armed.map(faultView) };
        },
      ],
    ]);
  }

  /** Serves one request under `/sandbox`. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const handler = this.#handlerFor(request.method ?? 'GET', url.pathname);
      const body = await readJson(request);
      sendJson(response, 200, await handler(body, url.searchParams));
    } catch (error) {
      if (error instanceof DrivingError) sendJson(response, error.status, { error: error.message });
      else if (error instanceof BodyTooLargeError) sendJson(response, 413, { error: error.message });
      else throw error;
    }
  }

  #handlerFor(method: string, path: string): Handler {
    const handler = this.#handlers.get(`${method} ${path}`);
    if (handler) return handler;
    const known = [...this.#handlers.keys()];
    const others = known.filter((key) => key.endsWith(` ${path}`));
    if (others.length > 0) throw new DrivingError(405, `Use ${others.join(' or ')}.`);
    throw new DrivingError(404, `There is no ${method} ${path}. There are ${known.join(', ')}.`);
  }
}

async function readJson(request: IncomingMessage): Promise<JsonObject> {
  const text = (await readBody(request, largestBody)).toString('utf8');
  if (request.method === 'GET') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new DrivingError(400, `The body is not JSON: see ${findJsonMistake(text)}.`);
  }
  if (!isJsonObject(body)) throw new DrivingError(400, 'The body must be a JSON object.');
  return body;
}

// What the bot was told of an interaction, and its requests with their answers.
function trafficOf(interaction: string | null, world: World): ShownTraffic {
  const turn = world.journal.get(interaction ?? '');
  if (turn) return { event: turn.event, exchanges: turn.exchanges };
  throw new DrivingError(404, `Nothing is kept of the interaction ${JSON.stringify(interaction)}.`);
}

// A script that begins as soon as the sandbox is there would otherwise be faster than the bot.
function startOf(world: World, gateway: Gateway): Promise<unknown> {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, startPatience).unref();
  });
  return Promise.race([patience, Promise.all([gateway.firstIdentified, world.commands.firstRegistered])]);
}
