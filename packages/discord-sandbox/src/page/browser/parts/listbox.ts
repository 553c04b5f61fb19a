import { element, uniqueId, type Child } from './element.ts';

/** A line of a list box. */
export interface ListboxOption {
  readonly content: readonly Child[];
  readonly isSelected?: boolean;
  readonly choose: () => void;
}

/** A list with one active line, controlled by the mouse or by the element that has the keyboard focus. */
export class Listbox {
  readonly root: HTMLElement;
  #options: readonly ListboxOption[] = [];
  #lines: readonly HTMLElement[] = [];
  #active = -1;
  readonly #onActive: (id: string | null) => void;

  /** The listener is called with the id of the active line whenever it changes, for `aria-activedescendant`. */
  constructor(label: string, onActive: (id: string | null) => void) {
    this.root = element('div', {
      role: 'listbox',
      id: uniqueId('listbox'),
      'aria-label': label,
      class: 'listbox',
    });
    this.#onActive = onActive;
  }

  /** The number of lines. */
  get size(): number {
    return this.#options.length;
  }

  /** Whether a line is active. */
  get hasActive(): boolean {
    return this.#active >= 0;
  }

  /** Replaces the lines and activates the one with this index; none if it is -1. */
  show(options: readonly ListboxOption[], active: number): void {
    this.#options = options;
    this.#lines = options.map(({ content, isSelected, choose }, index) => {
      const line = element(
        'div',
        {
          role: 'option',
          id: uniqueId('option'),
          class: 'option',
          'aria-selected': String(isSelected ?? false),
        },
        ...content,
      );
      // Choosing with the mouse must not move the focus.
      line.addEventListener('mousedown', (event) => event.preventDefault());
      line.addEventListener('click', choose);
      line.addEventListener('mousemove', () => this.activate(index));
      return line;
    });
    this.root.replaceChildren(...this.#lines);
    this.#active = -1;
    this.activate(Math.min(active, options.length - 1));
  }

  /** Activates a line. */
  activate(index: number): void {
    this.#lines[this.#active]?.classList.remove('active');
    this.#active = index;
    const line = this.#lines[index];
    line?.classList.add('active');
    line?.scrollIntoView({ block: 'nearest' });
    this.#onActive(line?.id ?? null);
  }

  /** Activates the next or previous line, wrapping around at the ends. */
  move(step: 1 | -1): void {
    const { size } = this;
    if (size === 0) return;
    const from = this.#active === -1 && step === -1 ? 0 : this.#active;
    this.activate((from + step + size) % size);
  }

  /** Chooses the active line, or the one with this index; returns whether there was one. */
  choose(index = this.#active): boolean {
    const option = this.#options[index];
    option?.choose();
    return option !== undefined;
  }
}
