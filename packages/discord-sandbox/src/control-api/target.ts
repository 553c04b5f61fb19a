import { CommandType, ComponentType } from '../discord-numbers.ts';
import { asString, isJsonObject, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import { messageObject, type SandboxState } from '../state/state.ts';
import { lengthOf } from '../validation/field.ts';
import { readId } from './actor.ts';
import { ControlError } from './control-error.ts';
import { resolvedInMenu } from './resolved.ts';

/** The maximum length of a person's message, in characters. */
const maxPostLength = 2_000;

/** What a menu's command is used on. */
interface Target {
  /** The type of the commands for it. */
  readonly type: number;
  /** Its id and Discord's objects of it. */
  readonly data: () => JsonObject;
}

/** Reads what a menu's command is used on: a person, a message, or a new message with the given `content`. */
export function readTarget(body: JsonObject, state: SandboxState, actor: Actor): Target {
  const { target } = body;
  if (!isJsonObject(target)) {
    const forms = '{"message": "…"}, {"content": "…"} or {"user": "…"}';
    throw new ControlError(400, `"target" must be an object: ${forms}.`);
  }
  if (target['user'] === undefined)
    return { type: CommandType.message, data: () => messageData(target, state, actor) };
  const id = readId(target['user'], 'target.user');
  return {
    type: CommandType.user,
    data: () => ({ target_id: id, ...resolvedInMenu(ComponentType.userSelect, [id], actor) }),
  };
}

function messageData(target: JsonObject, state: SandboxState, actor: Actor): JsonObject {
  const isNew = target['content'] !== undefined;
  const id = isNew ? state.posts.add(actor, readContent(target)).id : (asString(target['message']) ?? '');
  const object = messageObject(state, id);
  if (object) return { target_id: id, resolved: { messages: { [id]: object } } };
  throw new ControlError(404, `There is no message ${JSON.stringify(target['message'])}.`);
}

/** Reads the text of a person's message from a control request. */
export function readContent(body: JsonObject): string {
  const content = (asString(body['content']) ?? '').trim();
  if (content !== '' && lengthOf(content) <= maxPostLength) return content;
  throw new ControlError(400, `"content" must be a string of 1 to ${maxPostLength} characters.`);
}
