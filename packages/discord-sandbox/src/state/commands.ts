import { CommandType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, shownValue, type JsonObject } from '../json.ts';
import { ids } from './people.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A registered command. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** Null for a global command. */
  readonly guildId: string | null;
  /** Discord's command object, with all localisations. */
  readonly object: JsonObject;
}

/** Null for global commands, else the id of a server. */
export type CommandScope = string | null;

/** The registered commands of the application, global and per server. */
export class CommandStore {
  readonly #commands = new Map<string, RegisteredCommand>();
  readonly #snowflakes: Snowflakes;
  readonly #onChanged: () => void;

  /** Resolves when the first command is registered. */
  readonly firstRegistered: Promise<void>;
  #markRegistered: () => void = () => undefined;

  constructor(snowflakes: Snowflakes, onChanged: () => void) {
    this.#snowflakes = snowflakes;
    this.#onChanged = onChanged;
    this.firstRegistered = new Promise((resolve) => {
      this.#markRegistered = resolve;
    });
  }

  /** The commands of one scope, in the order in which they were registered. */
  list(scope: CommandScope): readonly RegisteredCommand[] {
    return [...this.#commands.values()].filter(({ guildId }) => guildId === scope);
  }

  /** The command with this id in this scope. */
  get(scope: CommandScope, id: string): RegisteredCommand | undefined {
    const command = this.#commands.get(id);
    return command?.guildId === scope ? command : undefined;
  }

  /** The command of this name and type that a person gets: in the server, its own commands hide global ones. */
  findByName(
    name: string,
    inGuild: boolean,
    type: number = CommandType.chatInput,
  ): RegisteredCommand | undefined {
    const named = (scope: CommandScope): RegisteredCommand | undefined =>
      this.list(scope).find((command) => command.name === name && command.type === type);
    return (inGuild ? named(ids.guild) : undefined) ?? named(null);
  }

  /** The command that a definition would replace: same name, same type. */
  findReplaced(scope: CommandScope, definition: JsonObject): RegisteredCommand | undefined {
    const type = definition['type'] ?? CommandType.chatInput;
    return this.list(scope).find((command) => command.name === definition['name'] && command.type === type);
  }

  /** Registers a validated definition. A command of the same name and type is replaced and keeps its id. */
  put(scope: CommandScope, definition: JsonObject, id?: string): RegisteredCommand {
    const kept = id ?? this.findReplaced(scope, definition)?.id ?? this.#snowflakes.next();
    const type = typeof definition['type'] === 'number' ? definition['type'] : CommandType.chatInput;
    const name = String(definition['name']);
    const object = {
      id: kept,
      application_id: ids.application,
      version: this.#snowflakes.next(),
      ...(scope === null ? globalDefaults : { guild_id: scope }),
      ...commandDefaults,
      ...withoutDefaults(definition),
      type,
      name: type === CommandType.chatInput ? name.toLowerCase() : name,
    };
    const command = { id: kept, name: object.name, type, guildId: scope, object };
    this.#commands.set(kept, command);
    this.#markRegistered();
    this.#onChanged();
    return command;
  }

  /** Replaces all commands of a scope; those of the same name and type keep their ids. */
  replaceAll(scope: CommandScope, definitions: readonly JsonObject[]): readonly RegisteredCommand[] {
    const previous = this.list(scope);
    const registered = definitions.map((definition) => this.put(scope, definition));
    const kept = new Set(registered.map(({ id }) => id));
    for (const { id } of previous) if (!kept.has(id)) this.delete(id);
    return registered;
  }

  /** Deletes a command. */
  delete(id: string): void {
    this.#commands.delete(id);
    this.#onChanged();
  }
}

const globalDefaults: JsonObject = { integration_types: [0, 1], contexts: null };

const commandDefaults: JsonObject = {
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  description: '',
  nsfw: false,
};

/** The definition without nulls, `required: false` and `autocomplete: false`, which Discord leaves out. */
function withoutDefaults(definition: JsonObject): JsonObject {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(definition)) {
    if (value === null || ((key === 'required' || key === 'autocomplete') && value === false)) continue;
    fields[key] = key === 'options' ? objectsIn(value).map(withoutDefaults) : value;
  }
  const { default_member_permissions: permissions } = fields;
  if (permissions !== undefined) fields['default_member_permissions'] = shownValue(permissions);
  return fields;
}

/** Command objects as Discord lists them unless localisations are requested. */
export function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutLocalizations(field)]));
}
