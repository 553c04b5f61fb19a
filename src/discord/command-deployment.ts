import { REST, type RESTOptions } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { fetchApplication } from './application.ts';
import type { AnyCommand } from './command.ts';
import {
  commandDifferences,
  countShared,
  isEntryPoint,
  type CommandShape,
  type Scope,
} from './command-differences.ts';

type CommandDefinition = AnyCommand['definition'];

/** A client for Discord's REST API, which is all that registering commands needs. */
export function createRest(apiBase: string, token: string, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: apiBase, ...options }).setToken(token);
}

/** The id of the application that the token belongs to. */
export async function fetchApplicationId(rest: REST): Promise<string> {
  return (await fetchApplication(rest)).id;
}

/** The servers that the bot is in, by id; the first 200 at most. */
export async function fetchGuildIds(rest: REST): Promise<readonly string[]> {
  const guilds = await rest.get(Routes.userGuilds());
  return Array.isArray(guilds) ? guilds.map(({ id }: { readonly id: unknown }) => String(id)) : [];
}

/** What a deployment would change. */
export interface Comparison {
  /** One line for each change. */
  readonly differences: readonly string[];
  /** The names of commands that open an Activity, which stay. */
  readonly entryPoints: readonly string[];
}

/** The fields of a registered command that a definition may not have. */
const addedFields: ReadonlySet<string> = new Set(['application_id', 'version', 'guild_id', 'dm_permission']);

/** A registered command as it was defined. */
function asDefinition(command: CommandShape): CommandShape {
  const fields = Object.entries(command).filter(
    ([name, value]) => !addedFields.has(name) && value !== null && value !== '',
  );
  return Object.fromEntries(fields);
}

function nameOf(command: CommandShape): string {
  return 'name' in command ? String(command.name) : '';
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

  /** What deploying these definitions would change. */
  async compare(definitions: readonly CommandDefinition[]): Promise<Comparison> {
    const registered = await this.#registered();
    return {
      differences: commandDifferences(registered, definitions, this.#scope),
      entryPoints: registered.filter(isEntryPoint).map((command) => nameOf(command)),
    };
  }

  /** How many of these commands are registered in the scope. */
  async count(definitions: readonly CommandDefinition[]): Promise<number> {
    return countShared(definitions, await this.#registered());
  }

  /** Replaces all commands of the scope with these definitions; an Entry Point command stays. */
  async replace(definitions: readonly CommandDefinition[]): Promise<void> {
    // Discord refuses a body that lacks it. It is global.
    const registered = this.#scope.kind === 'global' ? await this.#registered() : [];
    const kept = registered.filter(isEntryPoint).map(asDefinition);
    const body = [...definitions.map((definition) => this.#forScope(definition)), ...kept];
    await this.#rest.put(this.#route, { body });
  }

  async #registered(): Promise<readonly CommandShape[]> {
    // Without this query Discord omits the localisations, and every one would look new.
    const registered = await this.#rest.get(this.#route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    });
    if (!Array.isArray(registered)) throw new Error('Discord did not return a list of commands.');
    return registered;
  }

  /** A guild command has no contexts: Discord takes them for global commands only. */
  #forScope({ contexts, integration_types, ...rest }: CommandDefinition): CommandDefinition {
    if (this.#scope.kind === 'guild') return rest;
    return { ...rest, ...(contexts && { contexts }), ...(integration_types && { integration_types }) };
  }
}
