import { element } from './element.ts';

/** How long a notice is shown, in milliseconds. */
const duration = 6_000;

/** Shows a text above the composer for a while, and announces it to screen readers. */
export function showNotice(text: string): void {
  const place = document.querySelector('#notices');
  if (place === null) return;
  const notice = element('p', { class: 'notice' }, text);
  place.replaceChildren(notice);
  setTimeout(() => notice.remove(), duration);
}
