import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type LocalizationMap,
} from 'discord-api-types/v10';
import type { About } from '../knowledge/story.ts';
import type { Localized } from '../text/language.ts';
import type { AnyCommand } from './command.ts';

interface Labels {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** A name and a description with their localisations; English is the default. */
export function labels(name: Localized, description: Localized): Labels {
  return {
    name: name.en,
    name_localizations: localizations(name),
    description: description.en,
    description_localizations: localizations(description),
  };
}

/** The definitions of the commands as a story has them. */
export function definitionsFor(
  commands: readonly AnyCommand[],
  about: About,
): readonly AnyCommand['definition'][] {
  return commands.map((command) =>
    'definitionFor' in command ? command.definitionFor(about) : command.definition,
  );
}

/** A text in Discord's locales. Both kinds of English are given: a missing `en-US` falls back to `en-GB`, not to the default. */
export function localizations(text: Localized): LocalizationMap {
  return { 'en-US': text.en, 'en-GB': text.en, fr: text.fr };
}

/** Contexts of a command that works in servers, DMs and as a user app. */
export const everyContext = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/**
 * Contexts of an admin command: servers, shown to administrators. This only hides the command from others, and a server can
 * change it; the router checks who may use it on every use.
 */
export const adminContext = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.Administrator),
};
