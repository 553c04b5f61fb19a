import { CommandType, InteractionContext, InteractionType } from '../discord-numbers.ts';
import { asString, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import type { RegisteredCommand } from '../state/commands.ts';
import type { UserAction } from '../state/interactions.ts';
import { ids } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { readActor } from './actor.ts';
import { ControlError } from './control-error.ts';
import { followSubcommands, optionsFor, type FocusedOption } from './options.ts';
import { resolvedInOptions } from './resolved.ts';
import { readTarget } from './target.ts';

/** The use of a command. */
export interface CommandAction {
  readonly action: UserAction;
  /** Whether Discord would show the command to this person. The sandbox delivers it in any case. */
  readonly isPermitted: boolean;
}

/**
 * Reads a control request that uses a slash command, or a command of a menu if the request has a `target`. The names of
 * subcommands follow the command's name after a space.
 */
export function commandAction(body: JsonObject, state: SandboxState): CommandAction {
  const actor = readActor(body);
  const { command, action } =
    body['target'] === undefined
      ? readCommand(body, state, actor, InteractionType.command)
      : readMenuCommand(body, state, actor);
  return { action, isPermitted: isPermitted(command, actor) };
}

/** Reads a control request for an autocomplete: a command with the `option` being typed and its `value` so far. */
export function autocompleteAction(body: JsonObject, state: SandboxState): UserAction {
  const name = asString(body['option']);
  if (name === undefined) throw new ControlError(400, '"option" must be the name of the option being typed.');
  const { value } = body;
  if (value !== undefined && typeof value !== 'string' && typeof value !== 'number') {
    throw new ControlError(400, '"value" must be the text typed so far.');
  }
  return readCommand(body, state, readActor(body), InteractionType.autocomplete, {
    name,
    value: String(value ?? ''),
  }).action;
}

function readCommand(
  body: JsonObject,
  state: SandboxState,
  actor: Actor,
  type: number,
  focused?: FocusedOption,
): { command: RegisteredCommand; action: UserAction } {
  const [name = '', ...subcommands] = (asString(body['command']) ?? '')
    .replace(/^\//, '')
    .split(' ')
    .filter(Boolean);
  if (name === '') throw new ControlError(400, '"command" must be the name of a command.');
  const command = state.commands.findByName(name, actor.context === InteractionContext.guild);
  if (!command) throw new ControlError(400, `There is no command /${name}. ${registeredNames(state)}`);
  requireContext(command, actor);
  const { definition, wrap } = followSubcommands(command.object, subcommands);
  const own = optionsFor(definition, body['options'], focused);
  const options = wrap(own);
  const focusedType = own.find((option) => option['focused'] === true)?.['type'];
  const action: UserAction = {
    type,
    actor,
    name,
    data: {
      id: command.id,
      name,
      type: command.type,
      options,
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
      ...resolvedInOptions(options, actor),
    },
    ...(typeof focusedType === 'number' ? { optionType: focusedType } : {}),
  };
  return { command, action };
}

function readMenuCommand(
  body: JsonObject,
  state: SandboxState,
  actor: Actor,
): { command: RegisteredCommand; action: UserAction } {
  const name = asString(body['command']) ?? '';
  const isInGuild = actor.context === InteractionContext.guild;
  const { type, data } = readTarget(body, state, actor);
  const command = state.commands.findByName(name, isInGuild, type);
  if (!command) {
    const kind = type === CommandType.user ? 'user' : 'message';
    throw new ControlError(400, `There is no ${kind} command "${name}". ${registeredNames(state, type)}`);
  }
  requireContext(command, actor);
  const action: UserAction = {
    type: InteractionType.command,
    actor,
    name,
    data: {
      id: command.id,
      name,
      type,
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
      ...data(),
    },
  };
  return { command, action };
}

function registeredNames(state: SandboxState, type: number = CommandType.chatInput): string {
  const names = [...state.commands.list(null), ...state.commands.list(ids.guild)]
    .filter((command) => command.type === type)
    .map(({ name }) => (type === CommandType.chatInput ? `/${name}` : `"${name}"`));
  return names.length === 0 ? 'The bot has not registered any.' : `Registered: ${names.join(', ')}.`;
}

const contextNames = ['the server', 'direct messages with the bot', 'other private channels'];

function requireContext({ object, name, guildId }: RegisteredCommand, { context }: Actor): void {
  const { contexts } = object;
  const isAllowed = guildId !== null || !Array.isArray(contexts) || contexts.includes(context);
  const where = contextNames[context] ?? 'this context';
  if (!isAllowed) throw new ControlError(400, `/${name} is not available in ${where}.`);
}

function isPermitted({ object }: RegisteredCommand, { person, context }: Actor): boolean {
  const { default_member_permissions: required } = object;
  if (typeof required !== 'string' || context !== InteractionContext.guild || person.isAdministrator)
    return true;
  // "0" means administrators only.
  const bits = BigInt(required);
  return bits !== 0n && (BigInt(person.permissions) & bits) === bits;
}
