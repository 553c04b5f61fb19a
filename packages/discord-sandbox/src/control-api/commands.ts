import { CommandType, InteractionContext, InteractionType } from '../discord-numbers.ts';
import { stringIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { RegisteredCommand } from '../state/commands.ts';
import type { Deed } from '../state/interactions.ts';
import { ids } from '../state/people.ts';
import type { Place } from '../state/places.ts';
import type { World } from '../state/state.ts';
import { placeIn } from './actor.ts';
import { DrivingError } from './control-error.ts';
import { followSubcommands, optionsFor } from './options.ts';
import type { FocusedOption } from './options.ts';
import { resolvedFor } from './resolved.ts';
import { targetIn } from './target.ts';

/** A command that a driving request asks for. */
export interface CommandDeed {
  readonly deed: Deed;
  /** Whether Discord would have shown the command to this person; the sandbox delivers it all the same. */
  readonly isPermitted: boolean;
}

/** Reads a driving request for a slash command, subcommands following the name after a space, or with a `target` for a command of a message's menu. */
export function commandDeed(body: JsonObject, world: World): CommandDeed {
  const place = placeIn(body);
  const { command, deed } =
    body['target'] === undefined
      ? readCommand(body, world, place, InteractionType.command)
      : readMessageCommand(body, world, place);
  return { deed, isPermitted: isPermitted(command, place) };
}

/** Reads a driving request for an autocomplete: a command's, with the `option` being typed and its `value`. */
export function autocompleteDeed(body: JsonObject, world: World): Deed {
  const name = stringIn(body['option']);
  if (name === undefined) throw new DrivingError(400, '"option" must name the option being typed.');
  const { value } = body;
  if (value !== undefined && typeof value !== 'string' && typeof value !== 'number') {
    throw new DrivingError(400, '"value" must be what has been typed so far.');
  }
  return readCommand(body, world, placeIn(body), InteractionType.autocomplete, {
    name,
    value: String(value ?? ''),
  }).deed;
}

function readCommand(
  body: JsonObject,
  world: World,
  place: Place,
  type: number,
  focused?: FocusedOption,
): { command: RegisteredCommand; deed: Deed } {
  const [name = '', ...subcommands] = (stringIn(body['command']) ?? '')
    .replace(/^\//, '')
    .split(' ')
    .filter(Boolean);
  if (name === '') throw new DrivingError(400, '"command" must be the name of a command.');
  const command = world.commands.findByName(name, place.context === InteractionContext.guild);
  if (!command) throw new DrivingError(400, `No command /${name} is registered. ${registeredNames(world)}`);
  requireContext(command, place);
  const { definition, wrap } = followSubcommands(command.object, subcommands);
  const own = optionsFor(definition, body['options'], focused);
  const options = wrap(own);
  const focusedType = own.find((option) => option['focused'] === true)?.['type'];
  const deed: Deed = {
    type,
    place,
    name,
    data: {
      id: command.id,
      name,
      type: command.type,
      options,
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
      ...resolvedFor(options, place),
    },
    ...(typeof focusedType === 'number' ? { optionType: focusedType } : {}),
  };
  return { command, deed };
}

function readMessageCommand(
  body: JsonObject,
  world: World,
  place: Place,
): { command: RegisteredCommand; deed: Deed } {
  const name = stringIn(body['command']) ?? '';
  const isInGuild = place.context === InteractionContext.guild;
  const command = world.commands.findByName(name, isInGuild, CommandType.message);
  if (!command)
    throw new DrivingError(
      400,
      `No message command "${name}" is registered. ${registeredNames(world, CommandType.message)}`,
    );
  requireContext(command, place);
  const target = targetIn(body, world, place);
  const deed: Deed = {
    type: InteractionType.command,
    place,
    name,
    data: {
      id: command.id,
      name,
      type: CommandType.message,
      target_id: target.id,
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
      resolved: { messages: { [target.id]: target.object } },
    },
  };
  return { command, deed };
}

function registeredNames(world: World, type: number = CommandType.chatInput): string {
  const names = [...world.commands.list(null), ...world.commands.list(ids.guild)]
    .filter((command) => command.type === type)
    .map(({ name }) => (type === CommandType.chatInput ? `/${name}` : `"${name}"`));
  return names.length === 0 ? 'The bot has registered none yet.' : `There are ${names.join(', ')}.`;
}

const contextNames = ['a server', 'a direct message with the bot', 'a private channel'];

function requireContext({ object, name, guildId }: RegisteredCommand, place: Place): void {
  const { contexts } = object;
  const isAllowed = guildId !== null || !Array.isArray(contexts) || contexts.includes(place.context);
  const where = contextNames[place.context] ?? 'that place';
  if (!isAllowed) throw new DrivingError(400, `/${name} is not available in ${where}.`);
}

function isPermitted({ object }: RegisteredCommand, { person, context }: Place): boolean {
  const { default_member_permissions: required } = object;
  if (typeof required !== 'string' || context !== InteractionContext.guild || person.isAdministrator)
    return true;
  // An empty set is nobody but administrators.
  const bits = BigInt(required);
  return bits !== 0n && (BigInt(person.permissions) & bits) === bits;
}
