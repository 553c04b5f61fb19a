import { asString, isJsonObject, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import type { Post } from '../state/posts.ts';
import { messageObject, type SandboxState } from '../state/state.ts';
import { lengthOf } from '../validation/field.ts';
import { readActor } from './actor.ts';
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

/** Carries out a control request that posts a message as a person: `{"content", "user", "guild", "reply_to"}`. */
export function addPost(body: JsonObject, state: SandboxState): Post {
  const { reply_to: replyTo = null } = body;
  const referenced = replyTo === null ? null : messageObject(state, asString(replyTo) ?? '');
  if (referenced === undefined)
    throw new ControlError(404, `There is no message ${JSON.stringify(replyTo)} to reply to.`);
  return state.posts.add(readActor(body), readContent(body), referenced);
}

function readContent(body: JsonObject): string {
  const content = (asString(body['content']) ?? '').trim();
  if (content !== '' && lengthOf(content) <= maxPostLength) return content;
  throw new ControlError(400, `"content" must be a string of 1 to ${maxPostLength} characters.`);
}
