import { append, button, element, holds, uniqueId, type Child } from './element.ts';

/** A button that opens a small panel next to it. Escape, or moving the focus elsewhere, closes it. */
export function disclosure(
  attributes: Readonly<Record<string, string>>,
  label: readonly Child[],
  fill: (close: () => void) => readonly Child[],
): HTMLElement {
  const panel = element('div', { class: 'panel', id: uniqueId('panel'), hidden: true });
  const opener = button(
    { ...attributes, 'aria-expanded': 'false', 'aria-controls': panel.id },
    () => (panel.hidden ? open() : close()),
    ...label,
  );
  const holder = element('div', { class: 'disclosure' }, opener, panel);

  function closeIfElsewhere({ target }: Event): void {
    if (!holds(holder, target)) close();
  }

  function open(): void {
    panel.replaceChildren();
    append(panel, fill(close));
    panel.hidden = false;
    document.addEventListener('pointerdown', closeIfElsewhere);
    opener.setAttribute('aria-expanded', 'true');
    panel.querySelector<HTMLElement>('button')?.focus();
    panel.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    const hadFocus = holds(panel, document.activeElement);
    panel.hidden = true;
    document.removeEventListener('pointerdown', closeIfElsewhere);
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
  }

  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    close();
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !holds(holder, relatedTarget)) close();
  });
  return holder;
}
