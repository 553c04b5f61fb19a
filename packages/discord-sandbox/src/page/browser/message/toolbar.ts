import type { App } from '../app.ts';
import { messageCommands } from '../commands.ts';
import { disclosure } from '../parts/disclosure.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';

/** The small buttons of a message: the inspector, a reply and the message commands. */
export function toolbar(
  app: App,
  message: string | undefined,
  inspect?: () => void,
  reply?: () => void,
): HTMLElement {
  const { texts } = app.settings;
  return element(
    'div',
    { class: 'toolbar' },
    inspect &&
      button(
        { class: 'icon-button', 'aria-label': texts.inspect, title: texts.inspect },
        inspect,
        icon('inspect'),
      ),
    reply &&
      button({ class: 'icon-button', 'aria-label': texts.reply, title: texts.reply }, reply, icon('answer')),
    message !== undefined &&
      disclosure(
        { class: 'icon-button', 'aria-label': texts.more, title: texts.more },
        [icon('more')],
        (close) => appsPanel(app, message, close),
      ),
  );
}

function appsPanel(app: App, message: string, close: () => void): readonly HTMLElement[] {
  const { texts, choices } = app.settings;
  const commands = messageCommands(app.store.commands, choices);
  if (commands.length === 0) return [element('p', { class: 'quiet' }, texts.noApps)];
  return [
    element('p', { class: 'panel-title' }, texts.apps),
    ...commands.map(({ name, label }) =>
      button(
        { class: 'panel-item' },
        () => {
          close();
          void app.follow(app.api.useOnMessage(name, message));
        },
        label,
      ),
    ),
  ];
}
