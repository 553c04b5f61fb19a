import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { beatRegularly } from '../database/beat-regularly.ts';
import { SharedConnection } from '../database/shared-connection.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Database } from '../database/connect.ts';
import type { FollowProblem, KnowledgeBase } from './knowledge-base.ts';
import {
  agreedVersion,
  announce,
  channel,
  checkIn,
  checkOut,
  readNotice,
  runningProcesses,
  type Notice,
  type ProcessState,
} from './version-table.ts';

/** Why this process does not serve the version that all are to serve. */
export interface Behind {
  readonly version: string;
  readonly reason: FollowProblem;
  readonly since: Date;
}

/** Why a process does not serve what was reloaded; `silent` when it has not said anything yet. */
export type ProcessProblem = FollowProblem | 'silent';

/** How the processes took a reload. */
export interface ReloadReport {
  /** How many processes run, this one among them; null when the database is away and the others have not heard of it. */
  readonly processes: number | null;
  /** How many of them serve the version. */
  readonly serving: number;
  /** Why others do not, one of each reason. */
  readonly problems: readonly ProcessProblem[];
}

export interface SharedKnowledgeOptions {
  /** Of the database that the processes share. */
  readonly url: string;
  readonly knowledge: KnowledgeBase;
  readonly log: Logger;
  /** Called when this process has fallen behind, or is no longer. */
  readonly onBehind: (isBehind: boolean) => void;
  /** Timeouts and intervals, in milliseconds. */
  readonly timing?: Partial<Timing>;
}

interface Timing {
  /** From one sign of life to the next; what missed a notice catches up then at the latest. */
  readonly heartbeat: number;
  /** How long a report waits for the other processes. */
  readonly reportWait: number;
  /** How long the database may take to carry out a step until it counts as away; ten seconds unless given. */
  readonly patience?: number;
}

/** How many mistakes of the folder are logged. */
const mostProblems = 20;

const usualTiming: Timing = { heartbeat: 15_000, reportWait: 20_000 };

/**
 * Keeps the processes that serve one story at one version: tells the others of a reload, and follows theirs. A process reads its
 * own folder and serves another version only if that is the one announced. While the database is away, each goes on alone.
 */
export class SharedKnowledge {
  readonly #options: SharedKnowledgeOptions;
  readonly #timing: Timing;
  readonly #id = randomUUID();
  readonly #waiting = new Set<() => void>();
  readonly #stopHeartbeat: () => void;
  readonly #connection: SharedConnection;
  #behind: Behind | null = null;
  /** The version that this process has loaded and not yet announced. */
  #unannounced: string | null = null;
  #isClosed = false;
  #work: Promise<void> = Promise.resolve();

  /** Begins at once, and never waits for the database. */
  constructor(options: SharedKnowledgeOptions) {
    this.#options = options;
    this.#timing = { ...usualTiming, ...options.timing };
    const { url, log } = options;
    this.#connection = new SharedConnection({
      url,
      purpose: 'knowledge',
      log,
      says: {
        away: 'Until it is back, other processes do not hear of reloads.',
        back: 'The database is back, and this process hears of reloads again',
      },
      channel,
      onNotice: (text) => this.#onNotice(readNotice(text)),
      onListening: () => this.#onNotice('version'),
      patience: this.#timing.patience,
    });
    options.knowledge.onReload((trigger, result) => {
      if (trigger === 'process' || !result.ok) return;
      this.#unannounced = options.knowledge.current.story.version;
      this.#schedule();
    });
    this.#stopHeartbeat = beatRegularly(this.#timing.heartbeat, () => this.#beat());
  }

  /** Why this process does not serve what the others do; null if it does. */
  get behind(): Behind | null {
    return this.#behind;
  }

  /** Waits until every process serves the version that this one serves, or says why not. */
  async report(): Promise<ReloadReport> {
    await this.#work;
    const { version } = this.#options.knowledge.current.story;
    const alone = { processes: null, serving: 1, problems: [] };
    if (this.#unannounced !== null || !this.#connection.isOpen) return alone;
    const until = performance.now() + this.#timing.reportWait;
    try {
      for (;;) {
        const news = this.#nextNews(until);
        const running = await this.#connection.carryOut(runningProcesses);
        const isOpen = running.some(
          (each) => each.version !== version && (each.wanted !== version || each.problem === null),
        );
        if (!isOpen || performance.now() >= until) return reportOf(running, version);
        await news;
      }
    } catch {
      return alone;
    }
  }

  /** Takes this process off the list. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopHeartbeat();
    for (const wake of this.#waiting) wake();
    await this.#connection.close((database) => checkOut(database, this.#id));
  }

  /** Finds out whether this process hears the others, and catches up with what it has missed. */
  #beat(): Promise<void> {
    // The connection logs why it fails.
    this.#work = this.#work.then(() => this.#connection.callBack().catch(() => undefined));
    this.#schedule();
    return this.#work;
  }

  #onNotice(notice: Notice): void {
    if (notice === 'version') this.#schedule();
    for (const wake of this.#waiting) wake();
  }

  /** One run after another, so that each sees what the last has done. */
  #schedule(): void {
    this.#work = this.#work.then(() => this.#synchronise());
  }

  async #synchronise(): Promise<void> {
    if (this.#isClosed) return;
    try {
      const version = this.#unannounced;
      if (version !== null) {
        await this.#connection.carryOut((database) => announce(database, this.#id, version));
        if (this.#unannounced === version) this.#unannounced = null;
      }
      const own = this.#options.knowledge.current.story.version;
      await this.#follow(await this.#connection.carryOut((database) => agreedVersion(database, own)));
      await this.#connection.carryOut((database) => this.#checkIn(database));
    } catch {
      // The connection has logged why; the next heartbeat tries again.
    }
  }

  async #follow(version: string): Promise<void> {
    const followed = await this.#options.knowledge.follow(version).catch((error: unknown) => {
      this.#options.log.error({ err: error, version }, 'Cannot load what another process serves');
    });
    if (followed === undefined) return;
    if (followed.ok) {
      if (this.#behind !== null) this.#options.log.info({ version }, 'Caught up with the other processes');
      if (this.#behind !== null) this.#options.onBehind(false);
      this.#behind = null;
      return;
    }
    const { reason, problems } = followed;
    if (this.#behind?.version === version && this.#behind.reason === reason) return;
    if (this.#behind === null) this.#options.onBehind(true);
    this.#behind = { version, reason, since: new Date() };
    for (const problem of problems.slice(0, mostProblems)) this.#options.log.warn(formatProblem(problem));
    this.#options.log.warn(
      { version, reason },
      'Another process serves a version that this one does not have: bring its knowledge folder up to date',
    );
  }

  async #checkIn(database: Database): Promise<void> {
    const { version } = this.#options.knowledge.current.story;
    const problem = this.#behind?.reason ?? null;
    await checkIn(database, { id: this.#id, version, wanted: this.#behind?.version ?? version, problem });
  }

  /** Resolves with the next notice, or when time is up. */
  #nextNews(until: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.max(until - performance.now(), 0));
      this.#waiting.add(wake);
    });
  }
}

function reportOf(running: readonly ProcessState[], version: string): ReloadReport {
  const others = running.filter((each) => each.version !== version);
  const reasons = others.map(({ problem }) => problem ?? 'silent');
  return {
    processes: running.length,
    serving: running.length - others.length,
    problems: [...new Set(reasons)],
  };
}
