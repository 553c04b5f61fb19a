import { ComponentType } from '../discord-numbers.ts';
import { asInteger, objectsIn, shownValue, type JsonObject } from '../json.ts';
import { isSelectType } from '../validation/controls.ts';
import { ControlError } from './control-error.ts';

/**
 * What Discord sends for a control of a modal in which a person has chosen or written this; undefined stands for nothing.
 * Throws `ControlError` for what a person could not choose, write or leave out.
 */
export function controlValue(control: JsonObject, given: unknown): JsonObject {
  const { type } = control;
  if (type === ComponentType.textInput) return { value: textOf(control, given ?? control['value'] ?? '') };
  if (type === ComponentType.checkbox) return { value: (given ?? control['default']) === true };
  if (type === ComponentType.radioGroup) return { value: radioOf(control, given) };
  return { values: valuesOf(control, given) };
}

function textOf(input: JsonObject, given: unknown): string {
  const text = shownValue(given);
  const min = asInteger(input['min_length'], 0);
  const max = asInteger(input['max_length'], 4_000);
  if (text === '' && isRequired(input)) throw isMissing(input);
  if (text !== '' && (text.length < min || text.length > max))
    throw new ControlError(400, `${named(input)} takes ${min} to ${max} characters.`);
  return text;
}

function radioOf(group: JsonObject, given: unknown): string | null {
  const [chosen] = defaultsOf(group);
  const value = given ?? chosen ?? null;
  if (value === null && isRequired(group)) throw isMissing(group);
  if (value !== null) requireOption(group, value);
  return value === null ? null : shownValue(value);
}

function valuesOf(control: JsonObject, given: unknown): readonly string[] {
  const value = given ?? defaultsOf(control);
  if (!Array.isArray(value)) throw new ControlError(400, `${named(control)} takes a list of values.`);
  const values = value.map(shownValue);
  if (values.length === 0 && isRequired(control)) throw isMissing(control);
  if (control['type'] === ComponentType.fileUpload && values.length > 0)
    throw new ControlError(400, `${named(control)} takes files, which the sandbox does not support.`);
  if (new Set(values).size < values.length)
    throw new ControlError(400, `${named(control)} takes each value only once.`);
  const count = control['type'] === ComponentType.checkboxGroup ? objectsIn(control['options']).length : 1;
  const min = asInteger(control['min_values'], 1);
  const max = asInteger(control['max_values'], count);
  if (values.length > max || (values.length > 0 && values.length < min))
    throw new ControlError(400, `${named(control)} takes ${min} to ${max} values, not ${values.length}.`);
  const hasOptions =
    control['type'] === ComponentType.checkboxGroup || control['type'] === ComponentType.stringSelect;
  if (hasOptions) for (const one of values) requireOption(control, one);
  return values;
}

function requireOption(control: JsonObject, value: unknown): void {
  const known = objectsIn(control['options']).map((option) => option['value']);
  if (known.includes(value)) return;
  throw new ControlError(
    400,
    `${named(control)} has no value "${shownValue(value)}". Its values: ${known.join(', ')}.`,
  );
}

/** What is chosen at first. */
function defaultsOf(control: JsonObject): readonly string[] {
  if (isSelectType(control['type']) && control['type'] !== ComponentType.stringSelect)
    return objectsIn(control['default_values']).map(({ id }) => String(id));
  return objectsIn(control['options']).flatMap((option) =>
    option['default'] === true ? [String(option['value'])] : [],
  );
}

function isRequired(control: JsonObject): boolean {
  return control['required'] !== false;
}

function isMissing(control: JsonObject): ControlError {
  return new ControlError(400, `${named(control)} is required.`);
}

function named(control: JsonObject): string {
  return `The field "${String(control['custom_id'])}"`;
}
