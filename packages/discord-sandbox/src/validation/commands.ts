import { CommandType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, shownValue, type JsonObject } from '../json.ts';
import { checkShape } from './check-schema.ts';
import { checkOptions } from './command-options.ts';
import { checkLocales, checkName } from './command-texts.ts';
import { lengthOf, type Field } from './field.ts';

/** What a command's definition has to fit, by the request in which it comes. */
export type CommandShape = 'ApplicationCommandCreateRequest' | 'ApplicationCommandUpdateRequest';

/** The maximum number of characters in all names, descriptions and values of a command together. */
const maxCommandLength = 8_000;
/** The maximum number of commands in one scope, of all types. */
const maxCommands = 130;

/** Checks a command definition. */
export function checkCommand(command: Field, shape: CommandShape): void {
  if (!command.require()) return;
  const { value: type = CommandType.chatInput } = command.at('type');
  const description = command.at('description');
  if (type === CommandType.chatInput || type === null) {
    // The description requires no description, for the commands of menus have none.
    description.string({ min: 1, max: 100, required: true });
    checkShape(command, shape);
    checkName(command);
    checkOptions(command.at('options'));
  } else {
    checkShape(command, shape);
    checkLocales(command.at('name_localizations'));
    if (type !== CommandType.entryPoint) forbid(description, 'description');
    forbid(command.at('options'), 'options');
  }
  checkLocales(command.at('description_localizations'));
  // In the documentation only.
  command.at('nsfw').boolean();
  if (isJsonObject(command.value) && sizeOf(command.value) > maxCommandLength) {
    command.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandLength})`);
  }
}

function forbid(field: Field, name: string): void {
  const isBlank = field.isMissing || field.value === '' || (field.isList && field.items.length === 0);
  if (!isBlank) field.refuse('BASE_TYPE_MAX_LENGTH', `Commands of this type cannot have ${name}.`);
}

/** Checks a list of command definitions, whose names must be unique for each type. */
export function checkCommandList(list: Field): void {
  const seen = new Set<string>();
  for (const command of list.list(0, maxCommands)) {
    checkCommand(command, 'ApplicationCommandUpdateRequest');
    const key = `${shownValue(command.at('type').value ?? CommandType.chatInput)} ${shownValue(command.at('name').value)}`;
    if (seen.has(key)) {
      command
        .at('name')
        .refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
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
