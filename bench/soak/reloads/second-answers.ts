import type { Exchange } from 'discord-sandbox';

/** A bot that hears nothing for a second sends the same answer again, in milliseconds. */
const retryAfter = 900;

interface Answer {
  readonly at: number;
  readonly body: string;
}

/** Watches a bot's requests for second answers to one interaction. A bot on a slow machine may repeat its answer, word for word. */
export class SecondAnswers {
  readonly #answers = new Map<string, Answer>();
  readonly #onFound: (fault: string) => void;

  /** @param onFound Called with what is wrong, for each second answer. */
  constructor(onFound: (fault: string) => void) {
    this.#onFound = onFound;
  }

  /** Takes a request of the bot's, once it was answered. */
  take({ method, path, request, at }: Pick<Exchange, 'method' | 'path' | 'request' | 'at'>): void {
    const id = /\/interactions\/(\d+)\/[^/]+\/callback$/u.exec(path)?.[1];
    if (method !== 'POST' || id === undefined) return;
    const answer = { at: Date.parse(at), body: JSON.stringify(request) ?? '' };
    const first = this.#answers.get(id);
    this.#answers.set(id, first ?? answer);
    if (first === undefined) return;
    if (first.body !== answer.body) {
      this.#onFound(`interaction ${id}: a second answer, which differs: ${answer.body.slice(0, 300)}`);
    } else if (answer.at - first.at < retryAfter) {
      this.#onFound(`interaction ${id}: the same answer again after ${answer.at - first.at} ms`);
    }
  }
}
