import type { Json } from '../../protocol.ts';
import { element } from '../parts/element.ts';
import type { Texts } from '../texts/texts.ts';

/** Renders a component of an unknown type as JSON, so that nothing is dropped silently. */
export function renderUnknown(component: Json, texts: Texts): HTMLElement {
  return element(
    'details',
    { class: 'unknown' },
    element('summary', {}, texts.unknownComponent(String(component['type']))),
    element('pre', { tabindex: 0 }, JSON.stringify(component, null, 2)),
  );
}
