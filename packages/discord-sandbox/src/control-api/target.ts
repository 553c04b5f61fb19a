import { asString, isJsonObject, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import { messageObject, type SandboxState } from '../state/state.ts';
import { lengthOf } from '../validation/field.ts';
import { ControlError } from './control-error.ts';

/** The maximum length of a person's message, in characters. */
const maxPostLength = 2_000;

/** The message on which a message command is used: an existing one, or a new one with the given `content`. */
export function readTarget(
  body: JsonObject,
  state: SandboxState,
  actor: Actor,
): { readonly id: string; readonly object: JsonObject } {
  const { target } = body;
  if (!isJsonObject(target)) {
    throw new ControlError(400, '"target" must be an object: {"message": "…"} or {"content": "…"}.');
  }
  if (target['content'] !== undefined) {
    const post = state.posts.add(actor, readContent(target));
    return { id: post.id, object: state.posts.object(post) };
  }
  const id = asString(target['message']) ?? '';
  const object = messageObject(state, id);
  if (object) return { id, object };
  throw new ControlError(404, `There is no message ${JSON.stringify(target['message'])}.`);
}

/** Reads the text of a person's message from a control request. */
export function readContent(body: JsonObject): string {
  const content = (asString(body['content']) ?? '').trim();
  if (content !== '' && lengthOf(content) <= maxPostLength) return content;
  throw new ControlError(400, `"content" must be a string of 1 to ${maxPostLength} characters.`);
}
