import type { Json } from '../../protocol.ts';
import { asNumber, objectsIn, asText } from '../json.ts';
import { button, element, holds } from '../parts/element.ts';
import { icon } from '../parts/icon.ts';
import { Listbox } from '../parts/listbox.ts';
import type { MessageContext } from './context.ts';
import { renderEmoji } from './emoji.ts';

interface Item {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly emoji: unknown;
  readonly isDefault: boolean;
}

/** Renders a select menu of any type. The choice is sent when the menu closes. */
export function renderSelect(component: Json, context: MessageContext): HTMLElement {
  const { texts } = context;
  const items = itemsOf(component, context);
  const customId = asText(component['custom_id']);
  const max = asNumber(component['max_values'], 1);
  const min = asNumber(component['min_values'], 1);
  const label = asText(component['placeholder']) || texts.choose;
  const initial = items.filter(({ isDefault }) => isDefault).map(({ value }) => value);
  let picked: readonly string[] = initial;

  const caption = element('span', { class: 'select-caption' });
  const opener = button(
    {
      class: 'select-opener',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'data-custom-id': customId,
      disabled: component['disabled'] === true,
    },
    () => (holder.classList.contains('open') ? close(max > 1) : open()),
    caption,
    icon('chevron'),
  );
  const list = new Listbox(label, (id) => {
    if (id === null) opener.removeAttribute('aria-activedescendant');
    else opener.setAttribute('aria-activedescendant', id);
  });
  opener.setAttribute('aria-controls', list.root.id);
  list.root.hidden = true;
  const holder = element('div', { class: 'select' }, opener, list.root);
  const showCaption = (): void => {
    const names = items.filter(({ value }) => picked.includes(value)).map((item) => item.label);
    caption.textContent = names.length === 0 ? label : names.join(', ');
    opener.setAttribute('aria-label', names.length === 0 ? label : texts.labelled(label, names.join(', ')));
  };

  function show(active: number): void {
    const lines = items.map((item, index) => ({
      content: lineOf(item, picked.includes(item.value), max > 1),
      isSelected: picked.includes(item.value),
      choose: () => pick(item.value, index),
    }));
    const done = { content: [element('strong', {}, texts.done)], choose: () => close(true) };
    list.root.setAttribute('aria-multiselectable', String(max > 1));
    list.show(max > 1 ? [...lines, done] : lines, active);
  }

  function pick(value: string, index: number): void {
    if (max === 1) {
      picked = [value];
      close(true);
      return;
    }
    const others = picked.filter((one) => one !== value);
    if (others.length < picked.length) picked = others;
    else if (picked.length < max) picked = [...picked, value];
    show(index);
  }

  function open(): void {
    holder.classList.add('open');
    list.root.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    show(0);
    list.root.scrollIntoView({ block: 'nearest' });
  }

  function close(sends: boolean): void {
    if (!holder.classList.contains('open')) return;
    holder.classList.remove('open');
    list.root.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.removeAttribute('aria-activedescendant');
    const isChanged = max === 1 || picked.join('\n') !== initial.join('\n');
    const sent = picked;
    if (!sends) picked = initial;
    showCaption();
    if (sends && isChanged && sent.length >= min && (max > 1 || sent.length > 0)) context.use(customId, sent);
  }

  opener.addEventListener('keydown', (event) => {
    const isOpen = holder.classList.contains('open');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) list.move(event.key === 'ArrowDown' ? 1 : -1);
      else open();
    } else if (isOpen && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      list.choose();
    } else if (isOpen && event.key === 'Escape') {
      event.stopPropagation();
      close(false);
    }
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!holds(holder, relatedTarget)) close(false);
  });
  showCaption();
  return holder;
}

function itemsOf(component: Json, context: MessageContext): readonly Item[] {
  if (component['type'] === 3) {
    return objectsIn(component['options']).map((option) => ({
      value: asText(option['value']),
      label: asText(option['label']),
      description: asText(option['description']),
      emoji: option['emoji'],
      isDefault: option['default'] === true,
    }));
  }
  return context
    .pickable(asNumber(component['type'], 0))
    .map(({ id, name }) => ({ value: id, label: name, description: '', emoji: undefined, isDefault: false }));
}

function lineOf(item: Item, isPicked: boolean, isMultiple: boolean): readonly (Node | undefined | false)[] {
  return [
    isMultiple && element('span', { class: isPicked ? 'tick on' : 'tick', 'aria-hidden': true }),
    renderEmoji(item.emoji),
    element(
      'span',
      { class: 'option-text' },
      element('span', { class: 'option-name' }, item.label),
      item.description !== '' && element('span', { class: 'option-hint' }, item.description),
    ),
  ];
}
