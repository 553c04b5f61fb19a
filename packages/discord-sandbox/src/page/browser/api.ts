import type { Json, ShownTraffic } from '../protocol.ts';
import { isObject, objectsIn, textIn } from './json.ts';
import type { Settings } from './settings.ts';

/** What became of a request: the sandbox's answer, or why it could not be carried out. */
export type Outcome =
  | { readonly ok: true; readonly body: Json }
  | { readonly ok: false; readonly status: number; readonly reason: string };

/** A choice that an option offers. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Does in the sandbox what a person does in Discord, as the person and in the place that the bar says. */
export class Api {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sends a slash command with the values of its options. */
  sendCommand(command: string, options: Json): Promise<Outcome> {
    return this.#post('interactions', { command, options });
  }

  /** Uses a command of a message's menu. */
  useOnMessage(command: string, message: string): Promise<Outcome> {
    return this.#post('interactions', { command, target: { message } });
  }

  /** Presses a button, or picks from a menu. */
  useComponent(message: string, customId: string, values?: readonly string[]): Promise<Outcome> {
    return this.#post('components', { message, custom_id: customId, ...(values ? { values } : {}) });
  }

  /** Sends the form that is open. */
  submitForm(customId: string, fields: Json): Promise<Outcome> {
    return this.#post('modals', { custom_id: customId, fields });
  }

  /** Writes a message as a person. */
  write(content: string): Promise<Outcome> {
    return this.#post('messages', { content });
  }

  /** Makes the next events or requests fail, autocompletes apart; a count of 0 calls it off. */
  arm(kind: string, count: number): Promise<Outcome> {
    return this.#post('faults', { kind, count, autocomplete: false });
  }

  /** The choices that the bot offers for what has been typed; undefined when it offered none in time. */
  async complete(
    command: string,
    options: Json,
    option: string,
    value: string,
  ): Promise<readonly Choice[] | undefined> {
    const outcome = await this.#post('autocomplete', { command, options, option, value });
    if (!outcome.ok) return undefined;
    return objectsIn(outcome.body['choices']).flatMap(({ name, value: chosen }) =>
      typeof chosen === 'string' || typeof chosen === 'number' ? [{ name: textIn(name), value: chosen }] : [],
    );
  }

  /** What went between the bot and the sandbox for one interaction; undefined when it is no longer kept. */
  async traffic(interaction: string): Promise<ShownTraffic | undefined> {
    const response = await fetch(`/sandbox/exchanges?interaction=${encodeURIComponent(interaction)}`);
    if (!response.ok) return undefined;
    const traffic: unknown = await response.json();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sandbox that served this page answers with this.
    return traffic as ShownTraffic;
  }

  async #post(path: string, body: Json): Promise<Outcome> {
    try {
      const response = await fetch(`/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...this.#settings.actor, ...body }),
      });
      const answer: unknown = await response.json();
      const object = isObject(answer) ? answer : {};
      if (response.ok) return { ok: true, body: object };
      return { ok: false, status: response.status, reason: textIn(object['error']) };
    } catch {
      return { ok: false, status: 0, reason: this.#settings.texts.offline };
    }
  }
}
