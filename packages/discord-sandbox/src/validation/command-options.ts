import { OptionType } from '../discord-numbers.ts';
import { isJsonObject } from '../json.ts';
import { checkDescription, checkLocalizations, checkName } from './command-texts.ts';
import type { Field } from './field.ts';

const optionTypes: readonly number[] = Object.values(OptionType);
const choiceTypes: ReadonlySet<number> = new Set([OptionType.string, OptionType.integer, OptionType.number]);

/** Whether options of this type contain options. */
function isSubcommandType(type: number | undefined): boolean {
  return type === OptionType.subcommand || type === OptionType.subcommandGroup;
}

/** Checks the options of a command, of a subcommand group (depth 1) or of a subcommand (depth 2). */
export function checkOptions(options: Field, depth: number): void {
  const items = options.list(0, 25);
  for (const option of items) checkOption(option, depth);
  checkUniqueNames(items);
  checkOrder(options, items);
}

function checkOption(option: Field, depth: number): void {
  if (option.object() === undefined) return;
  const type = option.at('type').oneOf(optionTypes, true);
  checkName(option);
  checkDescription(option);
  option.at('required').boolean();
  if (type === undefined) return;
  if (isSubcommandType(type)) {
    const isTooDeep = type === OptionType.subcommandGroup ? depth > 0 : depth > 1;
    if (isTooDeep)
      option.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid');
    else checkOptions(option.at('options'), type === OptionType.subcommandGroup ? 1 : 2);
    return;
  }
  if (depth === 1)
    option.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid');
  checkChoices(option, type);
  if (type === OptionType.string) {
    option.at('min_length').integer({ min: 0, max: 6_000 });
    option.at('max_length').integer({ min: 1, max: 6_000 });
  }
}

function checkChoices(option: Field, type: number): void {
  const choices = option.at('choices');
  const hasAutocomplete = option.at('autocomplete').boolean();
  if (choices.isMissing && !hasAutocomplete) return;
  if (!choiceTypes.has(type)) {
    const message = 'Only string, integer and number options can have choices or autocomplete';
    option.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    return;
  }
  const items = choices.list(0, 25);
  if (hasAutocomplete && items.length > 0) {
    const message = 'Options cannot have choices when autocomplete is true';
    choices.refuse('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES', message);
  }
  for (const choice of items) checkChoice(choice, type);
  const names = items.map((choice) => choice.at('name').value);
  items.forEach((choice, index) => {
    if (names.indexOf(names[index]) === index) return;
    choice.refuse(
      'APPLICATION_COMMAND_OPTIONS_CHOICES_NAME_ALREADY_EXISTS',
      'Option choice name already exists',
    );
  });
}

/** Checks an autocomplete response: at most 25 choices of the option's type. */
export function checkAutocompleteChoices(data: Field, optionType: number): void {
  const choices = data.at('choices');
  choices.require();
  for (const choice of choices.list(0, 25)) checkChoice(choice, optionType);
}

/** Checks a choice: its name, and that its value has the option's type. */
function checkChoice(choice: Field, type: number): void {
  if (choice.object() === undefined) return;
  choice.at('name').string({ min: 1, max: 100, required: true });
  checkLocalizations(choice.at('name_localizations'), 100);
  const value = choice.at('value');
  if (type === OptionType.string) value.string({ max: 100, required: true });
  else if (type === OptionType.integer) {
    value.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, required: true });
  } else if (value.require() && typeof value.value !== 'number') {
    value.refuse('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value.value)}" is not float.`);
  }
}

function checkUniqueNames(options: readonly Field[]): void {
  const seen = new Set<string>();
  for (const option of options) {
    const name = option.at('name');
    if (seen.has(String(name.value))) refuseName(name);
    seen.add(String(name.value));
    const translations = option.at('name_localizations');
    for (const [locale, text] of Object.entries(isJsonObject(translations.value) ? translations.value : {})) {
      const key = `${locale}: ${String(text)}`;
      if (seen.has(key)) refuseName(translations.at(locale));
      seen.add(key);
    }
  }
}

function refuseName(name: Field): void {
  name.refuse('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
}

function checkOrder(options: Field, items: readonly Field[]): void {
  const isRequired = items.map((option) => option.at('required').value === true);
  const firstOptional = isRequired.indexOf(false);
  if (firstOptional >= 0 && isRequired.lastIndexOf(true) > firstOptional) {
    const message = 'Required options must be placed before non-required options';
    options.at(isRequired.lastIndexOf(true)).refuse('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
  }
}
