import type { Json } from '../../protocol.ts';
import { asText } from '../json.ts';
import { button, element } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { linkTo } from '../parts/link.ts';
import type { MessageContext } from './context.ts';
import { renderEmoji } from './emoji.ts';
import { renderUnknown } from './unknown.ts';

const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };
const linkStyle = 5;
const premiumStyle = 6;

/** Renders a button. */
export function renderButton(component: Json, context: MessageContext): HTMLElement {
  const { style, label, emoji, url, disabled, custom_id: customId } = component;
  const text = asText(label) !== '' && element('span', { class: 'button-label' }, asText(label));
  if (style === linkStyle && typeof url === 'string' && /^https?:/.test(url) && disabled !== true) {
    return linkTo(
      url,
      context.texts,
      { class: 'component-button link', title: `${asText(label)}\n${url}` },
      renderEmoji(emoji),
      text,
      icon('link'),
    );
  }
  if (style === premiumStyle) {
    const product = `SKU ${asText(component['sku_id'])}`;
    return button({ class: 'component-button primary', disabled: true }, () => undefined, product);
  }
  const name = styles[Number(style)];
  if (name === undefined) return renderUnknown(component, context.texts);
  const id = asText(customId);
  return button(
    {
      class: `component-button ${name}`,
      'data-custom-id': id,
      disabled: disabled === true,
      title: asText(label) || null,
      'aria-label': asText(label) === '' ? emojiName(emoji) : null,
    },
    () => context.use(id),
    renderEmoji(emoji),
    text,
  );
}

function emojiName(emoji: unknown): string {
  return typeof emoji === 'object' && emoji !== null && 'name' in emoji ? asText(emoji.name) : '';
}
