import { nothingSaid, type Remembered } from './turn.ts';

/** Who talks to the bot, and where. */
export interface Speaker {
  readonly userId: string;
  /** Id of the channel, that of a direct message included. */
  readonly place: string;
}

/** How long a conversation is remembered after its last turn, in milliseconds. */
export const remembrance = 10 * 60_000;
export const mostConversations = 10_000;
/** How often old ones are deleted, in milliseconds: the first of a map takes long to find after others were deleted. */
const betweenCleanings = 1_000;
/** How much is left where there are too many, as a share of the capacity. */
const leftWhenFull = 0.95;

/** Takes note of how a conversation stands. */
type TurnListener = (speaker: Speaker, remembered: Remembered) => void;

/** The conversations of the last ten minutes, in memory; the oldest are forgotten first, some together when there are too many. */
export class Conversations {
  readonly #now: () => number;
  readonly #capacity: number;
  readonly #kept = new Map<string, { readonly remembered: Remembered; readonly at: number }>();
  readonly #listeners: TurnListener[] = [];
  #cleanedAt = -Infinity;

  /**
   * @param now The present, in milliseconds, by a clock that nobody sets.
   * @param capacity How many conversations are remembered at most.
   */
  constructor(now: () => number = () => performance.now(), capacity = mostConversations) {
    this.#now = now;
    this.#capacity = capacity;
  }

  /** How many conversations are remembered. */
  get size(): number {
    return this.#kept.size;
  }

  /** What is remembered of a conversation. */
  recall(speaker: Speaker): Remembered {
    const kept = this.#kept.get(keyOf(speaker));
    return kept === undefined || this.#now() - kept.at > remembrance ? nothingSaid : kept.remembered;
  }

  /** Remembers how a conversation stands, for ten minutes. */
  remember(speaker: Speaker, remembered: Remembered): void {
    this.#keep(keyOf(speaker), remembered, this.#now());
    for (const listener of this.#listeners) listener(speaker, remembered);
  }

  /** Calls back with each turn that is remembered here, but not with those that are taken over. */
  onTurn(listener: TurnListener): void {
    this.#listeners.push(listener);
  }

  /**
   * Takes over a turn that another process remembers, unless a later one is known here.
   * @param age How long ago it was, in milliseconds.
   */
  takeOver(speaker: Speaker, remembered: Remembered, age: number): void {
    const [key, at] = [keyOf(speaker), this.#now() - age];
    if (at > (this.#kept.get(key)?.at ?? -Infinity)) this.#keep(key, remembered, at);
  }

  #keep(key: string, remembered: Remembered, at: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { remembered, at });
    const isFull = this.#kept.size > this.#capacity;
    if (isFull || this.#now() - this.#cleanedAt >= betweenCleanings)
      this.#clean(isFull ? Math.ceil(this.#capacity * leftWhenFull) : this.#capacity);
  }

  #clean(most: number): void {
    this.#cleanedAt = this.#now();
    // The oldest come first, so that only those are looked at that are to go.
    for (const [oldest, { at }] of this.#kept) {
      if (this.#kept.size <= most && this.#cleanedAt - at <= remembrance) break;
      this.#kept.delete(oldest);
    }
  }
}

/** Remembers what a reader was told because they picked it. */
export function rememberPicked(
  conversations: Conversations,
  speaker: Speaker,
  said: NonNullable<Remembered['said']>,
): void {
  conversations.remember(speaker, { ...conversations.recall(speaker), said, event: null, offered: [] });
}

function keyOf({ userId, place }: Speaker): string {
  return `${place} ${userId}`;
}
