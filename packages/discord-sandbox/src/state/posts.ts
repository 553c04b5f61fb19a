import type { JsonObject } from '../json.ts';
import { userObject } from './people.ts';
import { channelIdOf } from './places.ts';
import type { Place } from './places.ts';
import type { Snowflakes } from './snowflakes.ts';

/** What a person wrote in the channel, as opposed to the bot's messages. */
export interface Post {
  readonly id: string;
  readonly place: Place;
  readonly content: string;
  readonly createdAt: Date;
}

/** More posts than this are not kept. */
const capacity = 200;

/** People's own messages, oldest first. The bot is not told of them, for it asks for no messages. */
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

  /** Adds what a person wrote. */
  add(place: Place, content: string): Post {
    const post = { id: this.#snowflakes.next(), place, content, createdAt: new Date() };
    this.#posts.set(post.id, post);
    const oldest = this.#posts.keys().next();
    if (this.#posts.size > capacity && !oldest.done) this.#posts.delete(oldest.value);
    this.#onAdded(post);
    return post;
  }
}

/** Discord's message object of a post. */
export function postObject({ id, place, content, createdAt }: Post): JsonObject {
  return {
    id,
    type: 0,
    channel_id: channelIdOf(place),
    author: userObject(place.person),
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
