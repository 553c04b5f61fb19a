import { randomBytes } from 'node:crypto';
import { tokenLifetime } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Place } from './places.ts';
import type { Snowflakes } from './snowflakes.ts';

/** What a person did, before the bot has said anything to it. */
export interface Deed {
  readonly type: number;
  readonly place: Place;
  /** The command's name, or the custom id of the component or modal. */
  readonly name: string;
  /** The interaction's `data`, as Discord sends it. */
  readonly data: JsonObject;
  /** The message whose component was used. */
  readonly messageId?: string;
  /** For an autocomplete: the declared type of the option being typed. */
  readonly optionType?: number;
}

/** How the bot first answered. */
export interface Acknowledgement {
  readonly type: number;
  readonly choices?: readonly JsonObject[];
  readonly modal?: JsonObject;
}

/** One interaction's life: unanswered, then acknowledged once or dead once its time is over. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly deed: Deed;
  readonly createdAt = Date.now();
  /** Resolves with the first answer, or with undefined when the time for it is over. */
  readonly firstAnswer: Promise<Acknowledgement | undefined>;
  /** Resolves when a deferred answer has got its message, its follow-up, or has been deleted. */
  readonly settled: Promise<void>;
  originalMessageId: string | undefined;
  followupIds: readonly string[] = [];
  acknowledgement: Acknowledgement | undefined;
  #finish: (answer: Acknowledgement | undefined) => void = () => undefined;
  #settle: () => void = () => undefined;
  readonly #deadline: NodeJS.Timeout;
  readonly #onChanged: (interaction: Interaction) => void;
  #isDead = false;

  /** The deadline is how long the bot has for its first answer, in milliseconds. */
  constructor(id: string, deed: Deed, deadline: number, onChanged: (interaction: Interaction) => void) {
    this.#onChanged = onChanged;
    this.id = id;
    this.token = `${Buffer.from(id).toString('base64url')}${randomBytes(24).toString('base64url')}`;
    this.deed = deed;
    this.firstAnswer = new Promise((resolve) => {
      this.#finish = resolve;
    });
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#deadline = setTimeout(() => {
      this.#isDead = true;
      this.#finish(undefined);
      this.#onChanged(this);
    }, deadline);
    this.#deadline.unref();
  }

  /** Whether nobody answered in time. */
  get isDead(): boolean {
    return this.#isDead;
  }

  /** Whether the token has lived its fifteen minutes. */
  get isExpired(): boolean {
    return Date.now() - this.createdAt >= tokenLifetime;
  }

  /** Says that a deferred answer has been made good. */
  settle(): void {
    this.#settle();
  }

  /** Records the first answer. */
  acknowledge(acknowledgement: Acknowledgement): void {
    clearTimeout(this.#deadline);
    this.acknowledgement = acknowledgement;
    this.#finish(acknowledgement);
    this.#onChanged(this);
  }
}

/** The interactions whose tokens may still be used. */
export class InteractionStore {
  readonly #interactions = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #snowflakes: Snowflakes;
  readonly #deadline: number;
  readonly #onChanged: (interaction: Interaction) => void;

  /** The listener is told when an interaction begins, is answered, or dies after so many milliseconds without an answer. */
  constructor(snowflakes: Snowflakes, deadline: number, onChanged: (interaction: Interaction) => void) {
    this.#snowflakes = snowflakes;
    this.#deadline = deadline;
    this.#onChanged = onChanged;
  }

  /** Begins an interaction; its time runs from now. */
  create(deed: Deed): Interaction {
    this.#forgetExpired();
    const interaction = new Interaction(this.#snowflakes.next(), deed, this.#deadline, this.#onChanged);
    this.#interactions.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    this.#onChanged(interaction);
    return interaction;
  }

  /** The interaction with this id. */
  get(id: string): Interaction | undefined {
    return this.#interactions.get(id);
  }

  /** The interaction with this token. */
  withToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  // The oldest come first, so the search ends at the first that lives. Twice the lifetime, so that
  // a token just expired is still told apart from one that never was.
  #forgetExpired(): void {
    for (const [id, { createdAt, token }] of this.#interactions) {
      if (Date.now() - createdAt < 2 * tokenLifetime) return;
      this.#interactions.delete(id);
      this.#byToken.delete(token);
    }
  }
}
