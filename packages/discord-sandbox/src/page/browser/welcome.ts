import type { App } from './app.ts';
import { slashCommands } from './commands.ts';
import type { Composer } from './composer/composer.ts';
import { button, element } from './parts/element.ts';

/** What an empty channel shows: the examples or, if there are none, the commands. A click sends an example, or begins a command. */
export function renderWelcome(app: App, composer: Composer): HTMLElement {
  const { settings, store } = app;
  const { texts, choices } = settings;
  const commands = slashCommands(store.commands, choices).filter(({ isHidden }) => !isHidden);
  const hint = choices.place === 'server' ? texts.welcomeHint : texts.welcomeDirectHint;
  const offered =
    store.examples.length > 0
      ? store.examples.map((example) => exampleButton(settings.localize(example), composer))
      : commands.map((command) =>
          button(
            { class: 'welcome-command' },
            () => composer.begin(command),
            element('span', { class: 'option-name' }, `/${command.label}`),
            element('span', { class: 'option-hint' }, command.description),
          ),
        );
  return element(
    'section',
    { class: 'welcome' },
    element('h2', {}, store.welcome === null ? texts.welcome : settings.localize(store.welcome)),
    element('p', {}, commands.length === 0 ? texts.noCommands : hint),
    element('div', { class: 'welcome-commands' }, ...(commands.length === 0 ? [] : offered)),
  );
}

function exampleButton(text: string, composer: Composer): HTMLElement {
  const [, command = '', rest = ''] = /^(\/\S+ )(.+)$/s.exec(text) ?? [];
  return button(
    { class: 'welcome-command' },
    () => composer.offer(text),
    element(
      'span',
      { class: 'option-name' },
      command !== '' && element('span', { class: 'command-prefix' }, command),
      rest || text,
    ),
  );
}
