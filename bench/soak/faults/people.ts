import { isNoApology, type Expectations, type Judge } from './expectations.ts';
import type { Ledger } from './ledger.ts';

/** A button that a person could press: its message, and its own id. */
interface Button {
  readonly message: string;
  readonly custom_id: string;
}

interface PeopleOptions {
  /** Where the sandbox is, without a slash at the end. */
  readonly url: string;
  readonly ledger: Ledger;
  readonly random: () => number;
  readonly expectations: Expectations;
  /** What they ask in their own words, besides what the files ask. */
  readonly questions: readonly string[];
  /** How many milliseconds pass between two deeds. */
  readonly pace: number;
  /** The gateway fault that is on. */
  readonly currentFault: () => string | null;
}

/** Of the latest buttons so many are kept in mind. */
const rememberedButtons = 60;
const firstPerson = 10n ** 17n;

/** People who never stop asking: each does one thing, at a steady pace, whatever becomes of it. */
export class People {
  readonly #options: PeopleOptions;
  readonly #underWay = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  #count = 0n;
  #buttons: readonly Button[] = [];

  constructor(options: PeopleOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      const deed = this.#act();
      this.#underWay.add(deed);
      void deed.finally(() => this.#underWay.delete(deed));
    }, options.pace);
  }

  /** Lets nobody else ask, and waits for the answers on their way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#underWay);
  }

  async #act(): Promise<void> {
    const { random, questions, expectations } = this.#options;
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)];
    const question = pick(random() < 0.5 ? questions : expectations.written) ?? '';
    const locale = random() < 0.3 ? 'fr' : 'en-US';
    const chance = random();
    const button = pick(this.#buttons);
    if (chance < 0.4) {
      const body = { command: 'ask', options: { question }, locale };
      return this.#do('ask', 'interactions', body, expectations.ask(question, locale));
    }
    if (chance < 0.5) {
      const body = { command: 'Ask Sidebar about this', target: { content: question }, locale };
      return this.#do('message', 'interactions', body, expectations.message(question, locale));
    }
    if (chance < 0.57)
      return this.#do('timeline', 'interactions', { command: 'timeline', locale }, isNoApology);
    if (chance < 0.8 || button === undefined) {
      const value = question.slice(0, 1 + Math.floor(random() * 20));
      const body = { command: 'ask', option: 'question', value, locale };
      return this.#do('autocomplete', 'autocomplete', body, expectations.autocomplete(value, locale));
    }
    const judge = expectations.button(button.custom_id, locale);
    return this.#do('button', 'components', { ...button, locale }, judge);
  }

  async #do(deed: string, path: string, body: object, judge: Judge): Promise<void> {
    const { url, ledger, currentFault } = this.#options;
    this.#count += 1n;
    const person = String(firstPerson + this.#count);
    ledger.ask(person, deed, currentFault(), judge);
    const response = await fetch(`${url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, guild: true, user: { id: person } }),
    });
    const answer: unknown = await response.json();
    // For instance a button of a message that has changed since, or that only somebody else sees.
    if (response.status < 500 && !response.ok) ledger.forget(person);
    if (response.ok) this.#remember(answer as Shown);
  }

  #remember({ id, components }: Shown): void {
    if (id === undefined) return;
    const found = buttonsIn(components ?? []).map((customId) => ({ message: id, custom_id: customId }));
    this.#buttons = [...this.#buttons, ...found].slice(-rememberedButtons);
  }
}

/** A message, or a part of one, as the sandbox shows it. */
interface Shown {
  readonly id?: string;
  readonly type?: number;
  readonly custom_id?: string;
  readonly components?: readonly Shown[];
}

const buttonType = 2;

function buttonsIn(components: readonly Shown[]): readonly string[] {
  return components.flatMap(({ type, custom_id: customId, components: inner }) =>
    type === buttonType && customId !== undefined ? [customId] : buttonsIn(inner ?? []),
  );
}
