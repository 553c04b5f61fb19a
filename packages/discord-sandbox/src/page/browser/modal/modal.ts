import type { Json } from '../../protocol.ts';
import { renderUnknown } from '../components/unknown.ts';
import { asObject, asText, isObject, objectsIn } from '../json.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { openDialog } from '../parts/dialog.ts';
import { button, element, uniqueId } from '../parts/element.ts';
import type { Texts } from '../texts/texts.ts';
import { controlFor, isRequired, type Pickable } from './controls.ts';

interface ModalContext {
  readonly texts: Texts;
  readonly pickable: Pickable;
}

/** The values of the fields by their custom ids. */
type Values = Map<string, () => unknown>;

const actionRow = 1;
const textDisplay = 10;
const label = 18;

/**
 * Opens a modal of the bot's, which stays open with what was typed until a submission succeeds.
 *
 * @param submit Called with its custom id and the values of its fields; whether the bot has responded.
 */
export function openModal(
  modal: Json,
  context: ModalContext,
  submit: (customId: string, fields: Json) => Promise<boolean>,
): void {
  const { texts } = context;
  const values: Values = new Map();
  const fields = objectsIn(modal['components']).map((component) => fieldFor(component, values, context));
  const cancel = button({ class: 'secondary' }, () => dialog.close(), texts.cancel);
  const submitButton = element('button', { class: 'primary' }, texts.submit);
  const failure = element('p', { role: 'alert' });
  const form = element(
    'form',
    {},
    ...fields,
    failure,
    element('div', { class: 'dialog-actions' }, cancel, submitButton),
  );
  async function send(): Promise<void> {
    submitButton.disabled = true;
    setFailure('');
    const entries = [...values].map(([name, value]) => [name, value()] as const);
    if (await submit(asText(modal['custom_id']), Object.fromEntries(entries))) return dialog.close();
    submitButton.disabled = false;
    setFailure(texts.modalFailed);
  }
  function setFailure(text: string): void {
    failure.textContent = text;
    failure.classList.toggle('failure', text !== '');
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  const dialog = openDialog(asText(modal['title']), form);
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function fieldFor(component: Json, values: Values, context: ModalContext): HTMLElement {
  const { texts } = context;
  switch (component['type']) {
    case textDisplay:
      return renderMarkdown(asText(component['content']), { texts, names: new Map() });
    case actionRow: {
      const controls = objectsIn(component['components']).map((control) =>
        labelled(asText(control['label']), '', control, values, context),
      );
      return element('div', {}, ...controls);
    }
    case label: {
      const { label: name, description, component: control } = component;
      if (!isObject(control)) return renderUnknown(component, texts);
      return labelled(asText(name), asText(description), asObject(control), values, context);
    }
    default:
      return renderUnknown(component, texts);
  }
}

function labelled(
  name: string,
  hint: string,
  control: Json,
  values: Values,
  { texts, pickable }: ModalContext,
): HTMLElement {
  const made = controlFor(control, pickable);
  if (made === undefined) return renderUnknown(control, texts);
  values.set(asText(control['custom_id']), made.value);
  const id = uniqueId('field');
  const hintId = hint === '' ? undefined : `${id}-hint`;
  made.root.id = id;
  const content = [name, isRequired(control) && element('span', { class: 'quiet' }, ` (${texts.required})`)];
  const description = hintId !== undefined && element('p', { class: 'quiet', id: hintId }, hint);
  if (made.isGroup) {
    return element(
      'fieldset',
      { class: 'form-field', 'aria-describedby': hintId },
      element('legend', {}, ...content),
      description,
      made.root,
    );
  }
  if (hintId !== undefined) made.root.setAttribute('aria-describedby', hintId);
  return element(
    'div',
    { class: 'form-field' },
    element('label', { for: id }, ...content),
    description,
    made.root,
  );
}
