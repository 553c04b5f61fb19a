import type { Interaction } from './interactions.ts';
import type { Message } from './messages.ts';
import type { Post } from './posts.ts';

/** A change in the sandbox. For `commands`, `faults` and `connection`, listeners look up the new value themselves. */
export type Change =
  | { readonly kind: 'message'; readonly message: Message; readonly isNew: boolean }
  | { readonly kind: 'messageDeleted'; readonly message: Message }
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'interaction'; readonly interaction: Interaction }
  /** The bot has said that it is typing in a channel. */
  | { readonly kind: 'typing'; readonly channel: string }
  | { readonly kind: 'commands' | 'faults' | 'connection' };

type Listener = (change: Change) => void;

/** Publishes changes to listeners. */
export class Feed {
  readonly #listeners = new Set<Listener>();

  /** Calls the listener at every change, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls every listener. */
  publish(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
