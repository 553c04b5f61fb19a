import { element, uniqueId } from './element.ts';
import type { Child } from './element.ts';

/** A line of a list box. */
export interface ListboxOption {
  readonly content: readonly Child[];
  readonly isSelected?: boolean;
  readonly choose: () => void;
}

/** A list of which one line is active, chosen with the mouse or by whoever holds the keyboard's focus. */
export class Listbox {
  readonly root: HTMLElement;
  #options: readonly ListboxOption[] = [];
  #lines: readonly HTMLElement[] = [];
  #active = -1;
  readonly #onActive: (id: string | null) => void;

  /** The listener is told the id of the active line whenever that changes, for `aria-activedescendant`. */
  constructor(label: string, onActive: (id: string | null) => void) {
    this.root = element('div', {
      role: 'listbox',
      id: uniqueId('listbox'),
      'aria-label': label,
      class: 'listbox',
    });
    this.#onActive = onActive;
  }

  /** How many lines there are. */
  get size(): number {
    return this.#options.length;
  }

  /** Whether a line is active. */
  get hasActive(): boolean {
    return this.#active >= 0;
  }

  /** Replaces the lines; the line with the number given becomes active, none with -1. */
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
      // The focus stays where it is while the mouse chooses.
      line.addEventListener('mousedown', (event) => event.preventDefault());
      line.addEventListener('click', choose);
      line.addEventListener('mousemove', () => this.activate(index));
      return line;
    });
    this.root.replaceChildren(...this.#lines);
    this.#active = -1;
    this.activate(Math.min(active, options.length - 1));
  }

  /** Makes a line active. */
  activate(index: number): void {
    this.#lines[this.#active]?.classList.remove('active');
    this.#active = index;
    const line = this.#lines[index];
    line?.classList.add('active');
    line?.scrollIntoView({ block: 'nearest' });
    this.#onActive(line?.id ?? null);
  }

  /** Moves to the next line, or the one before, around the ends. */
  move(step: 1 | -1): void {
    const { size } = this;
    if (size === 0) return;
    const from = this.#active === -1 && step === -1 ? 0 : this.#active;
    this.activate((from + step + size) % size);
  }

  /** Chooses the active line, or the one with the number given; whether there was one. */
  choose(index = this.#active): boolean {
    const option = this.#options[index];
    option?.choose();
    return option !== undefined;
  }
}
