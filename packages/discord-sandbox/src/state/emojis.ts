import type { JsonObject } from '../json.ts';
import { botUserObject } from './people.ts';
import type { Snowflakes } from './snowflakes.ts';

/** The application's own emoji, by their ids. */
export class EmojiStore {
  readonly #names = new Map<string, { readonly name: string; readonly isAnimated: boolean }>();
  readonly #snowflakes: Snowflakes;
  readonly #botName: string;

  constructor(snowflakes: Snowflakes, botName: string) {
    this.#snowflakes = snowflakes;
    this.#botName = botName;
  }

  /** The ids of all emoji. */
  get ids(): ReadonlySet<string> {
    return new Set(this.#names.keys());
  }

  /** Adds an emoji, or renames the one with this id; returns its id. */
  put(name: string, isAnimated: boolean, id = this.#snowflakes.next()): string {
    this.#names.set(id, { name, isAnimated });
    return id;
  }

  /** Deletes an emoji. */
  delete(id: string): void {
    this.#names.delete(id);
  }

  /** Discord's emoji object; undefined if there is none with this id. */
  object(id: string): JsonObject | undefined {
    const emoji = this.#names.get(id);
    if (!emoji) return undefined;
    const { name, isAnimated: animated } = emoji;
    const user = botUserObject(this.#botName);
    return { id, name, animated, user, roles: [], require_colons: true, managed: false, available: true };
  }
}
