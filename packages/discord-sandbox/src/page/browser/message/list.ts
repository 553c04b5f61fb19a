import type { App } from '../app.ts';
import type { PageMessage, PageInteraction } from '../../protocol.ts';
import { element, holds } from '../parts/element.ts';
import { contextFor } from './context.ts';
import { isEphemeral, renderMessage, renderPost, renderPending, type MessageActions } from './message.ts';

interface Item {
  readonly id: string;
  /** Changes whenever the item has to be rendered again. */
  readonly signature: string;
  readonly render: () => HTMLElement;
}

const componentType = 3;
/** Within this distance the list counts as scrolled to the end, in pixels. */
const endTolerance = 120;

/** The messages of the chosen place, oldest first, kept up to date. */
export class MessageList {
  readonly root = element('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabindex: 0 });
  readonly #app: App;
  readonly #actions: MessageActions;
  readonly #shown = new Map<string, { readonly signature: string; readonly entry: HTMLElement }>();
  readonly #dismissed = new Set<string>();
  readonly #welcome: () => HTMLElement;

  /** The welcome is shown while there are no messages. */
  constructor(
    app: App,
    { inspect, reply }: Pick<MessageActions, 'inspect' | 'reply'>,
    welcome: () => HTMLElement,
  ) {
    this.#app = app;
    this.#welcome = welcome;
    // A picture makes its message longer once it has loaded.
    const pictureLoaded = ({ target }: Event): void => {
      if (holds(this.root.lastElementChild ?? this.root, target)) this.#showLast();
    };
    this.root.addEventListener('load', pictureLoaded, true);
    this.#actions = {
      inspect,
      reply,
      dismiss: (message) => {
        this.#dismissed.add(message);
        this.update();
        this.root.focus();
      },
    };
  }

  /** Renders what has changed, and leaves the rest alone. */
  update(): void {
    const { settings, store } = this.#app;
    this.root.setAttribute('aria-label', settings.texts.messages);
    const items = this.#items();
    const isAtEnd = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < endTolerance;
    const wanted = new Set(items.map(({ id }) => id));
    for (const [id, { entry }] of this.#shown) {
      if (wanted.has(id)) continue;
      entry.remove();
      this.#shown.delete(id);
    }
    this.root.querySelector('.welcome')?.remove();
    let isNew = false;
    for (const [index, item] of items.entries()) {
      const before = this.#shown.get(item.id);
      let entry = before?.entry;
      if (!before || before.signature !== item.signature) {
        entry = item.render();
        if (before) replaceKeepingFocus(before.entry, entry);
        isNew ||= !before;
        this.#shown.set(item.id, { signature: item.signature, entry });
      }
      if (entry && this.root.children[index] !== entry) {
        this.root.insertBefore(entry, this.root.children[index] ?? null);
      }
    }
    for (const { id } of items) this.#markComponents(id);
    if (items.length === 0 && store.bot.id !== '') this.root.append(this.#welcome());
    if (items.length === 0) this.root.scrollTop = 0;
    else if (isAtEnd || isNew) this.#showLast();
  }

  /** Scrolls to the end, but not past the start of the last message. */
  #showLast(): void {
    const last = this.root.lastElementChild;
    last?.scrollIntoView({ block: last.clientHeight > this.root.clientHeight ? 'start' : 'end' });
  }

  #items(): readonly Item[] {
    const { store, settings } = this.#app;
    const app = this.#app;
    const page = JSON.stringify([settings.choices.language, store.commands.length]);
    const interactions = [...store.interactions.values()].filter(
      (interaction) => app.isHere(interaction) && this.#isPending(interaction),
    );
    const messages = [...store.messages.values()].filter(
      (message) => app.isHere(message) && this.#isVisible(message),
    );
    const posts = [...store.posts.values()].filter((post) => app.isHere(post));
    const items: readonly Item[] = [
      ...interactions.map((interaction) => ({
        id: interaction.id,
        signature: JSON.stringify([page, interaction]),
        render: () => renderPending(interaction, app, this.#actions),
      })),
      ...messages.map((message) => ({
        id: message.id,
        signature: JSON.stringify([page, message]),
        render: () =>
          renderMessage(
            message,
            store.interactions.get(message.interaction ?? ''),
            contextFor(app, message.id),
            app,
            this.#actions,
          ),
      })),
      ...posts.map((post) => ({
        id: post.id,
        signature: JSON.stringify([page, post]),
        render: () => renderPost(post, contextFor(app, post.id), app, this.#actions),
      })),
    ];
    return [...items].sort((a, b) => compareIds(a.id, b.id));
  }

  /** Whether to show an interaction by itself: it has no response, and no message on which to show that. */
  #isPending({ state, type, person }: PageInteraction): boolean {
    return state !== 'answered' && type !== componentType && person.id === this.#app.person.id;
  }

  #isVisible(message: PageMessage): boolean {
    const isMine = message.person.id === this.#app.person.id;
    return !this.#dismissed.has(message.id) && (isMine || !isEphemeral(message));
  }

  /** Marks the components of a message that wait for a response, and shows whether the last one failed. */
  #markComponents(message: string): void {
    const entry = this.#shown.get(message)?.entry;
    const place = entry?.querySelector('.failures');
    if (!entry || !place) return;
    const interactions = [...this.#app.store.interactions.values()].filter(
      ({ source, type }) => source === message && type === componentType,
    );
    for (const control of entry.querySelectorAll('[data-custom-id]')) {
      const isBusy = interactions.some(
        ({ name, state }) => state === 'waiting' && name === control.getAttribute('data-custom-id'),
      );
      control.classList.toggle('busy', isBusy);
    }
    const hasFailed = interactions.at(-1)?.state === 'unanswered';
    const failure = element('p', { class: 'failure' }, this.#app.settings.texts.interactionFailed);
    if (!hasFailed) place.replaceChildren();
    else if (place.textContent !== failure.textContent) place.replaceChildren(failure);
  }
}

/** Compares ids, which are too large for numbers: by length, then alphabetically. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Replaces an element; the control with the same custom id keeps the focus. */
function replaceKeepingFocus(before: HTMLElement, after: HTMLElement): void {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const customId = focused?.getAttribute('data-custom-id');
  before.replaceWith(after);
  if (focused === null) return;
  const same = [...after.querySelectorAll<HTMLElement>('[data-custom-id]')].find(
    (control) => control.getAttribute('data-custom-id') === customId,
  );
  (same ?? after.querySelector<HTMLElement>('button'))?.focus();
}
