import type { PageReference } from '../../protocol.ts';
import type { App } from '../app.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';

/** The line above a reply: whose message it replies to, and how that begins. A click shows that message. */
export function replyLine({ id, author, content }: PageReference, app: App): HTMLElement {
  const { texts } = app.settings;
  const show = (): void => {
    const original = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
    original?.scrollIntoView({ block: 'center' });
    original?.focus({ preventScroll: true });
  };
  return element(
    'div',
    { class: 'command-line reply-line' },
    icon('reply'),
    element('span', { class: 'reply-author' }, texts.repliedTo(author)),
    button({ class: 'reply-quote' }, show, firstLine(content, app) || texts.noText),
  );
}

/** The first line of a message, without Markdown, and with the bot's name in place of its mention. */
function firstLine(content: string, { store }: App): string {
  const [line = ''] = content.split('\n');
  return line
    .replaceAll(`<@${store.bot.id}>`, `@${store.bot.username}`)
    .replace(/^(?:#{1,3}|-#|>) /, '')
    .replaceAll(/\*\*|__|~~|`/g, '');
}
