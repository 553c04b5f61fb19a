import { OptionType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { lengthOf } from '../validation/field.ts';
import { DrivingError } from './control-error.ts';

/** The option being typed, for an autocomplete. */
export interface FocusedOption {
  readonly name: string;
  readonly value: string;
}

/** A command's definition, or a subcommand's, and the options of an interaction that leads there. */
export interface CommandPath {
  readonly definition: JsonObject;
  /** Puts the options of the innermost command into those of the subcommands around it. */
  readonly wrap: (options: readonly JsonObject[]) => readonly JsonObject[];
}

/** Follows `["settings", "language"]` from a command's definition to the subcommand of that name. */
export function followSubcommands(definition: JsonObject, names: readonly string[]): CommandPath {
  const [name, ...rest] = names;
  const nested = objectsIn(definition['options']).filter(
    ({ type }) => Number(type) <= OptionType.subcommandGroup,
  );
  if (name === undefined) {
    if (nested.length === 0) return { definition, wrap: (options) => options };
    const known = nested.map((one) => `"${String(definition['name'])} ${String(one['name'])}"`).join(', ');
    throw new DrivingError(
      400,
      `/${String(definition['name'])} has subcommands; give one of ${known} as "command".`,
    );
  }
  const found = nested.find((one) => one['name'] === name);
  if (!found) throw new DrivingError(400, `/${String(definition['name'])} has no subcommand "${name}".`);
  const inner = followSubcommands(found, rest);
  const wrap = (options: readonly JsonObject[]): readonly JsonObject[] => [
    { type: found['type'], name, options: inner.wrap(options) },
  ];
  return { definition: inner.definition, wrap };
}

/**
 * The options of an interaction, each of the type that the command declares. Throws `DrivingError` for an unknown
 * or missing option and for a value that Discord would not let a person send.
 */
export function optionsFor(
  definition: JsonObject,
  given: unknown,
  focused?: FocusedOption,
): readonly JsonObject[] {
  if (given !== undefined && !isJsonObject(given)) {
    throw new DrivingError(400, '"options" must be an object of names and values.');
  }
  const values = new Map(Object.entries(given ?? {}));
  const declared = objectsIn(definition['options']);
  const command = `/${String(definition['name'])}`;
  const names = declared.map(({ name }) => String(name));
  for (const name of [...values.keys(), ...(focused ? [focused.name] : [])]) {
    if (names.includes(name)) continue;
    const known = names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`;
    throw new DrivingError(400, `${command} has no option "${name}". ${known}`);
  }
  return declared.flatMap((option): readonly JsonObject[] => {
    const name = String(option['name']);
    if (focused?.name === name) return [focusedOption(command, option, focused)];
    const value = values.get(name);
    if (value !== undefined && value !== null) {
      return [{ name, type: option['type'], value: coerced(`${command} option "${name}"`, option, value) }];
    }
    if (option['required'] === true && !focused) {
      throw new DrivingError(400, `${command} requires the option "${name}".`);
    }
    return [];
  });
}

function focusedOption(command: string, option: JsonObject, focused: FocusedOption): JsonObject {
  if (option['autocomplete'] !== true) {
    throw new DrivingError(400, `${command} option "${focused.name}" has no autocomplete.`);
  }
  return { name: focused.name, type: option['type'], value: focused.value, focused: true };
}

function coerced(place: string, option: JsonObject, value: unknown): string | number | boolean {
  switch (option['type']) {
    case OptionType.string:
      return text(place, option, value);
    case OptionType.integer:
    case OptionType.number:
      return numeral(place, option, value);
    case OptionType.boolean:
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      throw new DrivingError(400, `${place} must be true or false.`);
    case OptionType.attachment:
      throw new DrivingError(400, `${place} is a file, which the sandbox cannot give to a command.`);
    default:
      if (/^\d{1,20}$/.test(String(value))) return String(value);
      throw new DrivingError(400, `${place} must be an id.`);
  }
}

function text(place: string, option: JsonObject, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new DrivingError(400, `${place} must be a text.`);
  }
  const result = String(value);
  const length = lengthOf(result);
  const { min_length: min, max_length: max } = option;
  if (length === 0) throw new DrivingError(400, `${place} must not be empty.`);
  if (typeof min === 'number' && length < min)
    throw new DrivingError(400, `${place} must have ${min} characters or more.`);
  const most = typeof max === 'number' ? max : 6_000;
  if (length > most) throw new DrivingError(400, `${place} must have ${most} characters or fewer.`);
  return amongChoices(place, option, result);
}

function numeral(place: string, option: JsonObject, value: unknown): number {
  const isText = typeof value === 'string' && value.trim() !== '';
  const result = typeof value === 'number' || isText ? Number(value) : Number.NaN;
  const isWhole = option['type'] === OptionType.integer;
  if (isWhole ? !Number.isSafeInteger(result) : !Number.isFinite(result)) {
    throw new DrivingError(400, `${place} must be a ${isWhole ? 'whole ' : ''}number.`);
  }
  const { min_value: min, max_value: max } = option;
  if (typeof min === 'number' && result < min)
    throw new DrivingError(400, `${place} must be ${min} or more.`);
  if (typeof max === 'number' && result > max)
    throw new DrivingError(400, `${place} must be ${max} or less.`);
  return amongChoices(place, option, result);
}

function amongChoices<Value extends string | number>(place: string, option: JsonObject, value: Value): Value {
  const choices = objectsIn(option['choices']).map((choice) => choice['value']);
  if (choices.length === 0 || choices.includes(value)) return value;
  throw new DrivingError(400, `${place} must be one of ${choices.join(', ')}.`);
}
