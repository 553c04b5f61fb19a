import { objectIn, textIn } from '../json.ts';
import { element } from '../parts/element.ts';

/** An emoji of a button or an option; one of a server's own is shown by its name, for its picture is elsewhere. */
export function renderEmoji(value: unknown): HTMLElement | undefined {
  const { id, name } = objectIn(value);
  const text = textIn(name);
  if (text === '') return undefined;
  return element('span', { class: 'emoji', 'aria-hidden': true }, id ? `:${text}:` : text);
}
