import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from '@discordjs/rest';
import type { Logger } from 'pino';
import { answerInConversation } from '../../conversation/answering.ts';
import type { MessageOutcome, Metrics } from '../../monitoring/metrics.ts';
import { newQuestionKey } from '../../question-log/question-key.ts';
import { limits } from '../../replies/limits.ts';
import type { LogFields } from '../../replies/reply.ts';
import type { Language } from '../../text/language.ts';
import { likelyLanguage } from '../../text/question-language.ts';
import { ThrottledLog } from '../../throttled-log.ts';
import type { CommandMentions } from '../command-mentions.ts';
import type { Services } from '../command.ts';
import { limitPerMinute, type ReaderLimit } from '../reader-limit.ts';
import { RecentIds } from '../recent-ids.ts';
import { MessageLimit } from './message-limit.ts';
import { readMessage, type ReaderMessage } from './read-message.ts';
import { ReplySender } from './reply-sender.ts';
import { TurnsByPlace } from './turns-by-place.ts';

export interface MessageAnswererOptions {
  readonly rest: REST;
  readonly services: Services;
  /** Makes the commands that replies name clickable. */
  readonly mentions: CommandMentions;
  /** The limit for each reader, which commands and messages share. */
  readonly readerLimit: ReaderLimit;
  /** How many replies go to one channel in a minute; null sets no limit. */
  readonly repliesPerMinute: number | null;
  readonly metrics: Metrics;
  /** The language of a message without words to detect it from; the story's first if it is null. */
  readonly language: Language | null;
  readonly log: Logger;
}

/** Discord sends a message twice within seconds, if it does. */
const rememberedIds = 10_000;

/**
 * Answers what people write to the bot: direct messages, and mentions and replies in servers. Each gets one reply that refers to it
 * and pings nobody, or none: over a limit, and where the bot may not write. `handle` never throws.
 */
export class MessageAnswerer {
  readonly #options: MessageAnswererOptions;
  readonly #limit: MessageLimit;
  readonly #throttled: ThrottledLog;
  readonly #recent = new RecentIds(rememberedIds);
  readonly #inFlight = new Set<Promise<void>>();
  readonly #turns = new TurnsByPlace();
  readonly #sender: ReplySender;
  #botId = '';
  #stopped = false;

  constructor(options: MessageAnswererOptions) {
    this.#options = options;
    this.#limit = new MessageLimit(options.readerLimit, limitPerMinute(options.repliesPerMinute));
    this.#throttled = new ThrottledLog(options.log, () => performance.now());
    this.#sender = new ReplySender(options.rest, options.mentions, this.#throttled);
  }

  /** Takes note of the bot's own user id; until then no message is answered. */
  becomes(botId: string): void {
    this.#botId = botId;
  }

  /** Answers a message if it is for the bot, from the payload that Discord sent. */
  handle(payload: unknown): void {
    if (this.#stopped) return;
    const message = readMessage(payload, this.#botId);
    if (message === null || !this.#recent.add(message.id)) return;
    const startedAt = performance.now();
    const work = this.#answerUnlessLimited(message, startedAt).catch((error: unknown) => {
      this.#options.log.error({ err: error, message: message.kind }, 'Failed to answer a message');
      this.#measure(message, startedAt, 'failed');
    });
    this.#inFlight.add(work);
    void work.finally(() => this.#inFlight.delete(work));
  }

  /** Resolves once the messages so far have been answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
  }

  /**
   * Takes no more messages and waits for the replies in flight.
   * @param timeout How long to wait at most, in milliseconds.
   * @returns How many replies were still in flight.
   */
  async stop(timeout: number): Promise<number> {
    this.#stopped = true;
    const timeUp = new AbortController();
    await Promise.race([
      this.settled(),
      sleep(timeout, undefined, { signal: timeUp.signal }).catch(() => undefined),
    ]);
    timeUp.abort();
    return this.#inFlight.size;
  }

  async #answerUnlessLimited(message: ReaderMessage, startedAt: number): Promise<void> {
    if (await this.#limit.isReachedBy(message)) {
      this.#throttled.warn('A message was not answered: too many from one reader or in one channel');
      return this.#measure(message, startedAt, 'limited');
    }
    // Each is understood after the reply to the one before, for which it may have to wait.
    return this.#turns.run(message.place, () => this.#answer(message, startedAt));
  }

  async #answer(message: ReaderMessage, startedAt: number): Promise<void> {
    const { services, log } = this.#options;
    const { conversations, knowledge, daysKept } = services;
    const { reply, remembered } = answerInConversation(
      knowledge.current,
      conversations.recall(message),
      // A mention alone asks what there is to ask.
      (message.text === '' ? 'help' : message.text).slice(0, limits.question),
      {
        fallback: likelyLanguage(message.text),
        wordless: this.#options.language ?? undefined,
        ephemeral: false,
        daysKept,
        questionKey: newQuestionKey(),
      },
    );
    const outcome = await this.#sender.send(message, reply.message);
    this.#measure(message, startedAt, outcome, reply.logFields);
    if (outcome !== 'answered') return;
    conversations.remember(message, remembered);
    if (reply.event) services.questionLog.record(reply.event);
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    log.info({ message: message.kind, durationMs, ...reply.logFields }, 'Answered');
  }

  #measure(
    { kind }: ReaderMessage,
    startedAt: number,
    outcome: MessageOutcome,
    { verdict }: LogFields = {},
  ): void {
    this.#options.metrics.message({
      kind,
      verdict: typeof verdict === 'string' ? verdict : null,
      outcome,
      durationMs: performance.now() - startedAt,
    });
  }
}
