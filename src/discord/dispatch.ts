import { randomUUID } from 'node:crypto';
import { DiscordAPIError, InteractionResponseType, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { InteractionOutcome, Metrics } from '../monitoring/metrics.ts';
import type { QuestionEvent } from '../question-log/question-event.ts';
import { replyLanguage } from '../replies/language.ts';
import { failureMessage } from '../replies/notice-message.ts';
import type { Reply } from './command.ts';
import { describeInteraction, type DescribedInteraction } from './describe-interaction.ts';
import { OncePerReader } from './once-per-reader.ts';
import { toPressRequest } from './requests.ts';
import { NoWordError } from './rest-requests.ts';
import { keepPromise, promise, respond, update, type ResponseBody } from './respond.ts';
import { Router, type RouterDependencies } from './router.ts';

export interface DispatchDependencies extends RouterDependencies {
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Discord's codes for an interaction that ran out of time, or that somebody else has answered. */
const tooLateCodes: ReadonlySet<number | string> = new Set([10_062, 40_060]);

/** What the log says of an answer. */
type Outcome = Pick<Reply, 'facts' | 'failure'>;

/**
 * Answers interactions: turns each into a request, has its command handle it and sends the one response, or, for a
 * command that takes longer than Discord waits, a promise first.
 * No failure leaves `handle`: a handler's is told to the reader with a reference, and every interaction is one log line.
 */
export class Dispatcher {
  readonly #dependencies: DispatchDependencies;
  readonly #router: Router;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #voices = new OncePerReader();
  #stopped = false;

  constructor(dependencies: DispatchDependencies) {
    this.#dependencies = dependencies;
    this.#router = new Router(dependencies);
  }

  /** Answers one interaction, unless the dispatcher was stopped. Never rejects. */
  async handle(interaction: Interaction): Promise<void> {
    if (this.#stopped) return;
    const work = this.#answer(interaction);
    this.#inFlight.add(work);
    await work;
    this.#inFlight.delete(work);
  }

  /** Resolves once the interactions so far are answered, logged and counted. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
  }

  /**
   * Takes no more interactions and waits for the answers on their way.
   * @param deadline How long to wait at most, in milliseconds.
   * @returns How many answers were still missing.
   */
  async stop(deadline: number): Promise<number> {
    this.#stopped = true;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise((resolve) => {
      timer = setTimeout(resolve, deadline);
    });
    await Promise.race([Promise.all(this.#inFlight), timeUp]);
    clearTimeout(timer);
    return this.#inFlight.size;
  }

  async #answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const described = describeInteraction(interaction);
    const log = this.#dependencies.log.child(described);
    const durationMs = (): number => Math.round((performance.now() - started) * 10) / 10;
    let promised = false;
    try {
      if (this.#router.takesLong(interaction)) {
        await promise(interaction);
        promised = true;
      }
      const { facts, failure } = promised
        ? await this.#followUp(interaction)
        : await this.#respond(interaction);
      if (failure) log.warn({ err: failure.error }, failure.what);
      log.info({ durationMs: durationMs(), ...facts }, 'Answered');
      this.#measure(described, outcomeOf(facts), durationMs(), facts);
    } catch (error) {
      if (isTooLate(error)) {
        const latencyMs = Date.now() - interaction.createdTimestamp;
        const code = error instanceof DiscordAPIError ? { code: error.code } : {};
        log.warn({ durationMs: durationMs(), latencyMs, ...code }, 'Discord took no answer any more');
        this.#measure(described, 'too_late', durationMs());
        return;
      }
      const reference = randomUUID().slice(0, 8);
      const told = await tellFailure(interaction, reference, promised);
      log.error({ durationMs: durationMs(), reference, told, err: error }, 'Failed to answer');
      this.#measure(described, 'failed', durationMs());
    }
  }

  async #followUp(interaction: Interaction): Promise<Outcome> {
    if (interaction.isAutocomplete()) throw new Error('Choices are never promised.');
    const reply = await this.#router.reply(interaction);
    await keepPromise(interaction, reply.message, reply.files);
    return reply;
  }

  async #respond(interaction: Interaction): Promise<Outcome> {
    if (interaction.isAutocomplete()) {
      const choices = await this.#router.complete(interaction);
      await respond(interaction, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      });
      return { facts: { choices: choices.length } };
    }
    const reply = await this.#router.reply(interaction);
    const { message, files, updates, event } = reply;
    if (updates === true && isOnOwnMessage(interaction)) await update(interaction, message, files);
    else {
      const body = { type: InteractionResponseType.ChannelMessageWithSource, data: message };
      await respond(interaction, body, files);
    }
    if (event && this.#counts(event, interaction.user.id)) {
      this.#dependencies.services.questionLog.record(event);
    }
    return reply;
  }

  #measure(
    { interaction: kind, command }: DescribedInteraction,
    outcome: InteractionOutcome,
    durationMs: number,
    { verdict }: Reply['facts'] = {},
  ): void {
    this.#dependencies.metrics.interaction({
      kind,
      command,
      verdict: typeof verdict === 'string' ? verdict : null,
      outcome,
      durationMs,
    });
  }

  /** A reader's opinion of an answer counts once, however often they press. */
  #counts(event: QuestionEvent, userId: string): boolean {
    if (event.type !== 'rated') return true;
    return this.#voices.isFirst(userId, `${event.key ?? ''}:${event.subject}:${event.id}`);
  }
}

/** Whether nothing can be answered any more: an apology might be a second answer, or nobody waits for it. */
function isTooLate(error: unknown): boolean {
  return error instanceof NoWordError || (error instanceof DiscordAPIError && tooLateCodes.has(error.code));
}

/** A reply that turns somebody away is no answer. */
function outcomeOf({ verdict }: Reply['facts']): InteractionOutcome {
  return verdict === 'refused' || verdict === 'limited' ? verdict : 'answered';
}

/** Whether a component was used by the one whom its message answers. */
function isOnOwnMessage(interaction: Interaction): boolean {
  return (
    (interaction.isButton() || interaction.isStringSelectMenu()) && toPressRequest(interaction).ownMessage
  );
}

/** Tells the reader, who still waits for an answer, that it failed; whether that reached Discord. */
async function tellFailure(interaction: Interaction, reference: string, promised: boolean): Promise<boolean> {
  const message = failureMessage(reference, replyLanguage(interaction.locale));
  const body: ResponseBody = interaction.isAutocomplete()
    ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: message };
  try {
    await (promised ? keepPromise(interaction, message) : respond(interaction, body));
    return true;
  } catch {
    return false;
  }
}
