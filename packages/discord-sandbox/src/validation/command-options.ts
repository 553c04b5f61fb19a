import { OptionType } from '../discord-numbers.ts';
import { checkShape } from './check-schema.ts';
import { checkLocales, checkName } from './command-texts.ts';
import type { Field } from './field.ts';
import { checkLengths } from './modals.ts';

const choiceTypes: ReadonlySet<unknown> = new Set([OptionType.string, OptionType.integer, OptionType.number]);
const maxChoiceLength = 100;

/** Checks what Discord's description does not say of the options of a command or subcommand. */
export function checkOptions(options: Field): void {
  const { items } = options;
  for (const option of items) checkOption(option);
  checkUniqueNames(items);
  checkKinds(items);
  checkOrder(options, items);
}

function checkOption(option: Field): void {
  checkName(option);
  checkLocales(option.at('description_localizations'));
  const { value: type } = option.at('type');
  if (type === OptionType.subcommand || type === OptionType.subcommandGroup)
    checkOptions(option.at('options'));
  else checkChoices(option, type);
  checkLengths(option, 'min_length', 'max_length');
  checkLengths(option, 'min_value', 'max_value');
}

function checkChoices(option: Field, type: unknown): void {
  const choices = option.at('choices');
  const hasAutocomplete = option.at('autocomplete').value === true;
  if (choices.isMissing && !hasAutocomplete) return;
  if (!choiceTypes.has(type)) {
    const message = 'Only string, integer and number options can have choices or autocomplete';
    option.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    return;
  }
  const { items } = choices;
  if (hasAutocomplete && items.length > 0) {
    const message = 'Options cannot have choices when autocomplete is true';
    choices.refuse('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES', message);
  }
  for (const choice of items) checkChoice(choice);
  const names = items.map((choice) => choice.at('name').value);
  items.forEach((choice, index) => {
    if (names.indexOf(names[index]) === index) return;
    choice.refuse(
      'APPLICATION_COMMAND_OPTIONS_CHOICES_NAME_ALREADY_EXISTS',
      'Option choice name already exists',
    );
  });
}

const choiceShapes: Readonly<Record<number, string>> = {
  [OptionType.string]: 'InteractionApplicationCommandAutocompleteCallbackStringData',
  [OptionType.integer]: 'InteractionApplicationCommandAutocompleteCallbackIntegerData',
  [OptionType.number]: 'InteractionApplicationCommandAutocompleteCallbackNumberData',
};

/** Checks an autocomplete response: at most 25 choices of the option's type. */
export function checkAutocompleteChoices(data: Field, optionType: number): void {
  const choices = data.at('choices');
  if (data.isMissing || choices.isMissing) return void choices.require();
  checkShape(data, choiceShapes[optionType] ?? 'InteractionApplicationCommandAutocompleteCallbackStringData');
  for (const choice of choices.items) checkChoice(choice);
}

// The description allows 6,000 characters.
function checkChoice(choice: Field): void {
  checkLocales(choice.at('name_localizations'));
  const value = choice.at('value');
  if (typeof value.value === 'string' && !value.isRefused) value.string({ max: maxChoiceLength });
}

function checkUniqueNames(options: readonly Field[]): void {
  const seen = new Set<string>();
  for (const option of options) {
    const name = option.at('name');
    if (seen.has(String(name.value))) refuseName(name);
    seen.add(String(name.value));
    const translations = option.at('name_localizations');
    for (const [locale, text] of Object.entries(translations.entries)) {
      const key = `${locale}: ${String(text)}`;
      if (seen.has(key)) refuseName(translations.at(locale));
      seen.add(key);
    }
  }
}

function refuseName(name: Field): void {
  if (!name.isRefused)
    name.refuse('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
}

// A command has either subcommands and their groups, or options with values.
function checkKinds(items: readonly Field[]): void {
  const isNested = items.map((option) => Number(option.at('type').value) <= OptionType.subcommandGroup);
  items.forEach((option, index) => {
    if (isNested[index] === isNested[0] || option.isRefused) return;
    option.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid');
  });
}

function checkOrder(options: Field, items: readonly Field[]): void {
  const isRequired = items.map((option) => option.at('required').value === true);
  const firstOptional = isRequired.indexOf(false);
  if (firstOptional >= 0 && isRequired.lastIndexOf(true) > firstOptional) {
    const message = 'Required options must be placed before non-required options';
    options.at(isRequired.lastIndexOf(true)).refuse('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
  }
}
