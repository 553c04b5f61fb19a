import type { App } from '../app.ts';
import { slashCommands } from '../commands.ts';
import type { Command } from '../commands.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { CommandEntry } from './command-entry.ts';
import { Popup } from './popup.ts';

/** Where messages and commands are written. Typing `/` lists the commands; choosing one turns it into fields. */
export class Composer {
  readonly root: HTMLElement;
  readonly #app: App;
  readonly #popup = new Popup();
  readonly #field: HTMLInputElement;
  readonly #row = element('div', { class: 'composer-row' });
  readonly #sendButton: HTMLButtonElement;
  #entry: CommandEntry | undefined;

  constructor(app: App) {
    this.#app = app;
    this.#field = element('input', {
      class: 'plain',
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'send',
      maxlength: 2_000,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
    });
    this.#sendButton = button({ class: 'send' }, () => this.#send(), icon('send'));
    this.#row.append(this.#field, this.#sendButton);
    this.root = element(
      'div',
      { class: 'composer' },
      element('div', { id: 'notices', role: 'status' }),
      this.#popup.root,
      this.#row,
    );
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('blur', () => this.#popup.close());
    this.#field.addEventListener('keydown', (event) => {
      if (event.isComposing || this.#popup.takeKey(event) || event.key !== 'Enter') return;
      event.preventDefault();
      this.#send();
    });
    this.update();
  }

  /** Says what it is in the page's language, and begins anew where the commands have changed. */
  update(): void {
    const { texts } = this.#app.settings;
    this.#field.placeholder = texts.composerHint;
    this.#field.setAttribute('aria-label', texts.composer);
    this.#sendButton.setAttribute('aria-label', texts.send);
    this.#sendButton.title = texts.send;
    const { command } = this.#entry ?? {};
    if (command === undefined) return;
    const now = this.#commands().find(({ name }) => name === command.name);
    if (JSON.stringify(now) !== JSON.stringify(command)) this.#leave();
  }

  /** Begins a command, as if it had been chosen from the list. */
  begin(command: Command, typed = ''): void {
    this.#popup.close();
    this.#field.value = '';
    this.#entry?.root.remove();
    const entry = new CommandEntry(
      command,
      this.#app,
      this.#popup,
      () => this.#leave(),
      () => this.#send(),
    );
    this.#entry = entry;
    entry.fill(typed);
    this.#field.hidden = true;
    this.#row.prepend(entry.root);
    if (!entry.focus()) this.#sendButton.focus();
  }

  /** The commands that can be used here. */
  #commands(): readonly Command[] {
    return slashCommands(this.#app.store.commands, this.#app.settings.choices);
  }

  #leave(): void {
    this.#popup.close();
    this.#entry?.root.remove();
    this.#entry = undefined;
    this.#field.hidden = false;
    this.#field.value = '';
    this.#field.focus();
  }

  #typed(): void {
    const { value } = this.#field;
    if (!value.startsWith('/')) return this.#popup.close();
    const typed = value.slice(1).toLowerCase();
    // A name with a space after it is chosen; what follows belongs to its first option.
    const exact = this.#commands().find(({ name, label }) =>
      [name, label].some((one) => typed.startsWith(`${one} `)),
    );
    if (exact) {
      const name = typed.startsWith(`${exact.label} `) ? exact.label : exact.name;
      return this.begin(exact, value.slice(name.length + 2));
    }
    const found = this.#commands().filter(({ name, label }) =>
      [name, label].some((one) => one.includes(typed)),
    );
    this.#list(found);
  }

  #list(commands: readonly Command[]): void {
    const { texts } = this.#app.settings;
    const lines = commands.map((command) => ({
      content: [
        element(
          'span',
          { class: 'option-text' },
          element('span', { class: 'option-name' }, `/${command.label}`),
          element('span', { class: 'option-hint' }, command.description),
        ),
        element(
          'span',
          { class: 'option-tags' },
          ...command.options.map(({ label, isRequired }) =>
            element('span', { class: isRequired ? 'option-tag required' : 'option-tag' }, label),
          ),
          command.isHidden &&
            this.#app.settings.choices.person === 'member' &&
            element('span', { class: 'option-tag hidden-from' }, texts.hiddenFromMembers),
        ),
      ],
      choose: () => this.begin(command),
    }));
    const none = this.#app.store.commands.length === 0 ? texts.noCommands : texts.noSuchCommand;
    this.#popup.open(this.#field, texts.commands, [], lines, commands.length === 0 ? none : '', 0);
  }

  #send(): void {
    const { api } = this.#app;
    if (this.#entry) {
      const values = this.#entry.values();
      if (values === undefined) return;
      const { name } = this.#entry.command;
      this.#leave();
      void this.#app.follow(api.sendCommand(name, values));
      return;
    }
    const text = this.#field.value.trim();
    if (text === '') return this.#field.focus();
    // A command that is not one is not sent, as in Discord.
    if (text.startsWith('/')) return this.#typed();
    this.#field.value = '';
    void this.#app.follow(api.write(text));
  }
}
