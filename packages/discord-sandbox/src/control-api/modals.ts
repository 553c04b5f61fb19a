import { InteractionType } from '../discord-numbers.ts';
import { isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { withComponentIds } from '../rest/message-media.ts';
import type { UserAction } from '../state/interactions.ts';
import type { SandboxState } from '../state/state.ts';
import { readActor } from './actor.ts';
import { ControlError } from './control-error.ts';
import { controlValue } from './modal-values.ts';
import { resolvedInModal } from './resolved.ts';

/** Reads a control request that submits the modal last opened for a person, with values for its `fields`. */
export function modalAction(body: JsonObject, state: SandboxState): UserAction {
  const { person } = readActor(body);
  const opener = state.openModals.get(person.id);
  const modal = opener?.acknowledgement?.modal;
  if (!opener || !modal) throw new ControlError(400, `No modal is open for ${person.username}.`);
  const customId = String(modal['custom_id']);
  if (body['custom_id'] !== customId) {
    throw new ControlError(400, `The open modal is "${customId}", not ${JSON.stringify(body['custom_id'])}.`);
  }
  const given = body['fields'] ?? {};
  if (!isJsonObject(given))
    throw new ControlError(400, '"fields" must be an object of custom ids and values.');
  const used = new Set<string>();
  const shown = withComponentIds(objectsIn(modal['components']));
  const components = shown.map((component) => filled(component, given, used));
  const unknown = Object.keys(given).find((name) => !used.has(name));
  if (unknown !== undefined)
    throw new ControlError(400, `The modal "${customId}" has no field "${unknown}".`);
  state.openModals.delete(person.id);
  const source = opener.action.messageId;
  const actor = readActor(body, opener.action.actor);
  return {
    type: InteractionType.modalSubmit,
    actor,
    name: customId,
    data: { custom_id: customId, components, ...resolvedInModal(components, actor) },
    ...(source === undefined ? {} : { messageId: source }),
  };
}

function filled(component: JsonObject, given: JsonObject, used: Set<string>): JsonObject {
  const { type, id, component: labelled, components } = component;
  if (isJsonObject(labelled)) return { type, id, component: filledControl(labelled, given, used) };
  if (components === undefined) return { type, id };
  return { type, id, components: objectsIn(components).map((input) => filledControl(input, given, used)) };
}

function filledControl(control: JsonObject, given: JsonObject, used: Set<string>): JsonObject {
  const { type, id, custom_id: customId } = control;
  const name = String(customId);
  used.add(name);
  return { type, id, custom_id: name, ...controlValue(control, given[name]) };
}
