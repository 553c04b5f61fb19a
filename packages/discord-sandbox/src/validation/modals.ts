import { ComponentType } from '../discord-numbers.ts';
import { asInteger } from '../json.ts';
import { checkShape } from './check-schema.ts';
import {
  checkCustomId,
  checkId,
  componentScope,
  type ComponentScope,
  type EmojiIds,
} from './component-rules.ts';
import { checkOptions, checkRange, checkSelect, isSelectType } from './controls.ts';
import type { Field } from './field.ts';

const maxComponents = 5;

/** Checks a modal, with its one to five rows, labels and text displays. */
export function checkModal(modal: Field, emojiIds?: EmojiIds): void {
  checkShape(modal, 'ModalInteractionCallbackRequestData');
  const scope = componentScope([], emojiIds);
  const components = modal.at('components');
  // The description allows 40.
  if (components.items.length > maxComponents)
    components.refuse('BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${maxComponents} in length.`);
  for (const component of components.items) {
    checkId(component, scope);
    const label = component.at('component');
    if (!label.isMissing) checkControl(label, scope);
    for (const input of component.at('components').items) checkRowInput(component, input, scope);
  }
}

// The description allows five inputs in a row, with labels that may be missing.
function checkRowInput(row: Field, input: Field, scope: ComponentScope): void {
  const inputs = row.at('components');
  if (inputs.items.length > 1) inputs.refuse('BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 1 in length.');
  if (input.at('label').value === '' || input.at('label').isMissing) input.at('label').require();
  checkControl(input, scope);
}

function checkControl(control: Field, scope: ComponentScope): void {
  const { value: type } = control.at('type');
  checkId(control, scope);
  checkCustomId(control, scope);
  if (control.at('disabled').value === true)
    control
      .at('disabled')
      .refuse('COMPONENT_DISABLED_NOT_ALLOWED', 'A component of a modal cannot be disabled');
  if (type === ComponentType.textInput) checkLengths(control, 'min_length', 'max_length');
  if (isSelectType(type)) checkSelect(control, scope);
  if (type === ComponentType.checkboxGroup) {
    const count = control.at('options').items.length;
    checkRange(control, 1, count);
    checkOptions(control, asInteger(control.at('max_values').value, count));
  }
  if (type === ComponentType.radioGroup) checkOptions(control, 1);
  if (type === ComponentType.fileUpload) checkRange(control, 1, 1);
  const min = control.at('min_values');
  if (min.value === 0 && control.at('required').value !== false)
    min.refuse(
      'NUMBER_TYPE_MIN',
      'int value should be greater than or equal to 1, for the component is required.',
    );
}

/** Checks that a text can be as long as it has to be. */
export function checkLengths(owner: Field, minKey: string, maxKey: string): void {
  const min = owner.at(minKey);
  const { value: max } = owner.at(maxKey);
  if (typeof min.value !== 'number' || typeof max !== 'number' || min.value <= max) return;
  min.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
}
