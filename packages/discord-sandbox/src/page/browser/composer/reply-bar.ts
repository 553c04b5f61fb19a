import type { App } from '../app.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';

/** The message being replied to. */
export interface ReplyTarget {
  readonly id: string;
  readonly author: string;
}

/** The line above the composer that says to which message the next one replies. */
export class ReplyBar {
  readonly root = element('div', { class: 'reply-bar', hidden: true });
  readonly #app: App;
  readonly #onCancel: () => void;
  #target: ReplyTarget | undefined;

  /** The listener is called when the reply has been cancelled. */
  constructor(app: App, onCancel: () => void) {
    this.#app = app;
    this.#onCancel = onCancel;
  }

  /** The message being replied to, if any. */
  get target(): ReplyTarget | undefined {
    return this.#target;
  }

  /** Replies to a message from now on, or to none. */
  set(target: ReplyTarget | undefined): void {
    this.#target = target;
    this.update();
  }

  /** Updates the texts. */
  update(): void {
    const { texts } = this.#app.settings;
    this.root.hidden = this.#target === undefined;
    if (this.#target === undefined) return this.root.replaceChildren();
    const cancel = (): void => {
      this.set(undefined);
      this.#onCancel();
    };
    this.root.replaceChildren(
      icon('reply'),
      element('span', {}, texts.replyingTo(this.#target.author)),
      button(
        { class: 'icon-button', 'aria-label': texts.cancelReply, title: texts.cancelReply },
        cancel,
        icon('close'),
      ),
    );
  }
}
