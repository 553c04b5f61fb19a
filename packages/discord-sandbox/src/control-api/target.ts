import { isJsonObject, stringIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { lengthOf } from '../validation/field.ts';
import type { Place } from '../state/places.ts';
import { postObject } from '../state/posts.ts';
import type { Post } from '../state/posts.ts';
import type { World } from '../state/state.ts';
import { placeIn } from './actor.ts';
import { DrivingError } from './control-error.ts';

/** The longest message that a person may write, in characters. */
const longestPost = 2_000;

/** The message on which a command of its menu is used: one that is there, or one of the `content` given, written now. */
export function targetIn(
  body: JsonObject,
  world: World,
  place: Place,
): { readonly id: string; readonly object: JsonObject } {
  const { target } = body;
  if (!isJsonObject(target)) {
    throw new DrivingError(400, '"target" must be an object: {"message": "…"} or {"content": "…"}.');
  }
  if (target['content'] !== undefined) {
    const post = world.posts.add(place, contentIn(target));
    return { id: post.id, object: postObject(post) };
  }
  const id = stringIn(target['message']) ?? '';
  const message = world.messages.get(id);
  if (message) return { id, object: world.messages.object(message) };
  const post = world.posts.get(id);
  if (post) return { id, object: postObject(post) };
  throw new DrivingError(404, `There is no message ${JSON.stringify(target['message'])}.`);
}

/** Carries out a driving request that writes a message as a person: `{"content", "user", "guild"}`. */
export function addPost(body: JsonObject, world: World): Post {
  return world.posts.add(placeIn(body), contentIn(body));
}

function contentIn(body: JsonObject): string {
  const content = (stringIn(body['content']) ?? '').trim();
  if (content !== '' && lengthOf(content) <= longestPost) return content;
  throw new DrivingError(400, `"content" must be a text of 1 to ${longestPost} characters.`);
}
