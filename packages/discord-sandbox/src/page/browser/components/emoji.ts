import { asObject, asText } from '../json.ts';
import { element } from '../parts/element.ts';

/** Renders an emoji of a button or option. A custom emoji is shown by its name: its picture is not available. */
export function renderEmoji(value: unknown): HTMLElement | undefined {
  const { id, name } = asObject(value);
  const text = asText(name);
  if (text === '') return undefined;
  return element('span', { class: 'emoji', 'aria-hidden': true }, id ? `:${text}:` : text);
}
