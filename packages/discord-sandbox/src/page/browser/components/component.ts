import type { Json } from '../../protocol.ts';
import { isObject, asNumber, asObject, objectsIn, asText } from '../json.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { element } from '../parts/element.ts';
import { renderButton } from './button.ts';
import type { MessageContext } from './context.ts';
import { renderFile, renderPicture } from './media.ts';
import { renderSelect } from './select.ts';
import { behindSpoiler } from './spoiler.ts';
import { renderUnknown } from './unknown.ts';

/** Renders a component of a message with those nested in it. An unknown type is shown as unknown. */
export function renderComponent(component: Json, context: MessageContext): HTMLElement {
  switch (component['type']) {
    case 1:
      return element('div', { class: 'action-row' }, ...nested(component, context));
    case 2:
      return renderButton(component, context);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return renderSelect(component, context);
    case 9:
      return renderSection(component, context);
    case 10:
      return renderMarkdown(asText(component['content']), context);
    case 11:
      return element('div', { class: 'thumbnail' }, renderPicture(component, context));
    case 12: {
      const items = objectsIn(component['items']).map((item) => renderPicture(item, context));
      return element('div', { class: `gallery gallery-${Math.min(items.length, 3)}` }, ...items);
    }
    case 13:
      return renderFile(component, context);
    case 14: {
      const spacing = asNumber(component['spacing'], 1) === 2 ? 'large' : 'small';
      return component['divider'] === false
        ? element('div', { class: `space ${spacing}` })
        : element('hr', { class: spacing });
    }
    case 17:
      return renderContainer(component, context);
    default:
      return renderUnknown(component, context.texts);
  }
}

function nested(component: Json, context: MessageContext): readonly HTMLElement[] {
  return objectsIn(component['components']).map((child) => renderComponent(child, context));
}

function renderSection(section: Json, context: MessageContext): HTMLElement {
  const { accessory } = section;
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-text' }, ...nested(section, context)),
    isObject(accessory) &&
      element('div', { class: 'section-accessory' }, renderComponent(asObject(accessory), context)),
  );
}

function renderContainer(container: Json, context: MessageContext): HTMLElement {
  const made = element('div', { class: 'container' }, ...nested(container, context));
  const { accent_color: accent } = container;
  if (typeof accent === 'number') made.style.setProperty('--accent-color', colorOf(accent));
  return container['spoiler'] === true ? behindSpoiler(made, context.texts) : made;
}

/** A CSS colour from the number 0xRRGGBB. */
export function colorOf(number: number): string {
  return `#${number.toString(16).padStart(6, '0')}`;
}
