import { OptionType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { lengthOf } from '../validation/field.ts';
import { ControlError } from './control-error.ts';

/** The option being typed in an autocomplete. */
export interface FocusedOption {
  readonly name: string;
  readonly value: string;
}

/** The definition of a command or subcommand, and how to nest its options in the interaction. */
export interface CommandPath {
  readonly definition: JsonObject;
  /** Nests the options of the innermost subcommand in those of the groups and subcommands around it. */
  readonly wrap: (options: readonly JsonObject[]) => readonly JsonObject[];
}

/** Finds a subcommand in a command's definition by its path, such as `["settings", "language"]`. */
export function followSubcommands(definition: JsonObject, names: readonly string[]): CommandPath {
  const [name, ...rest] = names;
  const nested = objectsIn(definition['options']).filter(
    ({ type }) => Number(type) <= OptionType.subcommandGroup,
  );
  if (name === undefined) {
    if (nested.length === 0) return { definition, wrap: (options) => options };
    const known = nested.map((one) => `"${String(definition['name'])} ${String(one['name'])}"`).join(', ');
    throw new ControlError(
      400,
      `/${String(definition['name'])} has subcommands; set "command" to one of ${known}.`,
    );
  }
  const found = nested.find((one) => one['name'] === name);
  if (!found) throw new ControlError(400, `/${String(definition['name'])} has no subcommand "${name}".`);
  const inner = followSubcommands(found, rest);
  const wrap = (options: readonly JsonObject[]): readonly JsonObject[] => [
    { type: found['type'], name, options: inner.wrap(options) },
  ];
  return { definition: inner.definition, wrap };
}

/**
 * The options of an interaction, converted to the types that the command declares. Throws `ControlError` for an unknown
 * or missing option and for a value that Discord would not let a person send.
 */
export function optionsFor(
  definition: JsonObject,
  given: unknown,
  focused?: FocusedOption,
): readonly JsonObject[] {
  if (given !== undefined && !isJsonObject(given)) {
    throw new ControlError(400, '"options" must be an object of option names and values.');
  }
  const values = new Map(Object.entries(given ?? {}));
  const declared = objectsIn(definition['options']);
  const command = `/${String(definition['name'])}`;
  const names = declared.map(({ name }) => String(name));
  for (const name of [...values.keys(), ...(focused ? [focused.name] : [])]) {
    if (names.includes(name)) continue;
    const known = names.length === 0 ? 'It has no options.' : `Its options: ${names.join(', ')}.`;
    throw new ControlError(400, `${command} has no option "${name}". ${known}`);
  }
  return declared.flatMap((option): readonly JsonObject[] => {
    const name = String(option['name']);
    if (focused?.name === name) return [focusedOption(command, option, focused)];
    const value = values.get(name);
    if (value !== undefined && value !== null) {
      return [{ name, type: option['type'], value: converted(`${command} option "${name}"`, option, value) }];
    }
    if (option['required'] === true && !focused) {
      throw new ControlError(400, `${command} requires the option "${name}".`);
    }
    return [];
  });
}

function focusedOption(command: string, option: JsonObject, focused: FocusedOption): JsonObject {
  if (option['autocomplete'] !== true) {
    throw new ControlError(400, `${command} option "${focused.name}" has no autocomplete.`);
  }
  return { name: focused.name, type: option['type'], value: focused.value, focused: true };
}

function converted(place: string, option: JsonObject, value: unknown): string | number | boolean {
  switch (option['type']) {
    case OptionType.string:
      return text(place, option, value);
    case OptionType.integer:
    case OptionType.number:
      return number(place, option, value);
    case OptionType.boolean:
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      throw new ControlError(400, `${place} must be true or false.`);
    case OptionType.attachment:
      throw new ControlError(400, `${place} is a file, which the sandbox does not support.`);
    default:
      if (/^\d{1,20}$/.test(String(value))) return String(value);
      throw new ControlError(400, `${place} must be an id.`);
  }
}

function text(place: string, option: JsonObject, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new ControlError(400, `${place} must be a string.`);
  }
  const result = String(value);
  const length = lengthOf(result);
  const { min_length: min, max_length: max } = option;
  if (length === 0) throw new ControlError(400, `${place} must not be empty.`);
  if (typeof min === 'number' && length < min)
    throw new ControlError(400, `${place} must have at least ${min} characters.`);
  const limit = typeof max === 'number' ? max : 6_000;
  if (length > limit) throw new ControlError(400, `${place} must have at most ${limit} characters.`);
  return requireChoice(place, option, result);
}

function number(place: string, option: JsonObject, value: unknown): number {
  const isText = typeof value === 'string' && value.trim() !== '';
  const result = typeof value === 'number' || isText ? Number(value) : Number.NaN;
  const isInteger = option['type'] === OptionType.integer;
  if (isInteger ? !Number.isSafeInteger(result) : !Number.isFinite(result)) {
    throw new ControlError(400, `${place} must be ${isInteger ? 'an integer' : 'a number'}.`);
  }
  const { min_value: min, max_value: max } = option;
  if (typeof min === 'number' && result < min)
    throw new ControlError(400, `${place} must be at least ${min}.`);
  if (typeof max === 'number' && result > max)
    throw new ControlError(400, `${place} must be at most ${max}.`);
  return requireChoice(place, option, result);
}

function requireChoice<Value extends string | number>(
  place: string,
  option: JsonObject,
  value: Value,
): Value {
  const choices = objectsIn(option['choices']).map((choice) => choice['value']);
  if (choices.length === 0 || choices.includes(value)) return value;
  throw new ControlError(400, `${place} must be one of ${choices.join(', ')}.`);
}
