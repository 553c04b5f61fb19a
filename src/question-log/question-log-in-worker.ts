import { setTimeout as pause } from 'node:timers/promises';
import type { Insights } from './insights.ts';
import { describeSlowness, nameOf, type LogPlace } from './log-place.ts';
import { Outage, type Report } from './outage.ts';
import type { QuestionEvent } from './question-event.ts';
import type { LoggedQuestion, QuestionLog } from './question-log.ts';
import type { StampedEvent } from './question-store.ts';
import { StoreThread } from './store-thread.ts';
import { noAnswer, type Answer, type TaskResult, type Request } from './task.ts';

/** The most events that wait for the disk; newer ones are dropped. */
const maxWaiting = 10_000;
/** The most events sent to the thread at once, so that sending them takes little time. */
const maxAtOnce = 1_000;

/** Where questions are kept, for how long, and where failures are reported. */
export interface QuestionLogOptions {
  readonly place: LogPlace;
  /** Number of days that a question is kept. */
  readonly days: number;
  readonly report: Report;
  /** The key of the story being served, so that the questions of several are kept apart. */
  readonly story?: (() => string) | undefined;
}

/** Timeouts and intervals, in milliseconds. */
export interface Timeouts {
  /** To wait for another program's lock on the file. */
  readonly lockWait: number;
  /** To wait for the answer to a request. */
  readonly answerWait: number;
  /** To wait until the last events are written when the log is closed. */
  readonly closeWait: number;
  /** From a failure to the next attempt, at first; each further one in a row doubles it. */
  readonly firstRetry: number;
  /** From one failure to the next attempt, at most. */
  readonly lastRetry: number;
  /** From one write to the next: what is recorded meanwhile is written together, at the price of one. */
  readonly betweenWrites: number;
  /** From one task to the next without events, so that old questions are deleted all the same. */
  readonly idleAtMost: number;
}

const usualTimeouts: Timeouts = {
  lockWait: 5_000,
  answerWait: 2_000,
  closeWait: 3_000,
  // A connection that was ended is back at once, and what waits is lost if the process is killed.
  firstRetry: 250,
  lastRetry: 30_000,
  betweenWrites: 20,
  idleAtMost: 600_000,
};

/**
 * Opens a question log, written by a thread. Neither throws nor waits: if the file or the database fails, that is reported and
 * tried again later. Works in the compiled code only: threads load JavaScript.
 */
export function openQuestionLog(options: QuestionLogOptions, timeouts: Partial<Timeouts> = {}): QuestionLog {
  return new QuestionLogInWorker(options, { ...usualTimeouts, ...timeouts });
}

/** A request that waits to be sent, and the function that takes its answer. */
interface WaitingRequest {
  readonly request: Request;
  readonly settle: (answer: Answer) => void;
}

class QuestionLogInWorker implements QuestionLog {
  readonly #timeouts: Timeouts;
  readonly #thread: StoreThread;
  readonly #outage: Outage;
  readonly #place: LogPlace;
  readonly #story: () => string | undefined;
  /** Events sent to the thread stay here until they are written. */
  readonly #events: StampedEvent[] = [];
  readonly #requests: WaitingRequest[] = [];
  readonly #upkeep: NodeJS.Timeout;
  #isUpkeepDue = true;
  #retry: NodeJS.Timeout | null = null;
  #failures = 0;
  #work: Promise<void> | null = null;
  #closing: Promise<void> | null = null;

  constructor({ place, days, report, story }: QuestionLogOptions, timeouts: Timeouts) {
    this.#place = place;
    this.#story = () => story?.();
    this.#timeouts = timeouts;
    this.#thread = new StoreThread({ place, days, lockWait: timeouts.lockWait });
    this.#outage = new Outage(nameOf(place), report);
    this.#upkeep = setInterval(() => this.#startUpkeep(), timeouts.idleAtMost).unref();
    this.#wake();
  }

  record(event: QuestionEvent): void {
    if (this.#closing !== null) return;
    if (this.#events.length >= maxWaiting) {
      this.#outage.begin(describeSlowness(this.#place, maxWaiting));
      this.#outage.lose(1);
      return;
    }
    this.#events.push({ at: Date.now(), event, story: this.#story() });
    if (this.#retry === null) this.#wake();
  }

  async insights(days: number): Promise<Insights | null> {
    return (await this.#answer({ type: 'insights', days, story: this.#story() ?? null })).insights;
  }

  async question(key: string): Promise<LoggedQuestion | null> {
    return (await this.#answer({ type: 'question', key })).question;
  }

  async claim(notices: readonly string[]): Promise<boolean> {
    return (await this.#answer({ type: 'claim', notices })).claimed === true;
  }

  async release(notices: readonly string[]): Promise<void> {
    await this.#answer({ type: 'release', notices });
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
      }, this.#timeouts.answerWait);
      this.#requests.push(waiting);
      this.#wake();
    });
  }

  #startUpkeep(): void {
    this.#isUpkeepDue = true;
    this.#wake();
  }

  #wake(): void {
    this.#work ??= this.#sendDueTasks();
  }

  /** Sends one task after another until nothing is due, what failed is given a rest, or the log closes. */
  async #sendDueTasks(): Promise<void> {
    // Events recorded until then are written together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let isFirst = true; this.#closing === null && this.#isWorkDue(); isFirst = false) {
      if (!isFirst && this.#requests.length === 0) await pause(this.#timeouts.betweenWrites);
      const waiting = this.#requests.shift();
      const result = await this.#send(waiting?.request ?? null, false);
      waiting?.settle(result.answer);
    }
    this.#work = null;
  }

  #isWorkDue(): boolean {
    if (this.#requests.length > 0) return true;
    return this.#retry === null && (this.#events.length > 0 || this.#isUpkeepDue);
  }

  async #send(request: Request | null, last: boolean): Promise<TaskResult> {
    const events = last ? this.#events.slice() : this.#events.slice(0, maxAtOnce);
    this.#isUpkeepDue = false;
    const result = await this.#thread.carryOut({ events, request, last });
    if (result.written) this.#events.splice(0, events.length);
    if (result.failure !== null) this.#fail(result.failure);
    else this.#succeed();
    return result;
  }

  #fail(reason: string): void {
    this.#outage.begin(reason);
    if (this.#closing !== null) return;
    if (this.#retry !== null) return;
    const { firstRetry, lastRetry } = this.#timeouts;
    const wait = Math.min(firstRetry * 2 ** this.#failures, lastRetry);
    this.#failures += 1;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#startUpkeep();
    }, wait).unref();
  }

  #succeed(): void {
    this.#stopWaiting();
    this.#failures = 0;
    if (this.#events.length < maxAtOnce) this.#outage.end();
  }

  #stopWaiting(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #finish(): Promise<void> {
    clearInterval(this.#upkeep);
    this.#stopWaiting();
    let deadline: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      deadline = setTimeout(resolve, this.#timeouts.closeWait);
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
