import type { Interaction } from './interactions.ts';
import type { Message } from './messages.ts';
import type { Post } from './posts.ts';

/** Something that has changed in the sandbox. Where a change carries nothing, the new state is to be looked up. */
export type Change =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'messageDeleted'; readonly id: string }
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'interaction'; readonly interaction: Interaction }
  | { readonly kind: 'commands' | 'faults' | 'connection' };

type Listener = (change: Change) => void;

/** Tells those who watch the sandbox what changes in it. */
export class Feed {
  readonly #listeners = new Set<Listener>();

  /** Calls the listener at every change from now on, until the function given back is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everybody. */
  publish(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
