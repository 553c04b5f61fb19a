import { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { AnyCommand } from './command.ts';
import { commandDifferences, type Scope } from './command-differences.ts';

type CommandDefinition = AnyCommand['definition'];

/** A client for Discord's REST API, which is all that registering commands needs. */
export function createRest(apiBase: string, token: string): REST {
  return new REST({ api: apiBase }).setToken(token);
}

/** The id of the application that the token belongs to. */
export async function fetchApplicationId(rest: REST): Promise<string> {
  const application = await rest.get(Routes.currentApplication());
  if (typeof application === 'object' && application !== null && 'id' in application)
    return String(application.id);
  throw new Error('Discord did not return the application that the token belongs to.');
}

/** The registered commands of one application in one scope. */
export class CommandDeployment {
  readonly #rest: REST;
  readonly #scope: Scope;
  readonly #route: `/${string}`;

  constructor(rest: REST, applicationId: string, scope: Scope) {
    this.#rest = rest;
    this.#scope = scope;
    this.#route =
      scope.kind === 'global'
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, scope.guildId);
  }

  /** What deploying these definitions would change, one line for each change. */
  async compare(definitions: readonly CommandDefinition[]): Promise<readonly string[]> {
    // Without this query Discord omits the localisations, and every one would look new.
    const registered = await this.#rest.get(this.#route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    });
    if (!Array.isArray(registered)) throw new Error('Discord did not return a list of commands.');
    return commandDifferences(registered, definitions, this.#scope);
  }

  /** Replaces all commands of the scope with these definitions. */
  async replace(definitions: readonly CommandDefinition[]): Promise<void> {
    await this.#rest.put(this.#route, { body: definitions.map((definition) => this.#forScope(definition)) });
  }

  /** A guild command has no contexts: Discord takes them for global commands only. */
  #forScope({ contexts, integration_types, ...rest }: CommandDefinition): CommandDefinition {
    if (this.#scope.kind === 'guild') return rest;
    return { ...rest, ...(contexts && { contexts }), ...(integration_types && { integration_types }) };
  }
}
