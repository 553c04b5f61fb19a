import type {
  Json,
  PageEvent,
  PageState,
  ShownFault,
  ShownMessage,
  ShownPerson,
  ShownPost,
  ShownTurn,
} from '../protocol.ts';

const nobody: ShownPerson = { id: '', username: '' };

/** What the page knows of the sandbox, kept up to date by the sandbox's events. */
export class Store {
  url = '';
  bot = nobody;
  reader = nobody;
  admin = nobody;
  commands: readonly Json[] = [];
  faults: readonly ShownFault[] = [];
  isConnected = false;
  /** Whether the page itself hears from the sandbox. */
  isLive = false;
  readonly turns = new Map<string, ShownTurn>();
  readonly messages = new Map<string, ShownMessage>();
  readonly posts = new Map<string, ShownPost>();
  readonly #listeners = new Set<() => void>();
  #isScheduled = false;

  /** Calls the listener after every change, once for changes that come together. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Tells the listeners soon. */
  changed(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Takes in what the sandbox says. */
  apply(event: PageEvent): void {
    if (event.kind === 'state') this.#replace(event.state);
    else if (event.kind === 'message') this.messages.set(event.message.id, event.message);
    else if (event.kind === 'messageDeleted') this.messages.delete(event.id);
    else if (event.kind === 'post') this.posts.set(event.post.id, event.post);
    else if (event.kind === 'turn') this.turns.set(event.turn.id, event.turn);
    else if (event.kind === 'commands') this.commands = event.commands;
    else if (event.kind === 'faults') this.faults = event.faults;
    else this.isConnected = event.isConnected;
    this.changed();
  }

  #replace(state: PageState): void {
    const { url, bot, reader, admin, commands, faults, isConnected } = state;
    Object.assign(this, { url, bot, reader, admin, commands, faults, isConnected });
    refill(this.turns, state.turns);
    refill(this.messages, state.messages);
    refill(this.posts, state.posts);
  }
}

function refill<Item extends { readonly id: string }>(map: Map<string, Item>, items: readonly Item[]): void {
  map.clear();
  for (const item of items) map.set(item.id, item);
}
