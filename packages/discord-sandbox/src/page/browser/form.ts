import type { Json } from '../protocol.ts';
import type { App } from './app.ts';
import { isObject, numberIn, objectIn, objectsIn, textIn } from './json.ts';
import { renderMarkdown } from './markdown/render.ts';
import { renderUnknown } from './components/unknown.ts';
import { openDialog } from './parts/dialog.ts';
import { button, element, uniqueId } from './parts/element.ts';

type Read = () => readonly [string, unknown];

/** Opens the form (modal) that the bot asked for, and sends it filled in. */
export function openForm(modal: Json, app: App): void {
  const { texts } = app.settings;
  const readers: Read[] = [];
  const fields = objectsIn(modal['components']).map((component) => fieldFor(component, readers, app));
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
    const values = Object.fromEntries(readers.map((read) => read()));
    void app.follow(app.api.submitForm(textIn(modal['custom_id']), values));
  });
  const dialog = openDialog(textIn(modal['title']), form);
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function fieldFor(component: Json, readers: Read[], app: App): HTMLElement {
  const { type } = component;
  if (type === 10)
    return renderMarkdown(textIn(component['content']), { texts: app.settings.texts, names: new Map() });
  if (type === 1) {
    const controls = objectsIn(component['components']).map((control) =>
      labelled(textIn(control['label']), '', control, readers, app),
    );
    return element('div', {}, ...controls);
  }
  if (type === 18 && isObject(component['component'])) {
    const { label, description } = component;
    return labelled(textIn(label), textIn(description), objectIn(component['component']), readers, app);
  }
  return renderUnknown(component, app.settings.texts);
}

function labelled(label: string, hint: string, control: Json, readers: Read[], app: App): HTMLElement {
  const made = controlFor(control, readers);
  if (made === undefined) return renderUnknown(control, app.settings.texts);
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
      isRequired && element('span', { class: 'quiet' }, ` (${app.settings.texts.required})`),
    ),
    hint !== '' && element('p', { class: 'quiet' }, hint),
    made,
  );
}

function controlFor(control: Json, readers: Read[]): HTMLElement | undefined {
  const name = textIn(control['custom_id']);
  const required = control['required'] !== false;
  if (control['type'] === 4) {
    const attributes = {
      required,
      placeholder: textIn(control['placeholder']) || null,
      minlength: numberIn(control['min_length'], 0) || null,
      maxlength: numberIn(control['max_length'], 4_000),
    };
    const isParagraph = control['style'] === 2;
    const input = isParagraph
      ? element('textarea', { ...attributes, rows: 5 })
      : element('input', attributes);
    input.value = textIn(control['value']);
    readers.push(() => [name, input.value]);
    return input;
  }
  if (control['type'] === 23) {
    const box = element('input', { type: 'checkbox', checked: control['default'] === true });
    readers.push(() => [name, box.checked]);
    return box;
  }
  // A menu, radio buttons and check boxes ask the same: which of these.
  if (control['type'] !== 3 && control['type'] !== 21 && control['type'] !== 22) return undefined;
  const isMultiple = control['type'] === 22 || numberIn(control['max_values'], 1) > 1;
  const select = element(
    'select',
    { required, multiple: isMultiple },
    ...objectsIn(control['options']).map((option) =>
      element(
        'option',
        { value: textIn(option['value']), selected: option['default'] === true },
        textIn(option['label']),
      ),
    ),
  );
  readers.push(() => [name, [...select.selectedOptions].map(({ value }) => value)]);
  return select;
}
