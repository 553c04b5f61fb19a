import type { Texts } from '../texts/texts.ts';
import { button, element, type Child } from './element.ts';
import { icon } from './icon.ts';
import { openDialog } from './dialog.ts';

type Attributes = Readonly<Record<string, string | boolean>>;

/** A link that does not open its address, but shows it in a dialog. */
export function linkTo(
  url: string,
  texts: Texts,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLAnchorElement {
  const anchor = element(
    'a',
    { href: url, title: url, target: '_blank', rel: 'noopener noreferrer nofollow', ...attributes },
    ...children,
  );
  const show = (event: Event): void => {
    event.preventDefault();
    showTarget(url, texts);
  };
  anchor.addEventListener('click', show);
  anchor.addEventListener('auxclick', show);
  return anchor;
}

function showTarget(url: string, texts: Texts): void {
  const close = button({ class: 'primary' }, () => dialog.close(), texts.close);
  const dialog = openDialog(
    texts.leadsTo,
    element('p', { class: 'address' }, icon('link'), element('code', {}, url)),
    element('p', { class: 'quiet' }, texts.linksOpenNowhere),
    element('div', { class: 'dialog-actions' }, close),
  );
  close.focus();
}
