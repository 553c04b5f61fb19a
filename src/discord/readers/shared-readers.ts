import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { mostConversations, type Conversations, type Speaker } from '../../conversation/conversations.ts';
import type { Remembered } from '../../conversation/turn.ts';
import type { Database } from '../../database/connect.ts';
import { beatRegularly } from '../../database/beat-regularly.ts';
import { SharedConnection } from '../../database/shared-connection.ts';
import type { UseExchange } from '../reader-limit.ts';
import { readNotice, type ReaderNews } from './reader-news.ts';
import { channel, deleteOver, recentTurns, tell } from './reader-table.ts';

export interface SharedReadersOptions {
  /** Of the database that the processes share. */
  readonly url: string;
  readonly conversations: Conversations;
  readonly log: Logger;
  /** In milliseconds. */
  readonly timing?: Partial<Timing>;
}

interface Timing {
  /** How long news wait for more, so that a busy process writes a few times a second and not for each answer. */
  readonly delay: number;
  /** From one attempt to connect, or one deletion of what is over, to the next. */
  readonly heartbeat: number;
  /** How long one step may take until the database counts as away. */
  readonly patience: number;
}

const usualTiming: Timing = { delay: 50, heartbeat: 15_000, patience: 10_000 };
/** How long a stop waits for news that is being sent, in milliseconds. */
const lastPatience = 1_000;

/** A turn that the others have not heard of. */
interface Untold {
  readonly speaker: Speaker;
  readonly remembered: Remembered;
  readonly at: number;
}

/**
 * Lets processes that the same readers meet count their questions together and go on with each other's conversations. Each
 * answers from its own memory, and informs the others afterwards: no answer waits. While the database is away, each goes on alone.
 */
export class SharedReaders implements UseExchange {
  readonly #options: SharedReadersOptions;
  readonly #timing: Timing;
  readonly #id = randomUUID();
  readonly #turns = new Map<string, Untold>();
  readonly #uses = new Map<string, number>();
  readonly #useListeners: ((userId: string, uses: number) => void)[] = [];
  readonly #stopHeartbeat: () => void;
  readonly #connection: SharedConnection;
  #timer: NodeJS.Timeout | null = null;
  /** Whether turns of the others may have been missed. */
  #isBehind = false;
  #isClosed = false;
  #work: Promise<void> = Promise.resolve();

  /** Begins at once, and never waits for the database. */
  constructor(options: SharedReadersOptions) {
    this.#options = options;
    this.#timing = { ...usualTiming, ...options.timing };
    const { url, log } = options;
    this.#connection = new SharedConnection({
      url,
      purpose: 'readers',
      log,
      says: {
        away: 'Until it is back, each process counts and remembers what it is asked on its own.',
        back: 'The database is back, and processes share limits and conversations again',
      },
      channel,
      onNotice: (text) => this.#hear(readNotice(text, this.#id) ?? []),
      onListening: (database) => void this.#catchUp(database),
      patience: this.#timing.patience,
    });
    options.conversations.onTurn((speaker, remembered) => {
      this.#addTurn({ speaker, remembered, at: performance.now() });
      this.#schedule();
    });
    this.#stopHeartbeat = beatRegularly(this.#timing.heartbeat, () => this.#beat());
  }

  tell(userId: string): void {
    this.#uses.set(userId, (this.#uses.get(userId) ?? 0) + 1);
    this.#schedule();
  }

  onTold(listener: (userId: string, uses: number) => void): void {
    this.#useListeners.push(listener);
  }

  /** Sends the last news, within a second. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopHeartbeat();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#enqueue(() => this.#tellNews());
    await Promise.race([this.#work, sleep(lastPatience, undefined, { ref: false })]);
    await this.#connection.close();
  }

  #schedule(): void {
    if (this.#timer !== null || this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#enqueue(() => this.#tellNews());
    }, this.#timing.delay).unref();
  }

  /** Connects where there is no connection, deletes what is over, and tells what was kept while the database was away. */
  #beat(): Promise<void> {
    this.#enqueue(async () => {
      await this.#connection.callBack();
      await this.#connection.carryOut(deleteOver);
      if (this.#isBehind) await this.#connection.carryOut((database) => this.#catchUp(database));
      await this.#tellNews();
    });
    return this.#work;
  }

  /** One step after another. A failed one means that the database is away until a heartbeat finds it back. */
  #enqueue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch(() => {
      // The connection has logged why. A minute later the uses would count against a reader who has waited.
      this.#uses.clear();
    });
  }

  async #catchUp(database: Database): Promise<void> {
    this.#isBehind = true;
    try {
      this.#hear(await recentTurns(database));
      this.#isBehind = false;
    } catch {
      // The next heartbeat tries again.
    }
  }

  #hear(news: readonly ReaderNews[]): void {
    for (const each of news) {
      if ('place' in each) this.#options.conversations.takeOver(each, each.remembered, each.age);
      else for (const listener of this.#useListeners) listener(each.userId, each.uses);
    }
  }

  async #tellNews(): Promise<void> {
    if (!this.#connection.isOpen) return this.#uses.clear();
    const turns = [...this.#turns.values()];
    const uses = [...this.#uses].map(([userId, count]) => ({ userId, uses: count }));
    if (turns.length + uses.length === 0) return;
    this.#turns.clear();
    this.#uses.clear();
    const now = performance.now();
    const toNews = ({ speaker: { userId, place }, remembered, at }: Untold): ReaderNews => ({
      userId,
      place,
      remembered,
      age: now - at,
    });
    try {
      const news = [...turns.map(toNews), ...uses];
      await this.#connection.carryOut((database) => tell(database, this.#id, news));
    } catch (error) {
      // What was said since is newer.
      for (const turn of turns) if (!this.#turns.has(keyOf(turn.speaker))) this.#addTurn(turn);
      throw error;
    }
  }

  #addTurn(turn: Untold): void {
    const [oldest] = this.#turns.keys();
    if (this.#turns.size >= mostConversations && oldest !== undefined) this.#turns.delete(oldest);
    this.#turns.set(keyOf(turn.speaker), turn);
  }
}

function keyOf({ userId, place }: Speaker): string {
  return `${place} ${userId}`;
}
