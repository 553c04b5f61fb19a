import { element } from './element.ts';

/** How long a notice stays, in milliseconds. */
const duration = 6_000;

/** Says something above the composer for a while, and to a screen reader. */
export function showNotice(text: string): void {
  const place = document.querySelector('#notices');
  if (place === null) return;
  const notice = element('p', { class: 'notice' }, text);
  place.replaceChildren(notice);
  setTimeout(() => notice.remove(), duration);
}
