import { ComponentType } from '../discord-numbers.ts';
import {
  checkCustomId,
  checkTextDisplay,
  componentScope,
  allowedType,
  type ComponentScope,
} from './component-rules.ts';
import { checkSelect, isSelectType } from './controls.ts';
import type { Field } from './field.ts';

const labelledTypes: readonly number[] = [
  ComponentType.stringSelect,
  ComponentType.textInput,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
  ComponentType.fileUpload,
  ComponentType.radioGroup,
  ComponentType.checkboxGroup,
  ComponentType.checkbox,
];

/** Checks a modal: its title, and its one to five rows, labels and text displays. */
export function checkModal(modal: Field): void {
  modal.at('custom_id').string({ min: 1, max: 100, required: true });
  modal.at('title').string({ min: 1, max: 45, required: true });
  const scope = componentScope(false);
  const allowed = [ComponentType.actionRow, ComponentType.label, ComponentType.textDisplay];
  for (const component of modal.at('components').list(1, 5)) {
    const type = allowedType(component, allowed, scope);
    if (type === ComponentType.textDisplay) checkTextDisplay(component, scope);
    else if (type === ComponentType.label) checkLabel(component, scope);
    else if (type === ComponentType.actionRow) {
      for (const input of component.at('components').list(1, 1)) {
        if (allowedType(input, [ComponentType.textInput], scope) === undefined) continue;
        input.at('label').string({ min: 1, max: 45, required: true });
        checkTextInput(input, scope);
      }
    }
  }
}

function checkLabel(label: Field, scope: ComponentScope): void {
  label.at('label').string({ min: 1, max: 45, required: true });
  label.at('description').string({ max: 100 });
  const control = label.at('component');
  const type = allowedType(control, labelledTypes, scope);
  if (type === undefined) return;
  if (type === ComponentType.textInput) checkTextInput(control, scope);
  else if (isSelectType(type)) checkSelect(control, type, scope);
  else checkCustomId(control, scope);
}

function checkTextInput(input: Field, scope: ComponentScope): void {
  checkCustomId(input, scope);
  input.at('style').oneOf([1, 2], true);
  input.at('min_length').integer({ min: 0, max: 4_000 });
  input.at('max_length').integer({ min: 1, max: 4_000 });
  input.at('value').string({ max: 4_000 });
  input.at('placeholder').string({ max: 100 });
  input.at('required').boolean();
}
