import type { Json } from '../protocol.ts';
import { renderUnknown } from './components/unknown.ts';
import { asNumber, asObject, asText, isObject, objectsIn } from './json.ts';
import { renderMarkdown } from './markdown/render.ts';
import { openDialog } from './parts/dialog.ts';
import { button, element, uniqueId } from './parts/element.ts';
import type { Texts } from './texts/texts.ts';

/** Reads the value of a field: its custom id and its value. */
type FieldReader = () => readonly [string, unknown];

/** Opens a modal of the bot's; `submit` is called with its custom id and the values of its fields. */
export function openModal(modal: Json, texts: Texts, submit: (customId: string, fields: Json) => void): void {
  const readers: FieldReader[] = [];
  const fields = objectsIn(modal['components']).map((component) => fieldFor(component, readers, texts));
  const cancel = button({ class: 'secondary' }, () => dialog.close(), texts.cancel);
  const form = element(
    'form',
    { method: 'dialog' },
    ...fields,
    element(
      'div',
      { class: 'dialog-actions' },
      cancel,
      element('button', { class: 'primary' }, texts.submit),
    ),
  );
  form.addEventListener('submit', () => {
    submit(asText(modal['custom_id']), Object.fromEntries(readers.map((read) => read())));
  });
  const dialog = openDialog(asText(modal['title']), form);
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function fieldFor(component: Json, readers: FieldReader[], texts: Texts): HTMLElement {
  const { type } = component;
  if (type === 10) return renderMarkdown(asText(component['content']), { texts, names: new Map() });
  if (type === 1) {
    const controls = objectsIn(component['components']).map((control) =>
      labelled(asText(control['label']), '', control, readers, texts),
    );
    return element('div', {}, ...controls);
  }
  if (type === 18 && isObject(component['component'])) {
    const { label, description } = component;
    return labelled(asText(label), asText(description), asObject(component['component']), readers, texts);
  }
  return renderUnknown(component, texts);
}

function labelled(
  label: string,
  hint: string,
  control: Json,
  readers: FieldReader[],
  texts: Texts,
): HTMLElement {
  const made = controlFor(control, readers);
  if (made === undefined) return renderUnknown(control, texts);
  const id = uniqueId('field');
  made.id = id;
  const isRequired = control['required'] !== false;
  return element(
    'div',
    { class: 'form-field' },
    element(
      'label',
      { for: id },
      label,
      isRequired && element('span', { class: 'quiet' }, ` (${texts.required})`),
    ),
    hint !== '' && element('p', { class: 'quiet' }, hint),
    made,
  );
}

function controlFor(control: Json, readers: FieldReader[]): HTMLElement | undefined {
  const name = asText(control['custom_id']);
  const required = control['required'] !== false;
  if (control['type'] === 4) {
    const attributes = {
      required,
      placeholder: asText(control['placeholder']) || null,
      minlength: asNumber(control['min_length'], 0) || null,
      maxlength: asNumber(control['max_length'], 4_000),
    };
    const isParagraph = control['style'] === 2;
    const input = isParagraph
      ? element('textarea', { ...attributes, rows: 5 })
      : element('input', attributes);
    input.value = asText(control['value']);
    readers.push(() => [name, input.value]);
    return input;
  }
  if (control['type'] === 23) {
    const box = element('input', { type: 'checkbox', checked: control['default'] === true });
    readers.push(() => [name, box.checked]);
    return box;
  }
  // Select menus, radio groups and checkbox groups all become a list to choose from.
  if (control['type'] !== 3 && control['type'] !== 21 && control['type'] !== 22) return undefined;
  const isMultiple = control['type'] === 22 || asNumber(control['max_values'], 1) > 1;
  const select = element(
    'select',
    { required, multiple: isMultiple },
    ...objectsIn(control['options']).map((option) =>
      element(
        'option',
        { value: asText(option['value']), selected: option['default'] === true },
        asText(option['label']),
      ),
    ),
  );
  readers.push(() => [name, [...select.selectedOptions].map(({ value }) => value)]);
  return select;
}
