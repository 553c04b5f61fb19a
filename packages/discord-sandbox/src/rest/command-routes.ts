import { isJsonObject, objectsIn } from '../json.ts';
import { checkCommand, checkCommandList } from '../validation/commands.ts';
import { Field } from '../validation/field.ts';
import { CommandType } from '../discord-numbers.ts';
import {
  withoutLocalizations,
  type CommandScope,
  type CommandStore,
  type RegisteredCommand,
} from '../state/commands.ts';
import { ids } from '../state/people.ts';
import { refusals, rejectInvalid } from './api-error.ts';
import type { RestResponse, RestRequest, Route } from './route.ts';

/** The maximum number of commands of each type in one scope. */
const maxCommands: Readonly<Record<number, number>> = {
  [CommandType.chatInput]: 100,
  [CommandType.user]: 15,
  [CommandType.message]: 15,
  [CommandType.entryPoint]: 1,
};
const day = 86_400_000;

/** The routes for the application's commands, global and per server, of which `maxCreates` may be created a day. */
export function commandRoutes(commands: CommandStore, maxCreates: number): readonly Route[] {
  const creates = new DailyCreates(maxCreates);
  return ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
    (base): readonly Route[] => {
      const one = `${base}/:command`;
      return [
        route('GET', base, (request) => list(commands, request)),
        route('PUT', base, (request) => replace(commands, request, creates)),
        route('POST', base, (request) => create(commands, request, creates)),
        route('GET', one, (request) => ({ status: 200, body: found(commands, request).object })),
        route('PATCH', one, (request) => edit(commands, request)),
        route('DELETE', one, (request) => {
          commands.delete(found(commands, request).id);
          return { status: 204 };
        }),
      ];
    },
  );
}

function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  return { method, pattern, needsBotToken: true, handle };
}

function scopeOf(request: RestRequest): CommandScope {
  if (request.param('application') !== ids.application) throw refusals.notThisApplication();
  const guild = request.param('guild');
  if (guild !== '' && guild !== ids.guild) throw refusals.missingAccess();
  return guild === '' ? null : guild;
}

function found(commands: CommandStore, request: RestRequest): RegisteredCommand {
  const command = commands.get(scopeOf(request), request.param('command'));
  if (!command) throw refusals.unknownCommand();
  return command;
}

function list(commands: CommandStore, request: RestRequest): RestResponse {
  const objects = commands.list(scopeOf(request)).map(({ object }) => object);
  const isFull = request.query.get('with_localizations') === 'true';
  return { status: 200, body: isFull ? objects : withoutLocalizations(objects) };
}

function replace(commands: CommandStore, request: RestRequest, creates: DailyCreates): RestResponse {
  const scope = scopeOf(request);
  const body = new Field(request.body);
  body.require();
  checkCommandList(body);
  rejectInvalid(body);
  const definitions = objectsIn(request.body);
  for (const [type, max] of Object.entries(maxCommands)) {
    if (definitions.filter((definition) => typeOf(definition) === Number(type)).length > max)
      throw refusals.tooManyCommands(max);
  }
  if (commands.list(scope).some(isEntryPoint) && !definitions.some(isEntryPoint)) {
    throw refusals.removesEntryPoint();
  }
  creates.take(scope, definitions.filter((one) => !commands.findReplaced(scope, one)).length);
  return { status: 200, body: commands.replaceAll(scope, definitions).map(({ object }) => object) };
}

function typeOf({ type }: { readonly type?: unknown }): number {
  return typeof type === 'number' ? type : CommandType.chatInput;
}

/** Counts the commands created in each scope, whose day begins with the first. */
class DailyCreates {
  readonly #max: number;
  readonly #days = new Map<CommandScope, { readonly endsAt: number; readonly used: number }>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Counts new commands. Throws `ApiError` if there were too many. */
  take(scope: CommandScope, count: number): void {
    const before = this.#days.get(scope);
    const today = before && Date.now() < before.endsAt ? before : { endsAt: Date.now() + day, used: 0 };
    if (count > 0 && today.used + count > this.#max) throw refusals.tooManyCreates(this.#max);
    this.#days.set(scope, { ...today, used: today.used + count });
  }
}

function isEntryPoint({ type }: { readonly type?: unknown }): boolean {
  return type === CommandType.entryPoint;
}

function create(commands: CommandStore, request: RestRequest, creates: DailyCreates): RestResponse {
  const scope = scopeOf(request);
  const body = new Field(request.body);
  checkCommand(body, 'ApplicationCommandCreateRequest');
  rejectInvalid(body);
  const definition = isJsonObject(request.body) ? request.body : {};
  const replaced = commands.findReplaced(scope, definition);
  const type = typeOf(definition);
  const max = maxCommands[type] ?? 0;
  const isFull = commands.list(scope).filter((command) => command.type === type).length >= max;
  if (!replaced && isFull) throw refusals.tooManyCommands(max);
  if (!replaced) creates.take(scope, 1);
  return { status: replaced ? 200 : 201, body: commands.put(scope, definition).object };
}

function edit(commands: CommandStore, request: RestRequest): RestResponse {
  const { id, guildId, object } = found(commands, request);
  const definition = { ...object, ...(isJsonObject(request.body) ? request.body : {}), type: object['type'] };
  const body = new Field(definition);
  checkCommand(body, 'ApplicationCommandCreateRequest');
  const replaced = commands.findReplaced(guildId, definition);
  if (replaced && replaced.id !== id) {
    body.at('name').refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  rejectInvalid(body);
  return { status: 200, body: commands.put(guildId, definition, id).object };
}
