import { InteractionType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from './interactions.ts';

/** One request of the bot's and what the sandbox answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The JSON that the bot sent; undefined when it sent none. */
  readonly request: unknown;
  /** The files that came along, without their bytes. */
  readonly files: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
  /** Null when the connection was cut in place of an answer. */
  readonly status: number | null;
  readonly response: unknown;
  readonly durationMs: number;
  /** ISO 8601. */
  readonly at: string;
  /** The armed fault that struck the request, if any did. */
  readonly fault?: string;
  /** Whether the bot cannot see that its request was carried out before the fault. */
  readonly isHidden?: boolean;
}

/** An interaction with what the bot was told of it and what the bot then asked. */
export interface Turn {
  readonly interaction: Interaction;
  /** The event as the gateway sent it. */
  readonly event: JsonObject;
  readonly exchanges: readonly Exchange[];
}

/** More turns, and more requests in a turn, are not kept, so that a long run does not fill the memory. */
const mostTurns = 200;
const mostExchanges = 20;

/** The latest interactions, oldest first, each with its traffic. Autocompletes are left out: there is one a key press. */
export class Journal {
  readonly #turns = new Map<string, Turn>();

  /** All turns, oldest first. */
  get turns(): readonly Turn[] {
    return [...this.#turns.values()];
  }

  /** The turn of the interaction with this id. */
  get(id: string): Turn | undefined {
    return this.#turns.get(id);
  }

  /** Begins the turn of an interaction that is about to reach the bot. */
  begin(interaction: Interaction, event: JsonObject): void {
    if (interaction.deed.type === InteractionType.autocomplete) return;
    this.#turns.set(interaction.id, { interaction, event, exchanges: [] });
    const oldest = this.#turns.keys().next();
    if (this.#turns.size > mostTurns && !oldest.done) this.#turns.delete(oldest.value);
  }

  /** Adds a request to the turn that its path names, by id or by token; any other request is not kept. */
  record(exchange: Exchange): void {
    const parts = new Set(exchange.path.split('/'));
    const turn = this.turns.findLast(({ interaction: { id, token } }) => parts.has(id) || parts.has(token));
    if (!turn) return;
    const exchanges = [...turn.exchanges, exchange].slice(-mostExchanges);
    this.#turns.set(turn.interaction.id, { ...turn, exchanges });
  }
}
