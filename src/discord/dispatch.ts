import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { InteractionOutcome, Metrics } from '../monitoring/metrics.ts';
import { failureMessage } from '../replies/notice-message.ts';
import { replyLanguage } from '../replies/reply-language.ts';
import type { LogFields, Reply } from '../replies/reply.ts';
import { ThrottledLog } from '../throttled-log.ts';
import { choicesBody, deferralBody, messageBody } from './callback/bodies.ts';
import { refusalFields, type Refusal } from './callback/judge-response.ts';
import { defaultResponseWindow, type Delivery, type Responder } from './callback/responder.ts';
import type { Deferral } from './command.ts';
import type { CommandMentions } from './command-mentions.ts';
import { CountedEvents } from './counted-events.ts';
import { readInteraction, type Interaction, type UnreadableInteraction } from './interaction.ts';
import { outcomeOf, summarise } from './interaction-summary.ts';
import type { ReaderLimit } from './reader-limit.ts';
import { RecentIds } from './recent-ids.ts';
import { Router, type Asking, type RouterDependencies, type Typing } from './router.ts';
import { Turns } from './turns.ts';
import { deliver, type Work } from './work.ts';

export interface DispatchDependencies extends RouterDependencies {
  /** Answers by requests to Discord. */
  readonly callback: Responder;
  readonly metrics: Metrics;
  /** Makes the commands that replies name clickable. */
  readonly mentions: CommandMentions;
  readonly log: Logger;
  /** How long after its receipt an interaction can be answered, in milliseconds; Discord's three seconds unless given. */
  readonly responseWindow?: number | undefined;
  /** The present, in milliseconds; by `performance.now()` unless given. */
  readonly now?: () => number;
}

/** Discord sends an interaction twice within seconds, if it does. */
const rememberedIds = 10_000;
/** How many are answered at a time, as there are connections: of a larger burst the first would wait until all are too late. */
const mostAtATime = 64;
/** How much of the time to answer one may wait for its turn: with less left, its answer would hardly be in time. */
const shareToWait = 2 / 3;

/**
 * Answers interactions: reads each from its payload, has its command handle it and sends the one response. What may take longer
 * than Discord waits is deferred first.
 * `handle` never throws. A handler's failure is reported to the reader with a reference, and every interaction is one log line.
 */
export class Dispatcher {
  readonly #dependencies: DispatchDependencies;
  readonly #router: Router;
  readonly #now: () => number;
  readonly #longestWait: number;
  readonly #throttled: ThrottledLog;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #recent = new RecentIds(rememberedIds);
  readonly #counted = new CountedEvents();
  readonly #turns = new Turns(mostAtATime);
  #received = 0;
  #stopped = false;

  constructor(dependencies: DispatchDependencies) {
    this.#dependencies = dependencies;
    this.#router = new Router(dependencies);
    this.#now = dependencies.now ?? (() => performance.now());
    this.#longestWait = (dependencies.responseWindow ?? defaultResponseWindow) * shareToWait;
    this.#throttled = new ThrottledLog(dependencies.log, this.#now);
  }

  /** How often each reader may ask, for the other ways to ask. */
  get readerLimit(): ReaderLimit {
    return this.#router.readerLimit;
  }

  /**
   * Answers an interaction, from the payload that Discord sent. Ignores it once the dispatcher has been stopped. Resolves once
   * it has been answered, logged and counted.
   *
   * @param responder The way back; a request to Discord unless given.
   */
  async handle(payload: unknown, responder: Responder = this.#dependencies.callback): Promise<void> {
    if (this.#stopped) return;
    this.#received += 1;
    const interaction = readInteraction(payload, this.#now());
    const id = interaction.address?.id;
    if (id !== undefined && !this.#recent.add(id)) {
      this.#throttled.warn('Discord sent an interaction twice; it is answered once');
      return;
    }
    const work =
      'reason' in interaction
        ? this.#apologise(interaction, responder)
        : this.#answer(interaction, responder);
    this.#inFlight.add(work);
    await work;
    this.#inFlight.delete(work);
  }

  /** Resolves once the interactions so far have been answered, logged and counted. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
  }

  /**
   * Resolves once no more interactions arrive: what Discord had sent has been read.
   * @param timeout How long to wait at most, in milliseconds.
   */
  async drained(timeout: number): Promise<void> {
    const until = this.#now() + timeout;
    for (let before = -1; before !== this.#received && this.#now() < until;) {
      before = this.#received;
      // Two turns of the event loop: what has arrived is read in the first.
      for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /**
   * Takes no more interactions and waits for the responses in flight.
   * @param timeout How long to wait at most, in milliseconds.
   * @returns How many responses were still in flight.
   */
  async stop(timeout: number): Promise<number> {
    this.#stopped = true;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise((resolve) => {
      timer = setTimeout(resolve, timeout);
    });
    await Promise.race([Promise.all(this.#inFlight), timeUp]);
    clearTimeout(timer);
    return this.#inFlight.size;
  }

  async #answer(interaction: Interaction, responder: Responder): Promise<void> {
    const { receivedAt } = interaction.address;
    const summary = summarise(interaction);
    const log = this.#dependencies.log.child(summary);
    const endTurn = await this.#turns.take();
    const work = { responder, summary, receivedAt, log, endTurn };
    try {
      if (this.#now() - receivedAt > this.#longestWait) return this.#shed(work);
      const { action } = interaction;
      if (action.kind === 'autocomplete') await this.#sendChoices({ ...interaction, action }, work);
      else await this.#sendReply({ ...interaction, action }, work);
    } catch (error) {
      await this.#fail(interaction, work, { err: error }, null);
    } finally {
      endTurn();
    }
  }

  async #sendChoices(interaction: Typing, work: Work): Promise<void> {
    const choices = await this.#router.autocomplete(interaction);
    const delivery = await work.responder.respond(interaction.address, choicesBody(choices));
    if (delivery.kind === 'refused') return this.#fail(interaction, work, refusalFields(delivery), null);
    this.#report(work, delivery, { choices: choices.length });
  }

  async #sendReply(interaction: Asking, work: Work): Promise<void> {
    const { responder } = work;
    const { deferral: wanted, reply: makeReply } = await this.#router.route(interaction);
    const isOwn = 'ownMessage' in interaction.action && interaction.action.ownMessage;
    const deferral = wanted === 'update' && !isOwn ? 'reply' : wanted;
    if (deferral !== null) {
      const deferred = await responder.respond(interaction.address, deferralBody(deferral));
      // What may take long is not to keep others waiting.
      work.endTurn();
      if (deferred.kind === 'refused') return this.#fail(interaction, work, refusalFields(deferred), null);
      // In doubt, Discord may have taken it; the edit that follows will show.
      if (deferred.kind !== 'delivered' && deferred.kind !== 'in-doubt') {
        return this.#report(work, deferred, {});
      }
    }
    let reply: Reply;
    try {
      const made = await makeReply();
      reply = { ...made, message: this.#dependencies.mentions.applied(made.message) };
    } catch (error) {
      return this.#fail(interaction, work, { err: error }, deferral);
    }
    const { logFields, failure, event } = reply;
    const delivery = await deliver(interaction.address, reply, { responder, deferral, isOwn });
    if (delivery.kind === 'refused') return this.#fail(interaction, work, refusalFields(delivery), deferral);
    if (delivery.kind === 'delivered' && event && this.#counted.counts(event, interaction.userId)) {
      this.#dependencies.services.questionLog.record(event);
    }
    if (failure) work.log.warn({ err: failure.error }, failure.what);
    this.#report(work, delivery, logFields);
  }

  /** Logs and counts an answer that was sent, or that Discord did not accept for a reason of its own. */
  #report(work: Work, delivery: Exclude<Delivery, Refusal>, logFields: LogFields): void {
    const { log } = work;
    const durationMs = this.#durationOf(work);
    switch (delivery.kind) {
      case 'delivered':
        log.info({ durationMs, ...logFields }, 'Answered');
        return this.#measure(work, outcomeOf(logFields), logFields);
      case 'too-late':
        if (delivery.code === null) return this.#shed(work);
        log.warn({ durationMs, code: delivery.code }, 'Discord no longer accepted the response');
        return this.#measure(work, 'too_late');
      case 'answered-elsewhere':
        log.warn(
          { durationMs, code: delivery.code },
          'Somebody else answered; does another process use the token?',
        );
        return this.#measure(work, 'too_late');
      case 'in-doubt':
        log.warn(
          { durationMs, reason: delivery.reason },
          'Discord did not say whether it accepted the response',
        );
        return this.#measure(work, 'too_late');
      case 'unreachable':
        this.#throttled.warn('Discord did not accept a response', {
          ...work.summary,
          reason: delivery.reason,
        });
        return this.#measure(work, 'failed');
    }
  }

  /** Discord no longer waits for this one: sending an answer would only delay the others. */
  #shed(work: Work): void {
    this.#throttled.warn('Too busy to answer in time; some interactions got no response', work.summary);
    this.#measure(work, 'too_late');
  }

  /** Tells the reader that something went wrong, with a reference that is in the log. */
  async #fail(
    { address, locale, action }: Interaction,
    work: Work,
    fields: object,
    deferral: Deferral | null,
  ): Promise<void> {
    const { responder } = work;
    const reference = randomUUID().slice(0, 8);
    const message = failureMessage(reference, replyLanguage(locale));
    const delivery =
      action.kind === 'autocomplete'
        ? await responder.respond(address, choicesBody([]))
        : await deliver(address, { message, logFields: {} }, { responder, deferral, isOwn: false });
    const readerNotified = delivery.kind === 'delivered';
    work.log.error(
      { durationMs: this.#durationOf(work), reference, readerNotified, ...fields },
      'Failed to answer',
    );
    this.#measure(work, 'failed');
  }

  /** Answers what could not be read, if it says where. */
  async #apologise(
    { address, locale, reason, isAutocomplete }: UnreadableInteraction,
    responder: Responder,
  ): Promise<void> {
    const reference = randomUUID().slice(0, 8);
    this.#throttled.warn(`An interaction cannot be read: ${reason}`, { reference });
    this.#dependencies.metrics.interaction({
      kind: 'other',
      command: '',
      verdict: null,
      outcome: 'failed',
      durationMs: 0,
    });
    if (address === null) return;
    const apology = messageBody(failureMessage(reference, replyLanguage(locale)));
    await responder.respond(address, isAutocomplete ? choicesBody([]) : apology);
  }

  #measure(work: Work, outcome: InteractionOutcome, { verdict }: LogFields = {}): void {
    const { interaction: kind, command } = work.summary;
    this.#dependencies.metrics.interaction({
      kind,
      command,
      verdict: typeof verdict === 'string' ? verdict : null,
      outcome,
      durationMs: this.#durationOf(work),
    });
  }

  #durationOf({ receivedAt }: Work): number {
    return Math.round((this.#now() - receivedAt) * 10) / 10;
  }
}
