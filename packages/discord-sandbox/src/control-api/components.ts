import { ComponentType, InteractionType, MessageFlag } from '../discord-numbers.ts';
import { asInteger, asString, objectsIn, type JsonObject } from '../json.ts';
import { findComponent } from '../rest/message-media.ts';
import type { UserAction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import type { SandboxState } from '../state/state.ts';
import { isSelectType } from '../validation/controls.ts';
import { readActor } from './actor.ts';
import { ControlError } from './control-error.ts';
import { resolvedInMenu } from './resolved.ts';

/** Reads a control request that presses a button of a message or picks from its select menu. */
export function componentAction(body: JsonObject, state: SandboxState): UserAction {
  const message = readMessage(body, state);
  const { actor: owner } = message;
  const actor = readActor(body, owner);
  if ((message.flags & MessageFlag.ephemeral) !== 0 && actor.person.id !== owner.person.id) {
    const { username, id } = owner.person;
    throw new ControlError(403, `Message ${message.id} is ephemeral: only ${username} (${id}) can see it.`);
  }
  const customId = asString(body['custom_id']);
  const component = customId === undefined ? undefined : findComponent(message.components, customId);
  if (customId === undefined || !component) {
    throw new ControlError(
      400,
      `Message ${message.id} has no component with the custom_id ${JSON.stringify(body['custom_id'])}.`,
    );
  }
  if (component['disabled'] === true) throw new ControlError(400, `The component "${customId}" is disabled.`);
  const values = isSelectType(component['type']) ? valuesFor(component, body['values']) : undefined;
  return {
    type: InteractionType.component,
    actor,
    name: customId,
    messageId: message.id,
    data: {
      custom_id: customId,
      component_type: component['type'],
      id: component['id'],
      ...(values ? { values } : {}),
      ...(values ? resolvedInMenu(component['type'], values, actor) : {}),
    },
  };
}

function readMessage(body: JsonObject, state: SandboxState): Message {
  const id = asString(body['message']);
  const message = id === undefined ? undefined : state.messages.get(id);
  if (!message) throw new ControlError(404, `There is no message ${JSON.stringify(body['message'])}.`);
  return message;
}

function valuesFor(select: JsonObject, given: unknown): readonly string[] {
  const values = Array.isArray(given) ? given.filter((value) => typeof value === 'string') : undefined;
  const name = `The menu "${String(select['custom_id'])}"`;
  if (!values || !Array.isArray(given) || values.length !== given.length) {
    throw new ControlError(400, `${name} needs "values": a list of strings.`);
  }
  const min = asInteger(select['min_values'], 1);
  const max = asInteger(select['max_values'], 1);
  if (values.length < min || values.length > max) {
    const range = min === max ? String(min) : `${min} to ${max}`;
    throw new ControlError(
      400,
      `${name} takes ${range} ${max === 1 ? 'value' : 'values'}, not ${values.length}.`,
    );
  }
  if (new Set(values).size < values.length)
    throw new ControlError(400, `${name} takes each value only once.`);
  if (select['type'] !== ComponentType.stringSelect) return values;
  const known = objectsIn(select['options']).map((option) => String(option['value']));
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined)
    throw new ControlError(400, `${name} has no value "${unknown}". Its values: ${known.join(', ')}.`);
  return values;
}
