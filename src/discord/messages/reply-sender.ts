import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError, type REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { MessageOutcome } from '../../monitoring/metrics.ts';
import type { Message } from '../../replies/message.ts';
import type { ThrottledLog } from '../../throttled-log.ts';
import { withoutEphemeral } from '../callback/bodies.ts';
import type { CommandMentions } from '../command-mentions.ts';
import type { ReaderMessage } from './read-message.ts';

/** The shortest pause before a reply is tried again, which doubles each time, and the longest; in milliseconds. */
const firstPause = 250;
const longestPause = 10_000;
/** How long the pauses of a reply may last together: later it would answer nobody. */
const longestWait = 20_000;
/** So much longer may a pause be, at random: replies to many places are not to be tried all at once. */
const spread = 0.5;

/** Sends replies to messages, each once however often it has to be tried. */
export class ReplySender {
  readonly #rest: Pick<REST, 'post'>;
  readonly #mentions: Pick<CommandMentions, 'applied'>;
  readonly #throttled: Pick<ThrottledLog, 'warn'>;
  readonly #pause: (milliseconds: number) => Promise<unknown>;

  /** @param pause Waits between tries; a timer unless given. */
  constructor(
    rest: Pick<REST, 'post'>,
    mentions: Pick<CommandMentions, 'applied'>,
    throttled: Pick<ThrottledLog, 'warn'>,
    pause: (milliseconds: number) => Promise<unknown> = sleep,
  ) {
    this.#rest = rest;
    this.#mentions = mentions;
    this.#throttled = throttled;
    this.#pause = pause;
  }

  /**
   * Sends the reply. Where the bot may not write it stays silent: nobody there could help it. If Discord fails or limits the
   * rate, it is tried again for a while, when Discord says if that is soon, and the bot types meanwhile.
   */
  async send({ id, place }: Pick<ReaderMessage, 'id' | 'place'>, message: Message): Promise<MessageOutcome> {
    const body = {
      ...withoutEphemeral(this.#mentions.applied(message)),
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: id, fail_if_not_exists: false },
      // A reply that is tried again although Discord had taken it stays one message.
      nonce: `r${id}`,
      enforce_nonce: true,
    };
    let waited = 0;
    for (let tried = 1; ; tried += 1) {
      try {
        await this.#rest.post(Routes.channelMessages(place), { body });
        return 'answered';
      } catch (error) {
        if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
          return 'silent';
        const pause = pauseAfter(error, tried);
        waited += pause ?? Infinity;
        if (pause === null || waited > longestWait) {
          this.#throttled.warn('Discord did not accept the reply to a message', { reason: reasonOf(error) });
          return 'failed';
        }
        // Against the limit of all requests together, typing would count as well.
        if (!(error instanceof RateLimitError && error.global)) this.#showTyping(place);
        await this.#pause(pause * (1 + spread * Math.random()));
      }
    }
  }

  /** Shows for up to ten seconds that the bot types. A courtesy: without it the reply comes all the same. */
  #showTyping(place: string): void {
    void this.#rest.post(Routes.channelTyping(place)).catch(() => undefined);
  }
}

/** How long to wait before a reply is tried again, in milliseconds; null if that would not help, or come too late. */
function pauseAfter(error: unknown, tried: number): number | null {
  if (error instanceof DiscordAPIError && error.status < 500) return null;
  const wanted = error instanceof RateLimitError ? error.retryAfter : 0;
  // Discord may say no time, or one so short that the next try fails too.
  const pause = Math.max(wanted, firstPause * 2 ** (tried - 1));
  return pause <= longestPause ? pause : null;
}

function reasonOf(error: unknown): string {
  return error instanceof DiscordAPIError ? `${error.status} ${error.code}` : String(error);
}
