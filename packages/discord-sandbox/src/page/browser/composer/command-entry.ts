import type { Choice } from '../api.ts';
import type { App } from '../app.ts';
import type { Command } from '../commands.ts';
import { disclosure } from '../parts/disclosure.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { showNotice } from '../parts/notice.ts';
import { Chip, type Filled, type Value } from './chip.ts';
import type { Popup } from './popup.ts';

/** How long typing must pause before the bot is asked for choices, in milliseconds. */
const autocompleteDelay = 120;

/** A command being written: a chip for each option, and the choices for the option being filled in. */
export class CommandEntry {
  readonly root: HTMLElement;
  readonly command: Command;
  readonly #app: App;
  readonly #popup: Popup;
  readonly #cancel: () => void;
  readonly #send: () => void;
  readonly #chips: Chip[] = [];
  readonly #chipHolder = element('div', { class: 'chips' });
  readonly #moreHolder = element('div', { class: 'more-options' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request = 0;

  /** `cancel` returns to writing a message, `send` sends the command. */
  constructor(command: Command, app: App, popup: Popup, cancel: () => void, send: () => void) {
    this.command = command;
    this.#app = app;
    this.#popup = popup;
    this.#cancel = cancel;
    this.#send = send;
    const { texts } = app.settings;
    const label = `/${command.label}`;
    this.root = element(
      'div',
      { class: 'command-entry', role: 'group', 'aria-label': label },
      element(
        'div',
        { class: 'command-token' },
        element('span', {}, label),
        button(
          {
            class: 'icon-button',
            'aria-label': texts.cancelCommand(label),
            title: texts.cancelCommand(label),
          },
          cancel,
          icon('close'),
        ),
      ),
      this.#chipHolder,
      this.#moreHolder,
    );
    for (const option of command.options) if (option.isRequired) this.#add(option.name);
    this.#showMore();
    this.root.addEventListener('keydown', (event) => this.#handleKey(event));
  }

  /** Focuses the first empty field; returns whether there is any field. */
  focus(): boolean {
    const chip = this.#chips.find(({ typed }) => typed === '') ?? this.#chips.at(-1);
    chip?.field.focus();
    return chip !== undefined;
  }

  /** The values of the options; undefined, with a notice, if a required one is missing. */
  values(): Readonly<Record<string, Value>> | undefined {
    const missing = this.#chips.find(({ option, value }) => option.isRequired && value === undefined);
    if (missing) {
      missing.markInvalid();
      showNotice(this.#app.settings.texts.missingOption(missing.option.label));
      return undefined;
    }
    const filled = this.#chips.filter(({ value }) => value !== undefined);
    return Object.fromEntries(filled.map(({ option, value }) => [option.name, value]));
  }

  /** What is filled in for each option, for `refill`. */
  get filled(): readonly Filled[] {
    return this.#chips.map((chip) => chip.filled);
  }

  /** Fills in what was filled in before, with the optional options. */
  refill(filled: readonly Filled[]): void {
    for (const one of filled) {
      const chip = this.#chips.find(({ option }) => option.name === one.name) ?? this.#add(one.name);
      chip?.refill(one);
    }
  }

  /** Fills in the first field, as if the text had been typed. */
  fill(text: string): void {
    const [first] = this.#chips;
    if (!first || text === '') return;
    first.field.value = text;
  }

  #add(name: string): Chip | undefined {
    const option = this.command.options.find((one) => one.name === name);
    if (option === undefined) return undefined;
    const chip = new Chip(option, this.#app);
    this.#chips.push(chip);
    this.#chipHolder.append(chip.root);
    chip.field.addEventListener('focus', () => this.#showChoices(chip, true));
    chip.field.addEventListener('input', () => this.#showChoices(chip, false));
    chip.field.addEventListener('blur', () => this.#popup.close());
    if (!option.isRequired) {
      const { texts } = this.#app.settings;
      chip.root.append(
        button(
          {
            class: 'icon-button',
            'aria-label': texts.removeOption(option.label),
            title: texts.removeOption(option.label),
          },
          () => this.#remove(chip),
          icon('close'),
        ),
      );
    }
    this.#showMore();
    return chip;
  }

  #remove(chip: Chip): void {
    this.#popup.close();
    this.#chips.splice(this.#chips.indexOf(chip), 1);
    chip.root.remove();
    this.#showMore();
    if (!this.focus()) this.#moreHolder.querySelector('button')?.focus();
  }

  #showMore(): void {
    const { texts } = this.#app.settings;
    const left = this.command.options.filter(
      ({ name }) => !this.#chips.some(({ option }) => option.name === name),
    );
    this.#moreHolder.replaceChildren();
    if (left.length === 0) return;
    this.#moreHolder.append(
      disclosure({ class: 'text-button' }, [icon('plus'), texts.moreOptions(left.length)], (close) => [
        element('p', { class: 'panel-title' }, texts.optionList),
        ...left.map(({ name, label, description }) =>
          button(
            { class: 'panel-item' },
            () => {
              close();
              this.#add(name)?.field.focus();
            },
            element('span', { class: 'option-name' }, label),
            element('span', { class: 'option-hint' }, description),
          ),
        ),
      ]),
    );
  }

  #handleKey(event: KeyboardEvent): void {
    const chip = this.#chips.find(({ field }) => field === event.target);
    if (!chip || event.isComposing) return;
    if (this.#popup.handleKey(event)) {
      if (!this.#popup.isOpen) this.#forgetChoices();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#cancel();
    } else if (event.key === 'Backspace' && chip.typed === '') {
      event.preventDefault();
      if (chip.option.isRequired) this.#cancel();
      else this.#remove(chip);
    } else if (event.key === 'ArrowDown') this.#showChoices(chip, true);
  }

  /** Shows the choices for a field: those of the option at once, those of the bot after a pause. */
  #showChoices(chip: Chip, isImmediate: boolean): void {
    this.#forgetChoices();
    const { texts } = this.#app.settings;
    if (!chip.option.hasAutocomplete) {
      const choices = chip.matching();
      const status = chip.isClosed && choices.length === 0 ? texts.noChoices : '';
      this.#show(chip, choices, status, chip.isClosed && chip.filled.choice === undefined ? 0 : -1);
      return;
    }
    const request = this.#request;
    if (!this.#popup.isOpen) this.#show(chip, [], texts.searching, -1);
    this.#timer = setTimeout(
      () => void this.#fetchChoices(chip, request),
      isImmediate ? 0 : autocompleteDelay,
    );
  }

  /** Choices that are still on their way would open a closed list again. */
  #forgetChoices(): void {
    clearTimeout(this.#timer);
    this.#request += 1;
  }

  async #fetchChoices(chip: Chip, request: number): Promise<void> {
    const { texts } = this.#app.settings;
    const others = this.#chips.filter((other) => other !== chip && other.value !== undefined);
    const values = Object.fromEntries(others.map(({ option, value }) => [option.name, value]));
    const { command } = this;
    const choices = await this.#app.api.complete(command.name, values, chip.option.name, chip.typed);
    // Meanwhile something else may have been typed, or the field may have lost the focus.
    if (request !== this.#request || document.activeElement !== chip.field) return;
    if (choices === undefined) this.#show(chip, [], texts.choicesFailed, -1);
    else
      this.#show(
        chip,
        choices,
        choices.length === 0 ? texts.noChoices : texts.choiceCount(choices.length),
        -1,
      );
  }

  #show(chip: Chip, choices: readonly Choice[], status: string, active: number): void {
    const { option, field } = chip;
    const { texts } = this.#app.settings;
    const requirement = option.isRequired ? texts.required : texts.optional;
    const lines = choices.map((choice) => ({
      content: [element('span', { class: 'option-name' }, choice.name)],
      choose: () => this.#choose(chip, choice),
    }));
    const hint = [element('span', {}, option.description), element('span', { class: 'need' }, requirement)];
    this.#popup.open(field, option.label, hint, lines, status, active);
  }

  #choose(chip: Chip, choice: Choice): void {
    this.#forgetChoices();
    chip.choose(choice);
    this.#popup.close();
    this.#chips.find(({ option, value }) => option.isRequired && value === undefined)?.field.focus();
  }
}
