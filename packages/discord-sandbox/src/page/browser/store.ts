import type {
  Json,
  LocalizedText,
  PageEvent,
  PageState,
  PageFault,
  PageMessage,
  PagePerson,
  PagePlace,
  PagePost,
  PageInteraction,
} from '../protocol.ts';

/** How long Discord's clients say that somebody is typing, in milliseconds, unless it is said again or a message comes. */
const typingTime = 10_000;

const unknownPerson: PagePerson = { id: '', username: '' };

/** The page's copy of the sandbox's state, kept up to date by its events. */
export class Store {
  url = '';
  bot = unknownPerson;
  member = unknownPerson;
  admin = unknownPerson;
  welcome: LocalizedText | null = null;
  examples: readonly LocalizedText[] = [];
  commands: readonly Json[] = [];
  faults: readonly PageFault[] = [];
  isConnected = false;
  /** Where the bot is typing. */
  typing: readonly PagePlace[] = [];
  /** Whether the page itself is connected to the sandbox. */
  isLive = false;
  readonly interactions = new Map<string, PageInteraction>();
  readonly messages = new Map<string, PageMessage>();
  readonly posts = new Map<string, PagePost>();
  readonly #listeners = new Set<() => void>();
  #isScheduled = false;

  /** Calls the listener after changes, once for all changes of the same moment. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Schedules a call of the listeners. */
  changed(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Applies an event of the sandbox. */
  apply(event: PageEvent): void {
    if (event.kind === 'state') this.#replace(event.state);
    else if (event.kind === 'message') {
      this.messages.set(event.message.id, event.message);
      this.#typed(event.message.channel);
    } else if (event.kind === 'typing') this.#types(event.place);
    else if (event.kind === 'messageDeleted') this.messages.delete(event.id);
    else if (event.kind === 'post') this.posts.set(event.post.id, event.post);
    else if (event.kind === 'interaction') this.interactions.set(event.interaction.id, event.interaction);
    else if (event.kind === 'commands') this.commands = event.commands;
    else if (event.kind === 'faults') this.faults = event.faults;
    else this.isConnected = event.isConnected;
    this.changed();
  }

  #types(place: PagePlace): void {
    this.typing = [...this.typing.filter(({ channel }) => channel !== place.channel), place];
    setTimeout(() => {
      if (!this.typing.includes(place)) return;
      this.#typed(place.channel);
      this.changed();
    }, typingTime);
  }

  #typed(channel: string): void {
    this.typing = this.typing.filter((place) => place.channel !== channel);
  }

  #replace(state: PageState): void {
    const { url, bot, member, admin, welcome, examples, commands, faults, isConnected } = state;
    Object.assign(this, { url, bot, member, admin, welcome, examples, commands, faults, isConnected });
    refill(this.interactions, state.interactions);
    refill(this.messages, state.messages);
    refill(this.posts, state.posts);
  }
}

function refill<Item extends { readonly id: string }>(map: Map<string, Item>, items: readonly Item[]): void {
  map.clear();
  for (const item of items) map.set(item.id, item);
}
