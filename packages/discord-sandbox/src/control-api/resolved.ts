import { InteractionContext, OptionType } from '../discord-numbers.ts';
import { objectsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { ids, memberObject, personWith, userObject } from '../state/people.ts';
import { placeFields } from '../state/places.ts';
import type { Place } from '../state/places.ts';

const peopleTypes: ReadonlySet<unknown> = new Set([OptionType.user, OptionType.mentionable]);

/** The users, members, channels and roles that an interaction's options name, as Discord adds them. */
export function resolvedFor(options: readonly JsonObject[], place: Place): JsonObject {
  const named = flat(options);
  const people = idsOf(named, (type) => peopleTypes.has(type)).map((id) => personWith(id, false));
  const channels = idsOf(named, (type) => type === OptionType.channel);
  const roles = idsOf(named, (type) => type === OptionType.role);
  const isInGuild = place.context === InteractionContext.guild;
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
      channels.map((id) => [id, { ...channelOf(place), id }]),
    ),
    ...record(
      'roles',
      roles.map((id) => [id, { id, name: '@everyone', permissions: '0', position: 0, color: 0 }]),
    ),
  };
  return Object.keys(resolved).length === 0 ? {} : { resolved };
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

function channelOf(place: Place): JsonObject {
  const { channel } = placeFields(place);
  return { id: ids.channel, type: 0, ...(typeof channel === 'object' ? channel : {}) };
}
