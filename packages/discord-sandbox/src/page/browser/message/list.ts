import type { App } from '../app.ts';
import type { ShownMessage, ShownTurn } from '../../protocol.ts';
import { element, holds } from '../parts/element.ts';
import { contextFor } from './context.ts';
import { isEphemeral, renderMessage, renderPost, renderTurn } from './message.ts';
import type { MessageDeeds } from './message.ts';

interface Item {
  readonly id: string;
  /** Changes whenever the item has to be shown anew. */
  readonly signature: string;
  readonly render: () => HTMLElement;
}

const componentType = 3;
/** How near the end counts as being there, in pixels. */
const nearEnd = 120;

/** The messages of the place where whoever is asking is, oldest first, kept up to date. */
export class MessageList {
  readonly root = element('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabindex: 0 });
  readonly #app: App;
  readonly #deeds: MessageDeeds;
  readonly #shown = new Map<string, { readonly signature: string; readonly entry: HTMLElement }>();
  readonly #dismissed = new Set<string>();
  readonly #welcome: () => HTMLElement;

  /** The welcome is shown while there are no messages. */
  constructor(app: App, inspect: (turn: string) => void, welcome: () => HTMLElement) {
    this.#app = app;
    this.#welcome = welcome;
    // A picture that has just come makes its message longer.
    const pictureLoaded = ({ target }: Event): void => {
      if (holds(this.root.lastElementChild ?? this.root, target)) this.#showLast();
    };
    this.root.addEventListener('load', pictureLoaded, true);
    this.#deeds = {
      inspect,
      dismiss: (message) => {
        this.#dismissed.add(message);
        this.update();
        this.root.focus();
      },
    };
  }

  /** Shows what has changed, and leaves the rest as it is. */
  update(): void {
    const { settings, store } = this.#app;
    this.root.setAttribute('aria-label', settings.texts.messages);
    const items = this.#items();
    const isAtEnd = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < nearEnd;
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

  /** Scrolls to the end, but not past the beginning of the last message. */
  #showLast(): void {
    const last = this.root.lastElementChild;
    last?.scrollIntoView({ block: last.clientHeight > this.root.clientHeight ? 'start' : 'end' });
  }

  #items(): readonly Item[] {
    const { store, settings } = this.#app;
    const app = this.#app;
    const page = JSON.stringify([settings.choices.language, store.commands.length]);
    const turns = [...store.turns.values()].filter((turn) => app.isHere(turn) && this.#isPending(turn));
    const messages = [...store.messages.values()].filter(
      (message) => app.isHere(message) && this.#isVisible(message),
    );
    const posts = [...store.posts.values()].filter((post) => app.isHere(post));
    const items: readonly Item[] = [
      ...turns.map((turn) => ({
        id: turn.id,
        signature: JSON.stringify([page, turn]),
        render: () => renderTurn(turn, app, this.#deeds),
      })),
      ...messages.map((message) => ({
        id: message.id,
        signature: JSON.stringify([page, message]),
        render: () =>
          renderMessage(
            message,
            store.turns.get(message.turn),
            contextFor(app, message.id),
            app,
            this.#deeds,
          ),
      })),
      ...posts.map((post) => ({
        id: post.id,
        signature: JSON.stringify([page, post]),
        render: () => renderPost(post, contextFor(app, post.id), app),
      })),
    ];
    return [...items].sort((a, b) => compareIds(a.id, b.id));
  }

  /** Whether a turn has to be shown for itself: nothing has come of it, and its message does not show that. */
  #isPending({ state, type, person }: ShownTurn): boolean {
    return state !== 'answered' && type !== componentType && person.id === this.#app.person.id;
  }

  #isVisible(message: ShownMessage): boolean {
    const isMine = message.person.id === this.#app.person.id;
    return !this.#dismissed.has(message.id) && (isMine || !isEphemeral(message));
  }

  /** Shows at a message's components which of them are being answered, and that the last one has failed. */
  #markComponents(message: string): void {
    const entry = this.#shown.get(message)?.entry;
    const place = entry?.querySelector('.failures');
    if (!entry || !place) return;
    const turns = [...this.#app.store.turns.values()].filter(
      ({ source, type }) => source === message && type === componentType,
    );
    for (const control of entry.querySelectorAll('[data-custom-id]')) {
      const isBusy = turns.some(
        ({ name, state }) => state === 'waiting' && name === control.getAttribute('data-custom-id'),
      );
      control.classList.toggle('busy', isBusy);
    }
    const hasFailed = turns.at(-1)?.state === 'unanswered';
    const failure = element('p', { class: 'failure' }, this.#app.settings.texts.interactionFailed);
    if (!hasFailed) place.replaceChildren();
    else if (place.textContent !== failure.textContent) place.replaceChildren(failure);
  }
}

/** Ids are numbers too large for a number: the longer is the greater, and of equal length the later in the alphabet. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Puts a new element in the place of an old one; the same button keeps the focus. */
function replaceKeepingFocus(before: HTMLElement, after: HTMLElement): void {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const customId = focused?.getAttribute('data-custom-id');
  before.replaceWith(after);
  if (focused === null) return;
  const twin = [...after.querySelectorAll<HTMLElement>('[data-custom-id]')].find(
    (control) => control.getAttribute('data-custom-id') === customId,
  );
  (twin ?? after.querySelector<HTMLElement>('button'))?.focus();
}
