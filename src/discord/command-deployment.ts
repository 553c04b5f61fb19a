import { REST, Routes } from 'discord.js';
import type { AnyCommand } from './command.ts';
import { commandDifferences, type Scope } from './command-differences.ts';

type Definition = AnyCommand['definition'];

/** A connection to Discord's REST interface alone, which is all that registering commands takes. */
export function createRest(apiBase: string, token: string): REST {
  return new REST({ api: apiBase }).setToken(token);
}

/** The id of the application that the token belongs to. */
export async function fetchApplicationId(rest: REST): Promise<string> {
  const application = await rest.get(Routes.currentApplication());
  if (typeof application === 'object' && application !== null && 'id' in application)
    return String(application.id);
  throw new Error('Discord did not say which application the token belongs to.');
}

/** Commands of one application in one scope, as Discord has them. */
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

  /** What deploying these definitions would change, a line each. */
  async compare(definitions: readonly Definition[]): Promise<readonly string[]> {
    // Without this query Discord leaves the localisations out, and every one would look new.
    const registered = await this.#rest.get(this.#route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    });
    if (!Array.isArray(registered)) throw new Error('Discord did not answer with a list of commands.');
    return commandDifferences(registered, definitions, this.#scope);
  }

  /** Makes these definitions the only commands of the scope. */
  async replace(definitions: readonly Definition[]): Promise<void> {
    await this.#rest.put(this.#route, { body: definitions.map((definition) => this.#forScope(definition)) });
  }

  /** On a server, where a command shows is settled by the server itself. */
  #forScope({ contexts, integration_types, ...rest }: Definition): Definition {
    if (this.#scope.kind === 'guild') return rest;
    return { ...rest, ...(contexts && { contexts }), ...(integration_types && { integration_types }) };
  }
}
