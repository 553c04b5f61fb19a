import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ids, type InteractionEvent } from './interaction-event.ts';
import { LeanGateway } from './lean-gateway.ts';

/** Bots may pause between rounds for longer than Node keeps a connection open by default; in milliseconds. */
const keepAlive = 120_000;

/** Discord's code for an interaction that has been answered. */
const alreadyAnswered = 40_060;

const botUser = { id: ids.application, username: 'Sidebar', discriminator: '0', avatar: null, bot: true };
const application = {
  id: ids.application,
  name: 'Sidebar',
  icon: null,
  description: '',
  flags: 0,
  owner: { id: ids.owner, username: 'owner', discriminator: '0', avatar: null },
  team: null,
};

/** That there are commands is all that a bot wants to know. */
const registered = [{ id: ids.guild, name: 'ask' }];

type OnAnswer = (body: string) => void;

/**
 * As much of Discord as it takes to ask one bot, so little that the bot is what is measured: the wire is the real one, but
 * nothing is checked, limited or kept.
 */
export class LeanDiscord {
  readonly token = 'lean-discord';
  /** Base address of the REST interface, without version. */
  readonly apiBase: string;
  readonly #address: string;
  readonly #server: Server;
  readonly #gateway: LeanGateway;
  readonly #unanswered = new Map<string, OnAnswer>();
  /** What the bot asked for that there is not. */
  readonly faults: string[] = [];

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#address = `127.0.0.1:${port}`;
    this.apiBase = `http://${this.#address}/api`;
    this.#gateway = new LeanGateway(server, {
      v: 10,
      user: botUser,
      guilds: [{ id: ids.guild, unavailable: true }],
      session_id: 'lean',
      resume_gateway_url: `ws://${this.#address}`,
      application: { id: ids.application, flags: 0 },
    });
    server.on('request', (request, response) => this.#serve(request, response));
  }

  /** Listens on a port that the system picks, on this machine only. */
  static async start(): Promise<LeanDiscord> {
    const server = createServer({ keepAliveTimeout: keepAlive });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return new LeanDiscord(server, address.port);
  }

  /** Resolves when the bot has connected. */
  get connected(): Promise<void> {
    return this.#gateway.identified;
  }

  /** Sends an interaction; `onAnswer` is called with the body of the bot's answer when all of it has come. */
  send(event: InteractionEvent, onAnswer: OnAnswer): void {
    this.#unanswered.set(event.id, onAnswer);
    this.#gateway.dispatch('INTERACTION_CREATE', event);
  }

  /** Cuts every connection. */
  async close(): Promise<void> {
    this.#gateway.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').slice('/api/v10/'.length);
    if (path.startsWith('interactions/')) {
      this.#takeAnswer(path.split('/')[1] ?? '', request, response);
      return;
    }
    request.resume();
    if (path === 'applications/@me') reply(response, 200, application);
    else if (path === `applications/${ids.application}/commands`) reply(response, 200, registered);
    else if (path === 'gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      reply(response, 200, { url: `ws://${this.#address}`, shards: 1, session_start_limit: limit });
    } else this.#refuse(request, response);
  }

  #takeAnswer(id: string, request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const onAnswer = this.#unanswered.get(id);
      if (onAnswer === undefined) {
        // A bot that heard nothing in time tries again.
        reply(response, 400, {
          code: alreadyAnswered,
          message: 'Interaction has already been acknowledged.',
        });
        return;
      }
      this.#unanswered.delete(id);
      response.writeHead(204).end();
      onAnswer(Buffer.concat(chunks).toString());
    });
  }

  #refuse({ method, url }: IncomingMessage, response: ServerResponse): void {
    this.faults.push(`asked for what there is not: ${method} ${url}`);
    reply(response, 404, { code: 0, message: '404: Not Found' });
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
