import { randomBytes } from 'node:crypto';
import { tokenLifetime } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Actor } from './actor.ts';
import type { Snowflakes } from './snowflakes.ts';

/** What a person did: used a command, typed in an option, used a component or submitted a modal. */
export interface UserAction {
  /** One of `InteractionType`. */
  readonly type: number;
  readonly actor: Actor;
  /** The command's name, or the custom id of the component or modal. */
  readonly name: string;
  /** The interaction's `data`, as Discord sends it. */
  readonly data: JsonObject;
  /** The message whose component was used. */
  readonly messageId?: string;
  /** For an autocomplete: the declared type of the option being typed. */
  readonly optionType?: number;
}

/** The bot's first response. */
export interface Acknowledgement {
  /** One of `CallbackType`. */
  readonly type: number;
  readonly choices?: readonly JsonObject[];
  readonly modal?: JsonObject;
}

/** An interaction: pending, then either acknowledged once or timed out. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly action: UserAction;
  readonly createdAt = Date.now();
  /** Resolves with the first response, or with undefined once the time for it is up. */
  readonly firstResponse: Promise<Acknowledgement | undefined>;
  /** Resolves when a deferred response has been edited, followed up or deleted. */
  readonly settled: Promise<void>;
  originalMessageId: string | undefined;
  followupIds: readonly string[] = [];
  acknowledgement: Acknowledgement | undefined;
  #finish: (answer: Acknowledgement | undefined) => void = () => undefined;
  #settle: () => void = () => undefined;
  readonly #deadline: NodeJS.Timeout;
  readonly #onChanged: (interaction: Interaction) => void;
  #hasTimedOut = false;

  /** @param deadline How long the bot has for its first response, in milliseconds. */
  constructor(
    id: string,
    action: UserAction,
    deadline: number,
    onChanged: (interaction: Interaction) => void,
  ) {
    this.#onChanged = onChanged;
    this.id = id;
    this.token = `${Buffer.from(id).toString('base64url')}${randomBytes(24).toString('base64url')}`;
    this.action = action;
    this.firstResponse = new Promise((resolve) => {
      this.#finish = resolve;
    });
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#deadline = setTimeout(() => this.fail(), deadline);
    this.#deadline.unref();
  }

  /** Whether it is too late for a first response. */
  get hasTimedOut(): boolean {
    return this.#hasTimedOut;
  }

  /** Whether the token is more than fifteen minutes old. */
  get isExpired(): boolean {
    return Date.now() - this.createdAt >= tokenLifetime;
  }

  /** Ends the time for the first response. */
  fail(): void {
    clearTimeout(this.#deadline);
    this.#hasTimedOut = true;
    this.#finish(undefined);
    this.#onChanged(this);
  }

  /** Records that a deferred response has been completed. */
  settle(): void {
    this.#settle();
  }

  /** Records the first response. */
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

  /**
   * @param deadline How long a bot has for its first response, in milliseconds.
   * @param onChanged Called when an interaction begins, is acknowledged, or times out.
   */
  constructor(snowflakes: Snowflakes, deadline: number, onChanged: (interaction: Interaction) => void) {
    this.#snowflakes = snowflakes;
    this.#deadline = deadline;
    this.#onChanged = onChanged;
  }

  /** Begins an interaction; the time for its response starts now. */
  create(action: UserAction): Interaction {
    this.#removeExpired();
    const interaction = new Interaction(this.#snowflakes.next(), action, this.#deadline, this.#onChanged);
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

  // The oldest come first, so the search ends at the first that is recent enough. They are kept for twice the
  // lifetime, so that an expired token can be told from an unknown one.
  #removeExpired(): void {
    for (const [id, { createdAt, token }] of this.#interactions) {
      if (Date.now() - createdAt < 2 * tokenLifetime) return;
      this.#interactions.delete(id);
      this.#byToken.delete(token);
    }
  }
}
