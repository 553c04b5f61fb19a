import { App } from './app.ts';
import { Bar } from './bar.ts';
import { slashCommands } from './commands.ts';
import { Composer } from './composer/composer.ts';
import { Inspector } from './inspector.ts';
import { listen } from './live.ts';
import { MessageList } from './message/list.ts';
import { button, element } from './parts/element.ts';

const app = new App();
const bar = new Bar(app);
const composer = new Composer(app);
const inspector = new Inspector(app);
const list = new MessageList(app, (turn) => void inspector.open(turn), welcome);
const channel = element('p', { class: 'channel' });

/** What is shown while there are no messages: how to begin. */
function welcome(): HTMLElement {
  const { texts, choices } = app.settings;
  const commands = slashCommands(app.store.commands, choices).filter(({ isHidden }) => !isHidden);
  const hint = choices.place === 'server' ? texts.welcomeHint : texts.welcomeDirectHint;
  return element(
    'section',
    { class: 'welcome' },
    element('h2', {}, texts.welcome),
    element('p', {}, commands.length === 0 ? texts.noCommands : hint),
    element(
      'div',
      { class: 'welcome-commands' },
      ...commands.map((command) =>
        button(
          { class: 'welcome-command' },
          () => composer.begin(command),
          element('span', { class: 'option-name' }, `/${command.label}`),
          element('span', { class: 'option-hint' }, command.description),
        ),
      ),
    ),
  );
}

function update(): void {
  const { texts, choices } = app.settings;
  document.documentElement.lang = choices.language;
  document.documentElement.dataset['theme'] = choices.theme;
  document.title = `${app.store.bot.username || 'Sidebar'} · ${texts.title}`;
  channel.textContent =
    choices.place === 'server' ? texts.channelName : texts.directName(app.store.bot.username);
  bar.update();
  composer.update();
  list.update();
  void inspector.update();
}

app.store.onChange(update);
app.settings.onChange(update);
document.body.replaceChildren(
  bar.root,
  element(
    'div',
    { class: 'columns' },
    element('main', { class: 'channel-column' }, channel, list.root, composer.root),
    inspector.root,
  ),
);
update();
listen(app.store);
