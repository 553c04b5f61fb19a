import type { Json } from '../../protocol.ts';
import { asNumber, asText, objectsIn } from '../json.ts';
import { element, uniqueId } from '../parts/element.ts';

/** A control of a modal: what is shown, and the value that is submitted. */
export interface Control {
  readonly root: HTMLElement;
  /** Whether it is a group of controls, each with a label of its own. */
  readonly isGroup: boolean;
  readonly value: () => unknown;
}

/** The people, roles or channels that a select menu of this type offers. */
export type Pickable = (componentType: number) => readonly { readonly id: string; readonly name: string }[];

const type = {
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  channelSelect: 8,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Makes a control of a modal; undefined if its type is unknown. */
export function controlFor(control: Json, pickable: Pickable): Control | undefined {
  const kind = asNumber(control['type'], 0);
  if (kind === type.textInput) return textInput(control);
  if (kind === type.stringSelect) return select(control, optionsOf(control));
  if (kind >= type.userSelect && kind <= type.channelSelect) {
    const options = pickable(kind).map(({ id, name }) => ({ value: id, label: name }));
    return select(control, options);
  }
  if (kind === type.radioGroup || kind === type.checkboxGroup) return choices(control, kind);
  return kind === type.checkbox ? checkbox(control) : undefined;
}

/** Whether something must be given; Discord's default. */
export function isRequired(control: Json): boolean {
  return control['required'] !== false && control['type'] !== type.checkbox;
}

function textInput(control: Json): Control {
  const attributes = {
    required: isRequired(control),
    placeholder: asText(control['placeholder']) || null,
    minlength: asNumber(control['min_length'], 0) || null,
    maxlength: asNumber(control['max_length'], 4_000),
  };
  const isParagraph = control['style'] === 2;
  const input = isParagraph
    ? element('textarea', { ...attributes, rows: 4 })
    : element('input', { ...attributes, autocomplete: 'off' });
  input.value = asText(control['value']);
  return { root: input, isGroup: false, value: () => input.value };
}

function checkbox(control: Json): Control {
  const box = element('input', { type: 'checkbox', checked: control['default'] === true });
  return { root: box, isGroup: false, value: () => box.checked };
}

function optionsOf(control: Json): readonly Json[] {
  return objectsIn(control['options']);
}

function select(control: Json, options: readonly Json[]): Control {
  const isMultiple = asNumber(control['max_values'], 1) > 1;
  const placeholder = asText(control['placeholder']);
  const hasDefault = options.some((option) => option['default'] === true);
  const root = element(
    'select',
    { required: isRequired(control), multiple: isMultiple },
    !isMultiple &&
      element('option', { value: '', selected: !hasDefault, disabled: isRequired(control) }, placeholder),
    ...options.map((option) =>
      element(
        'option',
        { value: asText(option['value']), selected: option['default'] === true },
        asText(option['label']),
      ),
    ),
  );
  const value = (): readonly string[] =>
    [...root.selectedOptions].map((option) => option.value).filter((chosen) => chosen !== '');
  return { root, isGroup: false, value };
}

/** A radio group, whose value is one of its options, or a checkbox group, whose value is a list of them. */
function choices(control: Json, kind: number): Control {
  const isRadio = kind === type.radioGroup;
  const name = uniqueId('choice');
  const boxes = optionsOf(control).map((option) => {
    const id = uniqueId(name);
    const box = element('input', {
      type: isRadio ? 'radio' : 'checkbox',
      id,
      name,
      value: asText(option['value']),
      checked: option['default'] === true,
      required: isRadio && isRequired(control),
    });
    const hint = asText(option['description']);
    const label = element(
      'label',
      { for: id },
      element('span', {}, asText(option['label'])),
      hint !== '' && element('span', { class: 'option-hint' }, hint),
    );
    return { box, line: element('div', { class: 'choice' }, box, label) };
  });
  const root = element('div', { class: 'choices' }, ...boxes.map(({ line }) => line));
  const chosen = (): readonly string[] => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  return { root, isGroup: true, value: () => (isRadio ? (chosen()[0] ?? null) : chosen()) };
}
