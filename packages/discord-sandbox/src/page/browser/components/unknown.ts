import type { Json } from '../../protocol.ts';
import { element } from '../parts/element.ts';
import type { Texts } from '../texts/texts.ts';

/** Shows what the page does not know, so that nothing that the bot sends is dropped in silence. */
export function renderUnknown(component: Json, texts: Texts): HTMLElement {
  return element(
    'details',
    { class: 'unknown' },
    element('summary', {}, texts.unknownComponent(String(component['type']))),
    element('pre', { tabindex: 0 }, JSON.stringify(component, null, 2)),
  );
}
