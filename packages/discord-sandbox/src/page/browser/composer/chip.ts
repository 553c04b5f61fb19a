import type { Choice } from '../api.ts';
import type { App } from '../app.ts';
import type { CommandOption } from '../commands.ts';
import { element, uniqueId } from '../parts/element.ts';

/** The value of an option as the sandbox accepts it; undefined while the field is empty. */
export type Value = string | number | boolean | undefined;

/** What was filled in for an option: the text in its field, and the choice that it stands for, if any. */
export interface Filled {
  readonly name: string;
  readonly typed: string;
  readonly choice: Choice | undefined;
}

const booleanType = 5;
const userType = 6;

/** An option of the command being written: its name and the field for its value. */
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

  /** The text in the field. */
  get typed(): string {
    return this.field.value;
  }

  /** Whether the option only accepts its choices. */
  get isClosed(): boolean {
    return this.#ownChoices().length > 0;
  }

  /** The value to send. */
  get value(): Value {
    if (this.#chosen) return valueOf(this.#chosen, this.option);
    if (this.typed.trim() === '') return undefined;
    const match = this.#ownChoices().find(
      ({ name }) => name.toLowerCase() === this.typed.trim().toLowerCase(),
    );
    return match ? valueOf(match, this.option) : this.typed;
  }

  /** Fills in a choice: its name is shown, its value is sent. */
  choose(choice: Choice): void {
    this.#chosen = choice;
    this.field.value = choice.name;
    this.root.classList.remove('invalid');
    this.#app.choiceNames.set(String(choice.value), choice.name);
  }

  /** What is filled in. */
  get filled(): Filled {
    return { name: this.option.name, typed: this.typed, choice: this.#chosen };
  }

  /** Fills in what was filled in before. */
  refill({ typed, choice }: Filled): void {
    if (choice) this.choose(choice);
    else this.field.value = typed;
  }

  /** Marks the field as invalid and focuses it. */
  markInvalid(): void {
    this.root.classList.add('invalid');
    this.field.focus();
  }

  /** The option's own choices that match the typed text. */
  matching(): readonly Choice[] {
    const typed = this.#chosen ? '' : this.typed.trim().toLowerCase();
    return this.#ownChoices().filter(({ name }) => name.toLowerCase().includes(typed));
  }

  #ownChoices(): readonly Choice[] {
    const { texts } = this.#app.settings;
    const { member, admin } = this.#app.store;
    if (this.option.type === booleanType) {
      return [
        { name: texts.yes, value: 'true' },
        { name: texts.no, value: 'false' },
      ];
    }
    if (this.option.type === userType) {
      return [member, admin].map(({ id, username }) => ({ name: username, value: id }));
    }
    return this.option.choices;
  }
}

function valueOf({ value }: Choice, { type }: CommandOption): Value {
  return type === booleanType ? value === 'true' : value;
}
