import { button, element } from '../parts/element.ts';
import type { Texts } from '../texts/texts.ts';

/** Hides an element until its button is pressed. */
export function behindSpoiler(content: HTMLElement, texts: Texts): HTMLElement {
  const holder = element('div', { class: 'spoiler-block' });
  holder.append(button({ class: 'spoiler' }, () => holder.replaceWith(content), texts.spoiler));
  return holder;
}
