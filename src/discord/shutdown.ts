import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isDriverFault } from '../database/driver-fault.ts';
import { encodingsSettled } from '../replies/timeline/picture/canvas.ts';
import { ThrottledLog } from '../throttled-log.ts';

/** Exit codes of a process that a signal ended: 128 plus the signal's number. */
const signalExitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** In milliseconds, on a busy machine. */
const longestEncoding = 10_000;

/**
 * Ends the process in order: what was started last stops first. A first SIGTERM or SIGINT stops everything and exits with 0,
 * a second one ends it at once. An uncaught exception is logged and exits with 1; an unhandled rejection is only logged.
 */
export class Shutdown {
  readonly #log: Logger;
  readonly #steps: (() => Promise<void>)[] = [];
  #stopping = false;

  constructor(log: Logger) {
    this.#log = log;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.#stopping) return dieOf(signal);
        log.info({ signal }, 'Stopping');
        void this.#stop(0);
      });
    }
    const throttled = new ThrottledLog(log);
    process.on('uncaughtException', (error) => {
      if (!isDriverFault(error)) return this.#crash(error, 'Uncaught exception');
      throttled.warn('The database’s driver wrote to a closed connection', { err: error });
    });
    // Nothing depends on a rejection that nobody handles: the bot keeps serving what it can.
    process.on('unhandledRejection', (reason) =>
      throttled.warn(`Unhandled rejection: ${reason instanceof Error ? reason.name : typeof reason}`, {
        err: reason,
      }),
    );
  }

  /** Adds a step to the shutdown. */
  onStop(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Logs why the process cannot continue, stops what was started and exits with 1. */
  async fail(reason: string, error?: unknown): Promise<void> {
    this.#log.fatal(reason);
    if (error !== undefined) this.#log.debug({ err: error }, 'Details of the failure');
    await this.#stop(1);
  }

  async #stop(exitCode: number): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    for (const step of this.#steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        this.#log.error({ err: error }, 'A shutdown step failed');
      }
    }
    exit(exitCode);
  }

  /** After an uncaught error no state can be trusted, so no shutdown step runs. */
  #crash(error: unknown, what: string): void {
    this.#log.fatal({ err: error }, what);
    exit(1);
  }
}

/**
 * Ends the process as the signal would if nobody handled it: an exit would abort while threads are busy. Process 1 of a container
 * cannot be ended that way, and exits.
 */
function dieOf(signal: keyof typeof signalExitCodes): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  exit(signalExitCodes[signal]);
}

/** Exits as soon as no picture is being encoded, which rarely takes a second: the process would abort otherwise. */
function exit(exitCode: number): void {
  const timeout = sleep(longestEncoding, undefined, { ref: false });
  void Promise.race([encodingsSettled(), timeout]).finally(() => process.exit(exitCode));
}
