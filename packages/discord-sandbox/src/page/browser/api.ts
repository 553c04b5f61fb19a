import type { Json, PageTraffic } from '../protocol.ts';
import { isObject, objectsIn, asText } from './json.ts';
import type { Settings } from './settings.ts';

/** The result of a request: the sandbox's answer, or why it was refused. */
export type Outcome =
  | { readonly ok: true; readonly body: Json }
  | { readonly ok: false; readonly status: number; readonly reason: string };

/** A choice of an option. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Acts in the sandbox as the person and in the place chosen in the bar. */
export class Api {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sends a slash command with its options. */
  sendCommand(command: string, options: Json): Promise<Outcome> {
    return this.#send('interactions', { command, options });
  }

  /** Uses a message command. */
  useOnMessage(command: string, message: string): Promise<Outcome> {
    return this.#send('interactions', { command, target: { message } });
  }

  /** Presses a button, or picks from a select menu. */
  useComponent(message: string, customId: string, values?: readonly string[]): Promise<Outcome> {
    return this.#send('components', { message, custom_id: customId, ...(values ? { values } : {}) });
  }

  /** Submits the open modal. */
  submitModal(customId: string, fields: Json): Promise<Outcome> {
    return this.#send('modals', { custom_id: customId, fields });
  }

  /** Posts a message, which may reply to another. */
  post(content: string, replyTo?: string): Promise<Outcome> {
    return this.#send('messages', { content, ...(replyTo === undefined ? {} : { reply_to: replyTo }) });
  }

  /** Arms a fault for the next events or requests, except autocompletes; a count of 0 disarms it. */
  arm(kind: string, count: number): Promise<Outcome> {
    return this.#send('faults', { kind, count, autocomplete: false });
  }

  /** The bot's choices for the typed text; undefined if it did not respond in time. */
  async complete(
    command: string,
    options: Json,
    option: string,
    value: string,
  ): Promise<readonly Choice[] | undefined> {
    const outcome = await this.#send('autocomplete', { command, options, option, value });
    if (!outcome.ok) return undefined;
    return objectsIn(outcome.body['choices']).flatMap(({ name, value: chosen }) =>
      typeof chosen === 'string' || typeof chosen === 'number' ? [{ name: asText(name), value: chosen }] : [],
    );
  }

  /** The event and requests of an interaction; undefined if they are no longer kept, or the sandbox is gone. */
  async traffic(interaction: string): Promise<PageTraffic | undefined> {
    try {
      const response = await fetch(`/sandbox/exchanges?interaction=${encodeURIComponent(interaction)}`);
      if (!response.ok) return undefined;
      const traffic: unknown = await response.json();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sandbox that served this page answers with this type.
      return traffic as PageTraffic;
    } catch {
      return undefined;
    }
  }

  async #send(path: string, body: Json): Promise<Outcome> {
    try {
      const response = await fetch(`/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...this.#settings.actor, ...body }),
      });
      const answer: unknown = await response.json();
      const object = isObject(answer) ? answer : {};
      if (response.ok) return { ok: true, body: object };
      return { ok: false, status: response.status, reason: asText(object['error']) };
    } catch {
      return { ok: false, status: 0, reason: this.#settings.texts.offline };
    }
  }
}
