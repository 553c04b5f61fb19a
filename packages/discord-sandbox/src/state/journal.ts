import { InteractionType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from './interactions.ts';

/** A REST request of the bot's, and the sandbox's response. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The JSON that the bot sent; undefined when it sent none. */
  readonly request: unknown;
  /** The uploaded files, without their bytes. */
  readonly files: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
  /** Null when a fault cut the connection before a response. */
  readonly status: number | null;
  readonly response: unknown;
  readonly durationMs: number;
  /** When the response was sent, in ISO 8601. */
  readonly at: string;
  /** Whether the bot sent this as an endpoint's response, not as a request to this path. */
  readonly isEndpointResponse?: boolean;
  /** The kind of the fault that was injected into the request, if any. */
  readonly fault?: string;
  /** Whether the request was carried out although the fault shows the bot a failure. */
  readonly isHidden?: boolean;
}

/** An interaction, its gateway event, and the bot's requests about it. */
export interface JournalEntry {
  readonly interaction: Interaction;
  /** The event's data as the gateway sent it. */
  readonly event: JsonObject;
  readonly exchanges: readonly Exchange[];
}

/** Older entries, and older requests of an entry, are dropped beyond these numbers. */
const maxEntries = 200;
const maxExchanges = 20;

/** The latest interactions with their traffic, oldest first. Autocompletes are left out: every key press causes one. */
export class Journal {
  readonly #entries = new Map<string, JournalEntry>();

  /** All entries, oldest first. */
  get entries(): readonly JournalEntry[] {
    return [...this.#entries.values()];
  }

  /** The entry of the interaction with this id. */
  get(id: string): JournalEntry | undefined {
    return this.#entries.get(id);
  }

  /** Adds an entry for an interaction that is about to be delivered. */
  begin(interaction: Interaction, event: JsonObject): void {
    if (interaction.action.type === InteractionType.autocomplete) return;
    this.#entries.set(interaction.id, { interaction, event, exchanges: [] });
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > maxEntries && !oldest.done) this.#entries.delete(oldest.value);
  }

  /** Adds a request to the interaction whose id or token its path names; other requests are not kept. */
  record(exchange: Exchange): void {
    const parts = new Set(exchange.path.split('/'));
    const entry = this.entries.findLast(
      ({ interaction: { id, token } }) => parts.has(id) || parts.has(token),
    );
    if (!entry) return;
    const exchanges = [...entry.exchanges, exchange].slice(-maxExchanges);
    this.#entries.set(entry.interaction.id, { ...entry, exchanges });
  }
}
