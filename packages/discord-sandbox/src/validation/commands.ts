import { CommandType, InteractionContext } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, shownValue, type JsonObject } from '../json.ts';
import { checkOptions } from './command-options.ts';
import { checkDescription, checkLocalizations, checkName } from './command-texts.ts';
import { lengthOf, type Field } from './field.ts';

const commandTypes: readonly number[] = Object.values(CommandType);

/** The maximum number of characters in all names, descriptions and values of a command together. */
const maxCommandLength = 8_000;

/** Checks a command definition. */
export function checkCommand(command: Field): void {
  if (command.object() === undefined) return command.isMissing ? void command.require() : undefined;
  const type = command.at('type').oneOf(commandTypes) ?? CommandType.chatInput;
  if (type === CommandType.chatInput) {
    checkName(command);
    checkDescription(command);
    checkOptions(command.at('options'), 0);
  } else {
    command.at('name').string({ min: 1, max: 32, required: true });
    checkLocalizations(command.at('name_localizations'), 32);
    command.at('description').string({ max: type === CommandType.entryPoint ? 100 : 0 });
    if (type === CommandType.entryPoint) command.at('handler').oneOf([1, 2]);
    command.at('options').list(0, 0);
  }
  checkPermissions(command.at('default_member_permissions'));
  checkNumbers(command.at('contexts'), Object.values(InteractionContext));
  checkNumbers(command.at('integration_types'), [0, 1]);
  command.at('nsfw').boolean();
  if (isJsonObject(command.value) && sizeOf(command.value) > maxCommandLength) {
    command.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandLength})`);
  }
}

/** Checks a list of command definitions, whose names must be unique for each type. */
export function checkCommandList(list: Field): void {
  const seen = new Set<string>();
  for (const command of list.list(0, 130)) {
    checkCommand(command);
    const key = `${shownValue(command.at('type').value ?? CommandType.chatInput)} ${shownValue(command.at('name').value)}`;
    if (seen.has(key)) {
      command
        .at('name')
        .refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
  }
}

function checkPermissions(field: Field): void {
  const text = shownValue(field.value);
  if (!field.isMissing && !/^\d{1,20}$/.test(text)) {
    field.refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
  }
}

function checkNumbers(field: Field, allowed: readonly number[]): void {
  if (field.isMissing) return;
  const items = field.list(1, allowed.length);
  for (const item of items) item.oneOf(allowed, true);
  if (new Set(items.map(({ value }) => value)).size < items.length) {
    field.refuse('SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  }
}

// The longest of a text and its translations counts.
function longest(text: unknown, translations: unknown): number {
  const all = [text, ...Object.values(isJsonObject(translations) ? translations : {})];
  return Math.max(...all.map((one) => (typeof one === 'string' ? lengthOf(one) : 0)));
}

function sizeOf(command: JsonObject): number {
  const own =
    longest(command['name'], command['name_localizations']) +
    longest(command['description'], command['description_localizations']);
  const value = typeof command['value'] === 'string' ? lengthOf(command['value']) : 0;
  const nested = [...objectsIn(command['options']), ...objectsIn(command['choices'])];
  return own + value + nested.reduce((sum, part) => sum + sizeOf(part), 0);
}
