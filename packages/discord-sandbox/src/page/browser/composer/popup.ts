import { element, type Child } from '../parts/element.ts';
import { Listbox, type ListboxOption } from '../parts/listbox.ts';

/** The list above the composer, of commands or choices. It belongs to one field at a time. */
export class Popup {
  readonly root: HTMLElement;
  readonly #title = element('div', { class: 'popup-title' });
  readonly #list: Listbox;
  readonly #status = element('div', { class: 'popup-status', role: 'status' });
  #field: HTMLElement | undefined;

  constructor() {
    this.#list = new Listbox('', (id) => {
      if (id === null) this.#field?.removeAttribute('aria-activedescendant');
      else this.#field?.setAttribute('aria-activedescendant', id);
    });
    this.root = element('div', { class: 'popup', hidden: true }, this.#title, this.#list.root, this.#status);
    this.root.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Whether it is visible. */
  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Whether a line is active, which Enter would choose. */
  get hasActive(): boolean {
    return this.isOpen && this.#list.hasActive;
  }

  /** Opens for a field with these lines. The status is shown if there are no lines, and read out otherwise. */
  open(
    field: HTMLElement,
    label: string,
    hint: readonly Child[],
    options: readonly ListboxOption[],
    status: string,
    active: number,
  ): void {
    if (this.#field !== field) this.close();
    this.#field = field;
    this.root.hidden = false;
    this.#title.replaceChildren(
      element('strong', {}, label),
      ...hint.filter((child) => child instanceof Node || typeof child === 'string'),
    );
    this.#status.textContent = status;
    this.#status.classList.toggle('visually-hidden', options.length > 0);
    this.#list.root.setAttribute('aria-label', label);
    this.#list.root.hidden = options.length === 0;
    field.setAttribute('aria-controls', this.#list.root.id);
    field.setAttribute('aria-expanded', String(options.length > 0));
    this.#list.show(options, active);
  }

  /** Closes it. */
  close(): void {
    this.root.hidden = true;
    this.#list.show([], -1);
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#field?.removeAttribute('aria-controls');
    this.#field = undefined;
  }

  /** Handles a key of the list; returns whether it was one. Tab chooses the first line if none is active. */
  handleKey(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown' && this.#list.size > 0) this.#list.move(1);
    else if (event.key === 'ArrowUp' && this.#list.size > 0) this.#list.move(-1);
    else if (event.key === 'Enter' && this.hasActive) this.#list.choose();
    else if (event.key === 'Tab' && !event.shiftKey && this.#list.size > 0) {
      this.#list.choose(this.hasActive ? undefined : 0);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
