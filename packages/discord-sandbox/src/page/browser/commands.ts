import type { Json } from '../protocol.ts';
import { isObject, objectsIn, asText } from './json.ts';
import type { Choices } from './settings.ts';

/** An option of a command, in the page's language. */
export interface CommandOption {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Discord's option type. */
  readonly type: number;
  readonly isRequired: boolean;
  readonly hasAutocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly maxLength: number | undefined;
}

/** A command that can be sent; a subcommand is a command of its own, such as `tag show`. */
export interface Command {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly CommandOption[];
  /** Whether Discord would hide it from members who are not administrators. */
  readonly isHidden: boolean;
}

const slashCommand = 1;
const messageCommand = 3;
const subcommandTypes: ReadonlySet<unknown> = new Set([1, 2]);

/** The slash commands available in the chosen place, in the chosen language. */
export function slashCommands(commands: readonly Json[], choices: Choices): readonly Command[] {
  return usable(commands, choices, slashCommand).flatMap((command) =>
    flatten(command, '', '', typeof command['default_member_permissions'] === 'string', choices.language),
  );
}

/** The message commands available in the chosen place, with labels in the chosen language. */
export function messageCommands(
  commands: readonly Json[],
  choices: Choices,
): readonly { readonly name: string; readonly label: string }[] {
  return usable(commands, choices, messageCommand).map((command) => ({
    name: asText(command['name']),
    label: localized(command, 'name', choices.language),
  }));
}

function usable(commands: readonly Json[], { place }: Choices, type: number): readonly Json[] {
  const context = place === 'server' ? 0 : 1;
  return commands.filter(({ type: own, contexts, guild_id: guild }) => {
    const isHere = !Array.isArray(contexts) || contexts.includes(context);
    return own === type && isHere && (guild === undefined || place === 'server');
  });
}

function flatten(
  definition: Json,
  nameBefore: string,
  labelBefore: string,
  isHidden: boolean,
  language: string,
): readonly Command[] {
  const name = `${nameBefore}${asText(definition['name'])}`;
  const label = `${labelBefore}${localized(definition, 'name', language)}`;
  const options = objectsIn(definition['options']);
  const nested = options.filter(({ type }) => subcommandTypes.has(type));
  if (nested.length > 0) {
    return nested.flatMap((one) => flatten(one, `${name} `, `${label} `, isHidden, language));
  }
  const shown = options.map((option) => optionOf(option, language));
  return [
    {
      name,
      label,
      description: localized(definition, 'description', language),
      options: [
        ...shown.filter(({ isRequired }) => isRequired),
        ...shown.filter(({ isRequired }) => !isRequired),
      ],
      isHidden,
    },
  ];
}

function optionOf(option: Json, language: string): CommandOption {
  return {
    name: asText(option['name']),
    label: localized(option, 'name', language),
    description: localized(option, 'description', language),
    type: Number(option['type']),
    isRequired: option['required'] === true,
    hasAutocomplete: option['autocomplete'] === true,
    choices: objectsIn(option['choices']).flatMap((choice) => {
      const { value } = choice;
      const isValue = typeof value === 'string' || typeof value === 'number';
      return isValue ? [{ name: localized(choice, 'name', language), value }] : [];
    }),
    maxLength: typeof option['max_length'] === 'number' ? option['max_length'] : undefined,
  };
}

function localized(object: Json, field: 'name' | 'description', language: string): string {
  const localizations = object[`${field}_localizations`];
  const own = isObject(localizations) ? localizations[language === 'fr' ? 'fr' : 'en-US'] : undefined;
  return typeof own === 'string' ? own : asText(object[field]);
}
