import { App } from './app.ts';
import { Bar } from './bar.ts';
import { Composer } from './composer/composer.ts';
import { Inspector } from './inspector.ts';
import { listen } from './live.ts';
import { MessageList } from './message/list.ts';
import { element } from './parts/element.ts';
import { renderWelcome } from './welcome.ts';

const app = new App();
const bar = new Bar(app);
const composer = new Composer(app);
const inspector = new Inspector(app);
const list = new MessageList(
  app,
  {
    inspect: (interaction) => void inspector.open(interaction),
    reply: (target) => composer.replyTo(target),
  },
  () => renderWelcome(app, composer),
);
const skipLink = element('a', { href: '#composer', class: 'skip-link' });
skipLink.addEventListener('click', (event) => {
  event.preventDefault();
  composer.focus();
});
const channel = element('p', { class: 'channel' });
const typing = element('p', { class: 'typing', role: 'status' });

function update(): void {
  const { texts, choices } = app.settings;
  const { username } = app.store.bot;
  document.documentElement.lang = choices.language;
  document.documentElement.dataset['theme'] = choices.theme;
  document.title = username === '' ? texts.title : `${username} · ${texts.title}`;
  channel.textContent = choices.place === 'server' ? texts.channelName : texts.directName(username);
  skipLink.textContent = texts.skipToComposer;
  typing.textContent = app.store.typing.some((place) => app.isHere(place)) ? texts.typing(username) : '';
  bar.update();
  composer.update();
  list.update();
  void inspector.update();
}

app.store.onChange(update);
app.settings.onChange(update);
document.body.replaceChildren(
  skipLink,
  bar.root,
  element(
    'div',
    { class: 'columns' },
    element('main', { class: 'channel-column' }, channel, list.root, typing, composer.root),
    inspector.root,
  ),
);
update();
composer.focus();
listen(app.store);
