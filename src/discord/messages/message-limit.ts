import type { ReaderLimit } from '../reader-limit.ts';
import type { ReaderMessage } from './read-message.ts';

/** How many messages are answered in a minute: of each reader, and in each channel. */
export class MessageLimit {
  readonly #ofReader: ReaderLimit;
  readonly #ofChannel: ReaderLimit;

  constructor(ofReader: ReaderLimit, ofChannel: ReaderLimit) {
    this.#ofReader = ofReader;
    this.#ofChannel = ofChannel;
  }

  /** Whether a message is one too many. Who asks too much takes nothing of what the channel may have. */
  async isReachedBy({ userId, place }: Pick<ReaderMessage, 'userId' | 'place'>): Promise<boolean> {
    return (await this.#ofReader.take(userId)) > 0 || (await this.#ofChannel.take(place)) > 0;
  }
}
