import type { ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import type { Gateway } from '../gateway/server.ts';
import { InteractionType } from '../discord-numbers.ts';
import type { Change } from '../state/feed.ts';
import { admin, botUserObject, ids, reader } from '../state/people.ts';
import type { World } from '../state/state.ts';
import type { PageEvent, PageState } from './protocol.ts';
import { shownCommands, shownMessage, shownPerson, shownPost, shownTurn } from './shown.ts';

/** Tells the pages that are open of everything that happens, as server-sent events: first the state, then each change. */
export class EventStream {
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #faults: Faults;
  readonly #url: string;

  /** The address is the sandbox's own. */
  constructor(world: World, gateway: Gateway, faults: Faults, url: string) {
    this.#world = world;
    this.#gateway = gateway;
    this.#faults = faults;
    this.#url = url;
  }

  /** Keeps the response open and writes to it until the page goes away. */
  serve(response: ServerResponse): void {
    const send = (event: PageEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    send({ kind: 'state', state: this.#state() });
    const unsubscribe = this.#world.feed.subscribe((change) => {
      const event = this.#eventFor(change);
      if (event) send(event);
    });
    response.on('close', unsubscribe);
  }

  #state(): PageState {
    const { journal, messages, posts } = this.#world;
    return {
      url: this.#url,
      bot: { id: ids.application, username: String(botUserObject()['username']) },
      reader: shownPerson(reader),
      admin: shownPerson(admin),
      commands: shownCommands(this.#world),
      turns: journal.turns.map(({ interaction }) => shownTurn(interaction)),
      messages: messages.list().map((message) => shownMessage(this.#world, message)),
      posts: posts.list().map(shownPost),
      faults: this.#faults.armed,
      isConnected: this.#gateway.isConnected,
    };
  }

  #eventFor(change: Change): PageEvent | undefined {
    switch (change.kind) {
      case 'message':
        return { kind: 'message', message: shownMessage(this.#world, change.message) };
      case 'messageDeleted':
        return change;
      case 'post':
        return { kind: 'post', post: shownPost(change.post) };
      case 'interaction': {
        const isTyping = change.interaction.deed.type === InteractionType.autocomplete;
        return isTyping ? undefined : { kind: 'turn', turn: shownTurn(change.interaction) };
      }
      case 'commands':
        return { kind: 'commands', commands: shownCommands(this.#world) };
      case 'faults':
        return { kind: 'faults', faults: this.#faults.armed };
      case 'connection':
        return { kind: 'connection', isConnected: this.#gateway.isConnected };
    }
  }
}
