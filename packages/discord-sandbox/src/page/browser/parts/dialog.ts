import { element, uniqueId, type Child } from './element.ts';

/** Opens a modal dialog. When it is closed it is removed, and the focus returns to where it was. */
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
