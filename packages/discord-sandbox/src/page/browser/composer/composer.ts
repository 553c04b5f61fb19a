import type { App } from '../app.ts';
import { slashCommands, type Command } from '../commands.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import type { Filled } from './chip.ts';
import { CommandEntry } from './command-entry.ts';
import { completeMention, endsWithMention, withMentions } from './mention.ts';
import { Popup } from './popup.ts';
import { ReplyBar, type ReplyTarget } from './reply-bar.ts';

/** What was sent: a text, or a command with what was filled in. */
type Sent = string | { readonly name: string; readonly filled: readonly Filled[] };

/** Where messages and commands are written. Typing `/` lists the commands; choosing one shows a field for each option. */
export class Composer {
  readonly root: HTMLElement;
  readonly #app: App;
  readonly #popup = new Popup();
  readonly #field: HTMLInputElement;
  readonly #row = element('div', { class: 'composer-row' });
  readonly #sendButton: HTMLButtonElement;
  readonly #replyBar: ReplyBar;
  #entry: CommandEntry | undefined;
  #last: Sent = '';
  #listed: App['store']['commands'] = [];

  constructor(app: App) {
    this.#app = app;
    this.#replyBar = new ReplyBar(app, () => this.focus());
    this.#field = element('input', {
      id: 'composer',
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
      this.#replyBar.root,
      this.#row,
    );
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('blur', () => this.#popup.close());
    this.#field.addEventListener('keydown', (event) => {
      if (event.isComposing || this.#popup.handleKey(event)) return;
      if (event.key === 'Enter') this.#send();
      else if (event.key === 'ArrowUp' && this.#field.value === '') this.#recall();
      else if (event.key === 'Escape' && this.#replyBar.target) this.#replyBar.set(undefined);
      else return;
      event.preventDefault();
    });
    this.update();
  }

  /** Updates the texts and the list of commands, and discards a command that has changed. */
  update(): void {
    const { settings, store } = this.#app;
    const { texts, choices } = settings;
    const hint = choices.place === 'server' ? texts.composerHint : texts.composerDirectHint;
    this.#field.placeholder = hint(store.bot.username);
    this.#replyBar.update();
    this.#field.setAttribute('aria-label', texts.composer);
    this.#sendButton.setAttribute('aria-label', texts.send);
    this.#sendButton.title = texts.send;
    const { command } = this.#entry ?? {};
    if (command === undefined) return this.#relist();
    const now = this.#commands().find(({ name }) => name === command.name);
    if (JSON.stringify(now) !== JSON.stringify(command)) this.#cancel();
  }

  /** Begins a command, as if it had been chosen from the list; `typed` is the text of its first option. */
  begin(command: Command, typed = ''): void {
    this.#popup.close();
    this.#field.value = '';
    this.#entry?.root.remove();
    const entry = new CommandEntry(
      command,
      this.#app,
      this.#popup,
      () => this.#cancel(),
      () => this.#send(),
    );
    this.#entry = entry;
    entry.fill(typed);
    this.#field.hidden = true;
    this.#row.prepend(entry.root);
    if (!entry.focus()) this.#sendButton.focus();
  }

  /** Sends a text, as if it had been typed. A command that lacks a required option is left in the composer. */
  offer(text: string): void {
    this.#cancel();
    if (!text.startsWith('/') || !this.#beginTyped(`${text} `)) this.#field.value = text;
    this.#send();
  }

  /** Replies to a message with the next one. */
  replyTo(target: ReplyTarget): void {
    if (this.#entry) this.#cancel();
    this.#replyBar.set(target);
    this.focus();
  }

  /** Moves the focus to where one types. */
  focus(): void {
    if (!this.#entry?.focus()) this.#field.focus();
  }

  /** The commands available in the chosen place. */
  #commands(): readonly Command[] {
    return slashCommands(this.#app.store.commands, this.#app.settings.choices);
  }

  /** Refreshes the list if the commands have changed while a name is being typed. */
  #relist(): void {
    const { commands } = this.#app.store;
    const isTyped = this.#field.value.startsWith('/') && document.activeElement === this.#field;
    if (isTyped && commands !== this.#listed) this.#typed();
    this.#listed = commands;
  }

  #cancel(): void {
    this.#popup.close();
    this.#entry?.root.remove();
    this.#entry = undefined;
    this.#field.hidden = false;
    this.#field.value = '';
    this.#field.focus();
  }

  #typed(): void {
    const { value } = this.#field;
    if (!value.startsWith('/')) return this.#listMention(value);
    if (this.#beginTyped(value)) return;
    const typed = value.slice(1).toLowerCase();
    const found = this.#commands().filter(({ name, label }) =>
      [name, label].some((one) => one.includes(typed)),
    );
    this.#list(found);
  }

  #listMention(value: string): void {
    const { settings, store } = this.#app;
    const { bot } = store;
    if (settings.choices.place !== 'server' || !endsWithMention(value, bot)) return this.#popup.close();
    const choose = (): void => {
      this.#popup.close();
      this.#field.value = completeMention(value, bot);
    };
    const line = { content: [element('span', { class: 'option-name' }, `@${bot.username}`)], choose };
    this.#popup.open(this.#field, settings.texts.mention, [], [line], '', 0);
  }

  /** Brings back what was sent last. */
  #recall(): void {
    const last = this.#last;
    if (typeof last === 'string') {
      this.#field.value = last;
      return;
    }
    const command = this.#commands().find(({ name }) => name === last.name);
    if (command === undefined) return;
    this.begin(command);
    this.#entry?.refill(last.filled);
    this.focus();
  }

  /** Begins the command whose name is typed with a space after it; what follows belongs to its first option. */
  #beginTyped(value: string): boolean {
    const typed = value.slice(1).toLowerCase();
    for (const command of this.#commands()) {
      const name = [command.label, command.name].find((one) => typed.startsWith(`${one} `));
      if (name === undefined) continue;
      this.begin(command, value.slice(name.length + 2).trimEnd());
      return true;
    }
    return false;
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
      const { command, filled } = this.#entry;
      const { name } = command;
      this.#last = { name, filled };
      this.#cancel();
      void this.#app.follow(api.sendCommand(name, values));
      return;
    }
    const text = this.#field.value.trim();
    if (text === '') return this.#field.focus();
    // An unknown command is not sent, as in Discord.
    if (text.startsWith('/')) return this.#typed();
    const { target } = this.#replyBar;
    this.#last = text;
    this.#field.value = '';
    this.#popup.close();
    this.#replyBar.set(undefined);
    void this.#app.follow(api.post(withMentions(text, this.#app.store.bot), target?.id));
  }
}
