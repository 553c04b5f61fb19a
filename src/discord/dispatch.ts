import { randomUUID } from 'node:crypto';
import { DiscordAPIError, InteractionResponseType, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { InteractionOutcome, Metrics } from '../monitoring/metrics.ts';
import type { QuestionEvent } from '../question-log/question-event.ts';
import { replyLanguage } from '../replies/reply-language.ts';
import { failureMessage } from '../replies/notice-message.ts';
import type { LogFields, Reply } from '../replies/reply.ts';
import { OncePerReader } from './reader-limit.ts';
import { summarise, toComponentRequest, type InteractionSummary } from './requests.ts';
import { deferReply, editDeferredReply, sendCallback, updateMessage, type CallbackBody } from './respond.ts';
import { NoResponseError } from './rest-requests.ts';
import { Router, type RouterDependencies } from './router.ts';

export interface DispatchDependencies extends RouterDependencies {
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Discord's error codes for an interaction that has expired, and for one that has already been answered. */
const tooLateCodes: ReadonlySet<number | string> = new Set([10_062, 40_060]);

/** What is logged about a response. */
type LoggedResponse = Pick<Reply, 'logFields' | 'failure'>;

/**
 * Answers interactions: turns each into a request, has its command handle it and sends the one response. The reply to a
 * command that may take longer than Discord waits is deferred first.
 * `handle` never rejects. A handler's failure is reported to the reader with a reference, and every interaction is one log line.
 */
export class Dispatcher {
  readonly #dependencies: DispatchDependencies;
  readonly #router: Router;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #ratings = new OncePerReader();
  #stopped = false;

  constructor(dependencies: DispatchDependencies) {
    this.#dependencies = dependencies;
    this.#router = new Router(dependencies);
  }

  /** Answers one interaction; ignores it once the dispatcher has been stopped. Never rejects. */
  async handle(interaction: Interaction): Promise<void> {
    if (this.#stopped) return;
    const work = this.#answer(interaction);
    this.#inFlight.add(work);
    await work;
    this.#inFlight.delete(work);
  }

  /** Resolves once the interactions so far have been answered, logged and counted. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
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

  async #answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const summary = summarise(interaction);
    const log = this.#dependencies.log.child(summary);
    const durationMs = (): number => Math.round((performance.now() - started) * 10) / 10;
    let deferred = false;
    try {
      if (this.#router.isDeferred(interaction)) {
        await deferReply(interaction);
        deferred = true;
      }
      const { logFields, failure } = deferred
        ? await this.#editReply(interaction)
        : await this.#respond(interaction);
      if (failure) log.warn({ err: failure.error }, failure.what);
      log.info({ durationMs: durationMs(), ...logFields }, 'Answered');
      this.#measure(summary, outcomeOf(logFields), durationMs(), logFields);
    } catch (error) {
      if (isTooLate(error)) {
        const latencyMs = Date.now() - interaction.createdTimestamp;
        const code = error instanceof DiscordAPIError ? { code: error.code } : {};
        log.warn({ durationMs: durationMs(), latencyMs, ...code }, 'Discord no longer accepted the response');
        this.#measure(summary, 'too_late', durationMs());
        return;
      }
      const reference = randomUUID().slice(0, 8);
      const readerNotified = await sendFailureNotice(interaction, reference, deferred);
      log.error({ durationMs: durationMs(), reference, readerNotified, err: error }, 'Failed to answer');
      this.#measure(summary, 'failed', durationMs());
    }
  }

  async #editReply(interaction: Interaction): Promise<LoggedResponse> {
    if (interaction.isAutocomplete()) throw new Error('An autocomplete response cannot be deferred.');
    const reply = await this.#router.reply(interaction);
    await editDeferredReply(interaction, reply.message, reply.files);
    return reply;
  }

  async #respond(interaction: Interaction): Promise<LoggedResponse> {
    if (interaction.isAutocomplete()) {
      const choices = await this.#router.autocomplete(interaction);
      await sendCallback(interaction, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      });
      return { logFields: { choices: choices.length } };
    }
    const reply = await this.#router.reply(interaction);
    const { message, files, updatesMessage, event } = reply;
    if (updatesMessage === true && isOnOwnMessage(interaction)) {
      await updateMessage(interaction, message, files);
    } else {
      const body = { type: InteractionResponseType.ChannelMessageWithSource, data: message };
      await sendCallback(interaction, body, files);
    }
    if (event && this.#isCounted(event, interaction.user.id)) {
      this.#dependencies.services.questionLog.record(event);
    }
    return reply;
  }

  #measure(
    { interaction: kind, command }: InteractionSummary,
    outcome: InteractionOutcome,
    durationMs: number,
    { verdict }: LogFields = {},
  ): void {
    this.#dependencies.metrics.interaction({
      kind,
      command,
      verdict: typeof verdict === 'string' ? verdict : null,
      outcome,
      durationMs,
    });
  }

  /** A reader's rating of an answer counts once, however often they press the button. */
  #isCounted(event: QuestionEvent, userId: string): boolean {
    if (event.type !== 'rated') return true;
    return this.#ratings.markFirst(userId, `${event.key ?? ''}:${event.subject}:${event.id}`);
  }
}

/** Whether Discord accepts no more responses: an apology might be a second answer, or nobody is waiting for it. */
function isTooLate(error: unknown): boolean {
  return (
    error instanceof NoResponseError || (error instanceof DiscordAPIError && tooLateCodes.has(error.code))
  );
}

/** A reply that turns a reader away does not count as an answer. */
function outcomeOf({ verdict }: LogFields): InteractionOutcome {
  return verdict === 'refused' || verdict === 'limited' ? verdict : 'answered';
}

/** Whether a component was used by the reader whom its message answers. */
function isOnOwnMessage(interaction: Interaction): boolean {
  return (
    (interaction.isButton() || interaction.isStringSelectMenu()) && toComponentRequest(interaction).ownMessage
  );
}

/** Sends a failure notice; returns whether Discord accepted it. */
async function sendFailureNotice(
  interaction: Interaction,
  reference: string,
  deferred: boolean,
): Promise<boolean> {
  const message = failureMessage(reference, replyLanguage(interaction.locale));
  const body: CallbackBody = interaction.isAutocomplete()
    ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: message };
  try {
    await (deferred ? editDeferredReply(interaction, message) : sendCallback(interaction, body));
    return true;
  } catch {
    return false;
  }
}
