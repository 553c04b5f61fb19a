import type { JsonObject } from '../json.ts';
import { channelIdOf, type Actor } from './actor.ts';
import { userObject } from './people.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A message that a person wrote. */
export interface Post {
  readonly id: string;
  readonly actor: Actor;
  readonly content: string;
  readonly createdAt: Date;
}

/** Older posts are dropped beyond this number. */
const capacity = 200;

/** People's own messages, oldest first. Bots do not receive them. */
export class PostStore {
  readonly #posts = new Map<string, Post>();
  readonly #snowflakes: Snowflakes;
  readonly #onAdded: (post: Post) => void;

  constructor(snowflakes: Snowflakes, onAdded: (post: Post) => void) {
    this.#snowflakes = snowflakes;
    this.#onAdded = onAdded;
  }

  /** All posts, oldest first. */
  list(): readonly Post[] {
    return [...this.#posts.values()];
  }

  /** The post with this id. */
  get(id: string): Post | undefined {
    return this.#posts.get(id);
  }

  /** Adds a message written by a person. */
  add(actor: Actor, content: string): Post {
    const post = { id: this.#snowflakes.next(), actor, content, createdAt: new Date() };
    this.#posts.set(post.id, post);
    const oldest = this.#posts.keys().next();
    if (this.#posts.size > capacity && !oldest.done) this.#posts.delete(oldest.value);
    this.#onAdded(post);
    return post;
  }
}

/** Discord's message object of a post. */
export function postObject({ id, actor, content, createdAt }: Post): JsonObject {
  return {
    id,
    type: 0,
    channel_id: channelIdOf(actor),
    author: userObject(actor.person),
    content,
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    timestamp: createdAt.toISOString(),
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
}
