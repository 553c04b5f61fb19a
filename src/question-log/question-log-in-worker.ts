import type { Insights } from './insights.ts';
import { Outage, type Report } from './outage.ts';
import type { QuestionEvent } from './question-event.ts';
import type { LoggedQuestion, QuestionLog } from './question-log.ts';
import type { StampedEvent } from './question-store.ts';
import { StoreThread } from './store-thread.ts';
import { noAnswer, type Answer, type Outcome, type Request } from './task.ts';

/** Events that wait for the disk; newer ones are lost while there are so many. */
const mostWaiting = 10_000;
/** Events that are sent to the thread at once, so that sending them takes little time. */
const mostAtOnce = 1_000;

/** Where questions are kept, how long, and who is told of failures. */
export interface QuestionLogOptions {
  readonly path: string;
  /** How many days a question is kept. */
  readonly days: number;
  readonly report: Report;
}

/** Milliseconds that things may take. */
export interface Patience {
  /** For another program's lock on the file. */
  readonly lockWait: number;
  /** For an answer to a request. */
  readonly answerWait: number;
  /** For the last events to be written when the log is closed. */
  readonly closeWait: number;
  /** From a failure to the next attempt. */
  readonly retryAfter: number;
  /** From one task to the next when nothing happens, so that what is too old is deleted all the same. */
  readonly idleAtMost: number;
}

const usualPatience: Patience = {
  lockWait: 5_000,
  answerWait: 2_000,
  closeWait: 3_000,
  retryAfter: 30_000,
  idleAtMost: 600_000,
};

/**
 * A question log in a file, written on a thread of its own. Neither throws nor waits: a file that fails is reported,
 * and tried again later. Runs from the compiled code only: threads load JavaScript.
 */
export function openQuestionLog(options: QuestionLogOptions, patience: Partial<Patience> = {}): QuestionLog {
  return new QuestionLogInWorker(options, { ...usualPatience, ...patience });
}

/** A request that waits to be sent, and what takes the answer. */
interface WaitingRequest {
  readonly request: Request;
  readonly settle: (answer: Answer) => void;
}

class QuestionLogInWorker implements QuestionLog {
  readonly #patience: Patience;
  readonly #thread: StoreThread;
  readonly #outage: Outage;
  readonly #path: string;
  /** Those at the thread stay here until they are written. */
  readonly #events: StampedEvent[] = [];
  readonly #requests: WaitingRequest[] = [];
  readonly #tending: NodeJS.Timeout;
  #isTendingDue = true;
  #retry: NodeJS.Timeout | null = null;
  #work: Promise<void> | null = null;
  #closing: Promise<void> | null = null;

  constructor({ path, days, report }: QuestionLogOptions, patience: Patience) {
    this.#path = path;
    this.#patience = patience;
    this.#thread = new StoreThread({ path, days, lockWait: patience.lockWait });
    this.#outage = new Outage(path, report);
    this.#tending = setInterval(() => this.#tend(), patience.idleAtMost).unref();
    this.#wake();
  }

  record(event: QuestionEvent): void {
    if (this.#closing !== null) return;
    if (this.#events.length >= mostWaiting) {
      this.#outage.begin(
        `The question log "${this.#path}" is too slow: ${mostWaiting} events wait, and newer ones are lost until it has caught up. Look whether its disk is overloaded, or set QUESTION_LOG to another path.`,
      );
      this.#outage.lose(1);
      return;
    }
    this.#events.push({ at: Date.now(), event });
    if (this.#retry === null) this.#wake();
  }

  async insights(days: number): Promise<Insights | null> {
    return (await this.#answer({ type: 'insights', days })).insights;
  }

  async question(key: string): Promise<LoggedQuestion | null> {
    return (await this.#answer({ type: 'question', key })).question;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#finish());
  }

  #answer(request: Request): Promise<Answer> {
    if (this.#closing !== null) return Promise.resolve(noAnswer);
    return new Promise((resolve) => {
      const waiting: WaitingRequest = {
        request,
        settle: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      };
      const timer = setTimeout(() => {
        const place = this.#requests.indexOf(waiting);
        if (place !== -1) this.#requests.splice(place, 1);
        resolve(noAnswer);
      }, this.#patience.answerWait);
      this.#requests.push(waiting);
      this.#wake();
    });
  }

  #tend(): void {
    this.#isTendingDue = true;
    this.#wake();
  }

  #wake(): void {
    this.#work ??= this.#workOff();
  }

  /** Sends one task after the other, until nothing is due, the file has failed and is left alone, or the log closes. */
  async #workOff(): Promise<void> {
    // What is recorded until then is written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#closing === null && this.#isWorkDue()) {
      const waiting = this.#requests.shift();
      const outcome = await this.#send(waiting?.request ?? null, false);
      waiting?.settle(outcome.answer);
    }
    this.#work = null;
  }

  #isWorkDue(): boolean {
    if (this.#requests.length > 0) return true;
    return this.#retry === null && (this.#events.length > 0 || this.#isTendingDue);
  }

  async #send(request: Request | null, last: boolean): Promise<Outcome> {
    const events = last ? this.#events.slice() : this.#events.slice(0, mostAtOnce);
    this.#isTendingDue = false;
    const outcome = await this.#thread.carryOut({ events, request, last });
    if (outcome.written) this.#events.splice(0, events.length);
    if (outcome.failure !== null) this.#fail(outcome.failure);
    else this.#succeed();
    return outcome;
  }

  #fail(reason: string): void {
    this.#outage.begin(reason);
    if (this.#closing !== null) return;
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      this.#tend();
    }, this.#patience.retryAfter).unref();
  }

  #succeed(): void {
    this.#stopWaiting();
    if (this.#events.length < mostAtOnce) this.#outage.end();
  }

  #stopWaiting(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #finish(): Promise<void> {
    clearInterval(this.#tending);
    this.#stopWaiting();
    let deadline: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      deadline = setTimeout(resolve, this.#patience.closeWait);
    });
    await Promise.race([this.#writeRest().then(() => this.#thread.stop()), tooLate]);
    void this.#thread.stop();
    clearTimeout(deadline);
    for (const { settle } of this.#requests.splice(0)) settle(noAnswer);
    this.#outage.lose(this.#events.length);
    this.#outage.close();
  }

  async #writeRest(): Promise<void> {
    await this.#work;
    await this.#send(null, true);
  }
}
