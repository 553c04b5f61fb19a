import { element, uniqueId } from './element.ts';
import type { Child } from './element.ts';

/** Opens a dialog over the page; it is gone, and the focus back where it was, once it is closed. */
export function openDialog(title: string, ...children: readonly Child[]): HTMLDialogElement {
  const id = uniqueId('dialog');
  const dialog = element('dialog', { 'aria-labelledby': id }, element('h2', { id }, title), ...children);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
