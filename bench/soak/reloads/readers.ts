import { setTimeout } from 'node:timers/promises';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

interface ReadersOptions {
  /** Where the sandbox is, without a slash at the end. */
  readonly url: string;
  readonly ledger: Ledger;
  readonly random: Random;
  /** What they ask, in their own words and by the ids of entries. */
  readonly questions: readonly string[];
  readonly readers: number;
  /** How many milliseconds a reader waits between two deeds. */
  readonly pace: number;
}

interface Deed {
  readonly name: string;
  readonly path: string;
  readonly body: object;
}

/** A message, or a part of one, as the sandbox shows it. */
interface Shown {
  readonly id?: string;
  readonly type?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Shown[];
}

const buttonType = 2;
const firstReader = 10n ** 17n;

/** Readers who never stop asking, each one thing after the other. */
export class Readers {
  readonly #options: ReadersOptions;
  readonly #ends: readonly Promise<void>[];
  #stopping = false;

  constructor(options: ReadersOptions) {
    this.#options = options;
    this.#ends = Array.from({ length: options.readers }, (_, index) =>
      this.#read(firstReader + BigInt(index)),
    );
  }

  /** Stops the asking, and waits for the answers on their way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#ends);
  }

  async #read(reader: bigint): Promise<void> {
    let buttons: readonly object[] = [];
    while (!this.#stopping) {
      const shown = await this.#do(reader, this.#choose(buttons));
      buttons = shown?.id === undefined ? buttons : buttonsIn(shown, shown.id);
      await setTimeout(this.#options.pace);
    }
  }

  #choose(buttons: readonly object[]): Deed {
    const { random, questions } = this.#options;
    const question = random.pick(questions);
    const locale = random.pick(['en-US', 'fr']);
    const command = (name: string, options: object): Deed => ({
      name: `/${name} ${JSON.stringify(options)}`,
      path: 'interactions',
      body: { command: name, options, locale },
    });
    const chance = random.below(100);
    if (chance < 45) return command('ask', { question });
    if (chance < 55) return command('timeline', {});
    if (chance < 60) return command(random.pick(['story', 'topics']), {});
    if (chance < 75 && buttons.length > 0) {
      const button = random.pick(buttons);
      return { name: `button ${JSON.stringify(button)}`, path: 'components', body: { ...button, locale } };
    }
    const value = question.slice(0, random.below(20));
    const body = { command: 'ask', option: 'question', value, locale };
    return { name: `autocomplete ${JSON.stringify(value)}`, path: 'autocomplete', body };
  }

  async #do(reader: bigint, { name, path, body }: Deed): Promise<Shown | undefined> {
    const { url, ledger } = this.#options;
    const sent = performance.now();
    ledger.ask();
    const response = await fetch(`${url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, guild: true, user: { id: String(reader) } }),
    });
    const text = await response.text();
    const received = performance.now();
    if (!response.ok) {
      ledger.lose(name, `${response.status} ${text}`);
      return undefined;
    }
    const shown: Shown = JSON.parse(text);
    const id = shown.id ?? null;
    ledger.reply({ deed: name, sent, received, text, id: path === 'components' ? null : id });
    return shown;
  }
}

function buttonsIn(shown: Shown, message: string): readonly object[] {
  const here =
    shown.type === buttonType && shown.custom_id !== undefined && shown.disabled !== true
      ? [{ message, custom_id: shown.custom_id }]
      : [];
  return [...here, ...(shown.components ?? []).flatMap((inner) => buttonsIn(inner, message))];
}
