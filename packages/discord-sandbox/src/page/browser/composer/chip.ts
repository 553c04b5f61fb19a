import type { Choice } from '../api.ts';
import type { App } from '../app.ts';
import type { CommandOption } from '../commands.ts';
import { element, uniqueId } from '../parts/element.ts';

/** A value as the sandbox takes it; undefined while nothing has been filled in. */
export type Value = string | number | boolean | undefined;

const booleanType = 5;
const userType = 6;

/** An option of the command being written: its name, and the field for its value. */
export class Chip {
  readonly option: CommandOption;
  readonly field: HTMLInputElement;
  readonly root: HTMLElement;
  readonly #app: App;
  #chosen: Choice | undefined;

  constructor(option: CommandOption, app: App) {
    this.option = option;
    this.#app = app;
    const id = uniqueId('value');
    this.field = element('input', {
      id,
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'send',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-required': String(option.isRequired),
      maxlength: option.maxLength,
    });
    this.root = element(
      'div',
      { class: option.isRequired ? 'chip required' : 'chip' },
      element('label', { for: id }, option.label),
      this.field,
    );
    this.field.addEventListener('input', () => {
      this.#chosen = undefined;
      this.root.classList.remove('invalid');
    });
  }

  /** What has been typed. */
  get typed(): string {
    return this.field.value;
  }

  /** Whether only what is offered can be sent. */
  get isClosed(): boolean {
    return this.#fixed().length > 0;
  }

  /** What will be sent. */
  get value(): Value {
    if (this.#chosen) return valueOf(this.#chosen, this.option);
    if (this.typed.trim() === '') return undefined;
    const match = this.#fixed().find(({ name }) => name.toLowerCase() === this.typed.trim().toLowerCase());
    return match ? valueOf(match, this.option) : this.typed;
  }

  /** Fills in a choice: its name is shown, its value is sent. */
  choose(choice: Choice): void {
    this.#chosen = choice;
    this.field.value = choice.name;
    this.root.classList.remove('invalid');
    this.#app.choiceNames.set(String(choice.value), choice.name);
  }

  /** Marks the field as the one that is wrong, and goes there. */
  complain(): void {
    this.root.classList.add('invalid');
    this.field.focus();
  }

  /** The choices that fit what has been typed, of an option that has choices of its own. */
  matching(): readonly Choice[] {
    const typed = this.#chosen ? '' : this.typed.trim().toLowerCase();
    return this.#fixed().filter(({ name }) => name.toLowerCase().includes(typed));
  }

  #fixed(): readonly Choice[] {
    const { texts } = this.#app.settings;
    const { reader, admin } = this.#app.store;
    if (this.option.type === booleanType) {
      return [
        { name: texts.yes, value: 'true' },
        { name: texts.no, value: 'false' },
      ];
    }
    if (this.option.type === userType) {
      return [reader, admin].map(({ id, username }) => ({ name: username, value: id }));
    }
    return this.option.choices;
  }
}

function valueOf({ value }: Choice, { type }: CommandOption): Value {
  return type === booleanType ? value === 'true' : value;
}
