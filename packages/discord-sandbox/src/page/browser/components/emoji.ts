import { asObject, asText } from '../json.ts';
import { element } from '../parts/element.ts';

/** A thumb that points up, in a square of 24. */
const thumb =
  'M2.5 10.5h4v10h-4zM8 20.2V10.6l4-8c1.8 0 2.8 1.3 2.4 3l-.9 3.9h6c1.3 0 2.2 1.2 1.9 2.4l-1.7 7c-.3 1-1.1 1.6-2.1 1.6H10z';

/** Renders an emoji of a button or option. A custom emoji is shown by its name: its picture is not available. */
export function renderEmoji(value: unknown): HTMLElement | undefined {
  const { id, name } = asObject(value);
  const text = asText(name);
  if (text === '') return undefined;
  const isThumb = text === '👍' || text === '👎';
  return element(
    'span',
    { class: text === '👎' ? 'emoji thumbs-down' : 'emoji', 'aria-hidden': true },
    // Drawn, for the commonest emoji of buttons should be seen without a font for emoji too.
    isThumb ? drawThumb() : id ? `:${text}:` : text,
  );
}

function drawThumb(): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  const shape = document.createElementNS(namespace, 'path');
  shape.setAttribute('d', thumb);
  drawing.append(shape);
  return drawing;
}
