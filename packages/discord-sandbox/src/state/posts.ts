import type { JsonObject } from '../json.ts';
import { channelIdOf, type Actor } from './actor.ts';
import { authorToMention, mentionedIds, mentionObjects, referenceFields } from './mentions.ts';
import { userObject } from './people.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A message that a person wrote. */
export interface Post {
  readonly id: string;
  readonly actor: Actor;
  readonly content: string;
  /** The message to which it replies, as it was then. */
  readonly referenced: JsonObject | null;
  /** The ids of those whom it mentions; a reply mentions the author of the other message. */
  readonly mentions: readonly string[];
  readonly createdAt: Date;
}

/** Older posts are dropped beyond this number. */
const capacity = 200;

/** People's own messages, oldest first. */
export class PostStore {
  readonly #posts = new Map<string, Post>();
  readonly #snowflakes: Snowflakes;
  readonly #botName: string;
  readonly #onAdded: (post: Post) => void;

  constructor(snowflakes: Snowflakes, botName: string, onAdded: (post: Post) => void) {
    this.#snowflakes = snowflakes;
    this.#botName = botName;
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

  /** Adds a message written by a person, perhaps as a reply to another. Bots with the intents for it receive it. */
  add(actor: Actor, content: string, referenced: JsonObject | null = null): Post {
    const author = authorToMention(referenced);
    const mentions = mentionedIds(author === undefined ? content : `${content} <@${author}>`);
    const id = this.#snowflakes.next();
    const post = { id, actor, content, referenced, mentions, createdAt: new Date() };
    this.#posts.set(post.id, post);
    const oldest = this.#posts.keys().next();
    if (this.#posts.size > capacity && !oldest.done) this.#posts.delete(oldest.value);
    this.#onAdded(post);
    return post;
  }

  /** Discord's message object. */
  object({ id, actor, content, referenced, mentions, createdAt }: Post): JsonObject {
    return {
      id,
      type: referenced === null ? 0 : 19,
      channel_id: channelIdOf(actor),
      author: userObject(actor.person),
      content,
      embeds: [],
      components: [],
      attachments: [],
      flags: 0,
      timestamp: createdAt.toISOString(),
      edited_timestamp: null,
      mentions: mentionObjects(mentions, this.#botName),
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      ...referenceFields(referenced),
    };
  }
}
