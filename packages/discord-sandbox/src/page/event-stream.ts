import type { ServerResponse } from 'node:http';
import { InteractionType } from '../discord-numbers.ts';
import type { Faults } from '../faults.ts';
import type { Change } from '../state/feed.ts';
import { admin, ids, member } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import {
  pageCommands,
  pageInteraction,
  pageMessage,
  pagePerson,
  pagePost,
  placeOfChannel,
} from './page-view.ts';
import type { PageEvent, PageState } from './protocol.ts';

/** What does not change while the sandbox runs. */
type PageSetup = Pick<PageState, 'url' | 'welcome' | 'examples'>;

/** Sends everything that happens to the open pages, as server-sent events: first the state, then each change. */
export class EventStream {
  readonly #state: SandboxState;
  readonly #isConnected: () => boolean;
  readonly #faults: Faults;
  readonly #setup: PageSetup;

  constructor(state: SandboxState, isConnected: () => boolean, faults: Faults, setup: PageSetup) {
    this.#state = state;
    this.#isConnected = isConnected;
    this.#faults = faults;
    this.#setup = setup;
  }

  /** Keeps the response open and writes events to it until the page disconnects. */
  serve(response: ServerResponse): void {
    const send = (event: PageEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    send({ kind: 'state', state: this.#pageState() });
    const unsubscribe = this.#state.feed.subscribe((change) => {
      const event = this.#eventFor(change);
      if (event) send(event);
    });
    response.on('close', unsubscribe);
  }

  #pageState(): PageState {
    const { botName, journal, messages, posts } = this.#state;
    return {
      ...this.#setup,
      bot: { id: ids.application, username: botName },
      member: pagePerson(member),
      admin: pagePerson(admin),
      commands: pageCommands(this.#state),
      interactions: journal.entries.map(({ interaction }) => pageInteraction(interaction)),
      messages: messages.list().map((message) => pageMessage(this.#state, message)),
      posts: posts.list().map(pagePost),
      faults: this.#faults.armed,
      isConnected: this.#isConnected(),
    };
  }

  #eventFor(change: Change): PageEvent | undefined {
    switch (change.kind) {
      case 'message':
        return { kind: 'message', message: pageMessage(this.#state, change.message) };
      case 'messageDeleted':
        return { kind: 'messageDeleted', id: change.message.id };
      case 'typing': {
        const place = placeOfChannel(change.channel);
        return place && { kind: 'typing', place };
      }
      case 'post':
        return { kind: 'post', post: pagePost(change.post) };
      case 'interaction': {
        const isAutocomplete = change.interaction.action.type === InteractionType.autocomplete;
        return isAutocomplete
          ? undefined
          : { kind: 'interaction', interaction: pageInteraction(change.interaction) };
      }
      case 'commands':
        return { kind: 'commands', commands: pageCommands(this.#state) };
      case 'faults':
        return { kind: 'faults', faults: this.#faults.armed };
      case 'connection':
        return { kind: 'connection', isConnected: this.#isConnected() };
    }
  }
}
