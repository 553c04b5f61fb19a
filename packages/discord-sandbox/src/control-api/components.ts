import { ComponentType, InteractionContext, InteractionType, MessageFlag } from '../discord-numbers.ts';
import { integerIn, isJsonObject, objectsIn, shownValue, stringIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { isSelectType } from '../validation/controls.ts';
import { findComponent } from '../rest/message-media.ts';
import type { Deed } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import { memberObject, personWith, userObject } from '../state/people.ts';
import type { World } from '../state/state.ts';
import { placeIn } from './actor.ts';
import { DrivingError } from './control-error.ts';

/** Reads a driving request that presses a button or picks from a menu of a message that exists. */
export function componentDeed(body: JsonObject, world: World): Deed {
  const message = messageIn(body, world);
  const place = placeIn(body, message.interaction.deed.place);
  const owner = message.interaction.deed.place.person;
  if ((message.flags & MessageFlag.ephemeral) !== 0 && place.person.id !== owner.id) {
    throw new DrivingError(
      403,
      `Message ${message.id} is ephemeral: only ${owner.username} (${owner.id}) sees it.`,
    );
  }
  const customId = stringIn(body['custom_id']);
  const component = customId === undefined ? undefined : findComponent(message.components, customId);
  if (customId === undefined || !component) {
    throw new DrivingError(
      400,
      `Message ${message.id} has no component with the custom_id ${JSON.stringify(body['custom_id'])}.`,
    );
  }
  if (component['disabled'] === true) throw new DrivingError(400, `The component "${customId}" is disabled.`);
  const values = isSelectType(component['type']) ? valuesFor(component, body['values']) : undefined;
  const isInGuild = place.context === InteractionContext.guild;
  return {
    type: InteractionType.component,
    place,
    name: customId,
    messageId: message.id,
    data: {
      custom_id: customId,
      component_type: component['type'],
      id: component['id'],
      ...(values ? { values, ...resolvedPeople(component, values, isInGuild) } : {}),
    },
  };
}

function messageIn(body: JsonObject, world: World): Message {
  const id = stringIn(body['message']);
  const message = id === undefined ? undefined : world.messages.get(id);
  if (!message) throw new DrivingError(404, `There is no message ${JSON.stringify(body['message'])}.`);
  return message;
}

function valuesFor(select: JsonObject, given: unknown): readonly string[] {
  const values = Array.isArray(given) ? given.filter((value) => typeof value === 'string') : undefined;
  const name = `The menu "${String(select['custom_id'])}"`;
  if (!values || !Array.isArray(given) || values.length !== given.length) {
    throw new DrivingError(400, `${name} needs "values": a list of texts.`);
  }
  const least = integerIn(select['min_values'], 1);
  const most = integerIn(select['max_values'], 1);
  if (values.length < least || values.length > most) {
    throw new DrivingError(
      400,
      `${name} takes ${least === most ? least : `${least} to ${most}`} values, not ${values.length}.`,
    );
  }
  if (new Set(values).size < values.length) throw new DrivingError(400, `${name} takes each value once.`);
  if (select['type'] !== ComponentType.stringSelect) return values;
  const known = objectsIn(select['options']).map((option) => String(option['value']));
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined)
    throw new DrivingError(400, `${name} has no value "${unknown}". It has ${known.join(', ')}.`);
  return values;
}

function resolvedPeople(select: JsonObject, values: readonly string[], isInGuild: boolean): JsonObject {
  if (select['type'] !== ComponentType.userSelect) return {};
  const people = values.map((id) => personWith(id, false));
  const users = Object.fromEntries(people.map((person) => [person.id, userObject(person)]));
  const members = Object.fromEntries(people.map((person) => [person.id, memberObject(person)]));
  return { resolved: { users, ...(isInGuild ? { members } : {}) } };
}

/** Reads a driving request that submits the modal last opened for a person, with its `fields` filled in. */
export function modalDeed(body: JsonObject, world: World): Deed {
  const place = placeIn(body);
  const opener = world.openModals.get(place.person.id);
  const modal = opener?.acknowledgement?.modal;
  if (!opener || !modal) throw new DrivingError(400, `No modal is open for ${place.person.username}.`);
  const customId = String(modal['custom_id']);
  if (body['custom_id'] !== customId) {
    throw new DrivingError(400, `The open modal is "${customId}", not ${JSON.stringify(body['custom_id'])}.`);
  }
  const given = body['fields'] ?? {};
  if (!isJsonObject(given))
    throw new DrivingError(400, '"fields" must be an object of custom ids and values.');
  const used = new Set<string>();
  const components = objectsIn(modal['components']).map((component) => filled(component, given, used));
  const unknown = Object.keys(given).find((name) => !used.has(name));
  if (unknown !== undefined)
    throw new DrivingError(400, `The modal "${customId}" has no field "${unknown}".`);
  world.openModals.delete(place.person.id);
  const source = opener.deed.messageId;
  return {
    type: InteractionType.modalSubmit,
    place: placeIn(body, opener.deed.place),
    name: customId,
    data: { custom_id: customId, components },
    ...(source === undefined ? {} : { messageId: source }),
  };
}

function filled(component: JsonObject, given: JsonObject, used: Set<string>): JsonObject {
  const { type, component: labelled, components } = component;
  if (isJsonObject(labelled)) return { type, component: filledControl(labelled, given, used) };
  if (components === undefined) return { type };
  return { type, components: objectsIn(components).map((input) => filledControl(input, given, used)) };
}

function filledControl(control: JsonObject, given: JsonObject, used: Set<string>): JsonObject {
  const { type, custom_id: customId } = control;
  const name = String(customId);
  used.add(name);
  const value = given[name] ?? control['value'];
  if (type !== ComponentType.textInput) {
    return {
      type,
      custom_id: name,
      ...(type === ComponentType.checkbox ? { value: value === true } : { values: value ?? [] }),
    };
  }
  const text = shownValue(value ?? '');
  const least = integerIn(control['min_length'], 0);
  const most = integerIn(control['max_length'], 4_000);
  const isOptional = control['required'] === false && text === '';
  if (!isOptional && text === '') throw new DrivingError(400, `The field "${name}" is required.`);
  if (!isOptional && (text.length < least || text.length > most)) {
    throw new DrivingError(400, `The field "${name}" takes ${least} to ${most} characters.`);
  }
  return { type, custom_id: name, value: text };
}
