import { ComponentType, InteractionContext, OptionType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { actorFields, type Actor } from '../state/actor.ts';
import { roleObject } from '../state/guild.ts';
import { ids, memberObject, personWithId, userObject } from '../state/people.ts';

type Kind = 'user' | 'channel' | 'role' | 'mentionable';

/** Something that a person named in an option or picked from a menu. */
interface Picked {
  readonly kind: Kind;
  readonly id: string;
}

const kindsOfOptions: ReadonlyMap<unknown, Kind> = new Map([
  [OptionType.user, 'user'],
  [OptionType.channel, 'channel'],
  [OptionType.role, 'role'],
  [OptionType.mentionable, 'mentionable'],
]);
const kindsOfMenus: ReadonlyMap<unknown, Kind> = new Map([
  [ComponentType.userSelect, 'user'],
  [ComponentType.channelSelect, 'channel'],
  [ComponentType.roleSelect, 'role'],
  [ComponentType.mentionableSelect, 'mentionable'],
]);

/** The users, members, channels and roles in an interaction's options, as Discord adds them to its data. */
export function resolvedInOptions(options: readonly JsonObject[], actor: Actor): JsonObject {
  const picked = flat(options).flatMap(({ type, value }) => {
    const kind = kindsOfOptions.get(type);
    return kind === undefined ? [] : [{ kind, id: String(value) }];
  });
  return resolved(picked, actor);
}

/** What was picked from a select menu of this type, as Discord adds it to an interaction's data. */
export function resolvedInMenu(type: unknown, values: readonly string[], actor: Actor): JsonObject {
  return resolved(pickedFrom(type, values), actor);
}

/** What was picked from the select menus of a modal, as Discord adds it to an interaction's data. */
export function resolvedInModal(components: readonly JsonObject[], actor: Actor): JsonObject {
  const picked = components.flatMap(({ component }) => {
    const { type, values } = isJsonObject(component) ? component : {};
    return Array.isArray(values) ? pickedFrom(type, values.map(String)) : [];
  });
  return resolved(picked, actor);
}

function flat(options: readonly JsonObject[]): readonly JsonObject[] {
  return options.flatMap((option) => [option, ...flat(objectsIn(option['options']))]);
}

function pickedFrom(type: unknown, values: readonly string[]): readonly Picked[] {
  const kind = kindsOfMenus.get(type);
  return kind === undefined ? [] : values.map((id) => ({ kind, id }));
}

function resolved(picked: readonly Picked[], actor: Actor): JsonObject {
  const idsOf = (...kinds: readonly Kind[]): readonly string[] =>
    picked.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const mentioned = idsOf('mentionable');
  const people = [...idsOf('user'), ...mentioned.filter((id) => !isRole(id))].map((id) =>
    personWithId(id, false),
  );
  const members = actor.context === InteractionContext.guild ? people : [];
  const data = {
    ...record('users', people, userObject),
    ...record('members', members, (person) => memberWithoutUser(memberObject(person))),
    ...record('channels', toObjects(idsOf('channel')), ({ id }) => ({ ...channelOf(actor), id })),
    ...record('roles', toObjects([...idsOf('role'), ...mentioned.filter(isRole)]), ({ id }) =>
      roleObject(id),
    ),
  };
  return picked.length === 0 ? {} : { resolved: data };
}

/** The role of everyone has the server's id. */
function isRole(id: string): boolean {
  return id === ids.guild;
}

function toObjects(list: readonly string[]): readonly { readonly id: string }[] {
  return list.map((id) => ({ id }));
}

function record<Item extends { readonly id: string }>(
  name: string,
  items: readonly Item[],
  toObject: (item: Item) => JsonObject,
): JsonObject {
  if (items.length === 0) return {};
  return { [name]: Object.fromEntries(items.map((item) => [item.id, toObject(item)])) };
}

function memberWithoutUser(member: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'user'));
}

function channelOf(actor: Actor): JsonObject {
  const { channel } = actorFields(actor);
  return { id: ids.channel, type: 0, ...(typeof channel === 'object' ? channel : {}) };
}
