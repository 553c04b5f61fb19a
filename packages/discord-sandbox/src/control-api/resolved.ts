import { ComponentType, InteractionContext, OptionType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { ids, memberObject, personWithId, userObject } from '../state/people.ts';
import { actorFields, type Actor } from '../state/actor.ts';

const peopleTypes: ReadonlySet<unknown> = new Set([OptionType.user, OptionType.mentionable]);

/** The users, members, channels and roles in an interaction's options, as Discord adds them to its data. */
export function resolvedFor(options: readonly JsonObject[], actor: Actor): JsonObject {
  const named = flat(options);
  const people = idsOf(named, (type) => peopleTypes.has(type)).map((id) => personWithId(id, false));
  const channels = idsOf(named, (type) => type === OptionType.channel);
  const roles = idsOf(named, (type) => type === OptionType.role);
  const isInGuild = actor.context === InteractionContext.guild;
  const resolved: JsonObject = {
    ...record(
      'users',
      people.map((person) => [person.id, userObject(person)]),
    ),
    ...record(
      'members',
      isInGuild ? people.map((person) => [person.id, memberWithoutUser(memberObject(person))]) : [],
    ),
    ...record(
      'channels',
      channels.map((id) => [id, { ...channelOf(actor), id }]),
    ),
    ...record(
      'roles',
      roles.map((id) => [id, { id, name: '@everyone', permissions: '0', position: 0, color: 0 }]),
    ),
  };
  return Object.keys(resolved).length === 0 ? {} : { resolved };
}

/** The users and, in the server, the members that were picked from a select menu, as Discord adds them to its data. */
export function resolvedPeople(picked: readonly string[], { context }: Actor): JsonObject {
  const people = picked.map((id) => personWithId(id, false));
  const users = Object.fromEntries(people.map((person) => [person.id, userObject(person)]));
  if (context !== InteractionContext.guild) return { resolved: { users } };
  const members = people.map((person) => [person.id, memberWithoutUser(memberObject(person))] as const);
  return { resolved: { users, members: Object.fromEntries(members) } };
}

/** The people who were picked in a modal's user selects, as `resolvedPeople` gives them; nothing if nobody was. */
export function resolvedInModal(components: readonly JsonObject[], actor: Actor): JsonObject {
  const picked = components.flatMap(({ component }) => {
    const { type, values } = isJsonObject(component) ? component : {};
    return type === ComponentType.userSelect && Array.isArray(values) ? values.map(String) : [];
  });
  return picked.length === 0 ? {} : resolvedPeople(picked, actor);
}

function flat(options: readonly JsonObject[]): readonly JsonObject[] {
  return options.flatMap((option) => [option, ...flat(objectsIn(option['options']))]);
}

function idsOf(options: readonly JsonObject[], fits: (type: unknown) => boolean): readonly string[] {
  return options.filter(({ type }) => fits(type)).map(({ value }) => String(value));
}

function record(name: string, entries: readonly (readonly [string, JsonObject])[]): JsonObject {
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}

function memberWithoutUser(member: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'user'));
}

function channelOf(actor: Actor): JsonObject {
  const { channel } = actorFields(actor);
  return { id: ids.channel, type: 0, ...(typeof channel === 'object' ? channel : {}) };
}
