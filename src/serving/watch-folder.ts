import { basename, dirname, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';
import { gapsFolder, questionsFolder } from '../knowledge/topic-files.ts';
import { folderState, isSameState, type FolderState } from './folder-state.ts';

/** A folder that is being watched. */
export interface FolderWatch {
  /** Ends the watching; nothing is called afterwards. A call on its way is not waited for. */
  close(): Promise<void>;
}

type Change = () => void | Promise<void>;
type Failure = (error: Error) => void;

const defaultQuiet = 300;

/**
 * Watches a knowledge folder; resolves once changes are noticed.
 *
 * The file system only tells when to look. What counts is what the loader would read: when two looks, a while apart, see
 * the same, and it is not what was seen last, that is one change. So an editor's way of saving, a checkout of many files
 * and a save that changed nothing need no rules of their own.
 *
 * @param onChange Called once after each change; never while an earlier call is not done. One that fails goes to `onError`.
 * @param onError Told what keeps changes from being noticed, and what to do; once for each reason.
 * @param quiet How long nothing may have changed before it counts, in milliseconds.
 */
export async function watchFolder(
  folder: string,
  onChange: Change,
  onError: Failure,
  quiet: number = defaultQuiet,
): Promise<FolderWatch> {
  const watching = new Watching(resolve(folder), onChange, onError, quiet);
  await watching.start();
  return watching;
}

class Watching implements FolderWatch {
  readonly #folder: string;
  readonly #onChange: Change;
  readonly #onError: Failure;
  readonly #quiet: number;
  readonly #closing = new AbortController();
  readonly #reported = new Set<string>();
  #watcher: FSWatcher | undefined;
  #known: FolderState = { contents: '', places: '' };
  #hinted = false;
  #settling: Promise<void> | undefined;
  #calling = false;
  #uncalled = false;

  constructor(folder: string, onChange: Change, onError: Failure, quiet: number) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#onError = onError;
    this.#quiet = quiet;
  }

  async start(): Promise<void> {
    this.#known = await folderState(this.#folder);
    await this.#open();
    // What changed while the watch was being set up was told by nobody.
    this.#hint();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#settling;
    await this.#watcher?.close();
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #open(): Promise<void> {
    const parent = dirname(this.#folder);
    // The parent is watched too, for the folder itself may be removed and made again, or be a link that is turned.
    const watcher = watch([parent, this.#folder], {
      ignored: (path) => !this.#concerns(path),
      ignoreInitial: true,
      // Holds events back to guess what an editor does; two looks tell.
      atomic: false,
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.#hint());
    // A link that was turned to another folder is an event of the file system, but none of chokidar's.
    watcher.on('raw', (_event, name, details) => {
      if (!isEventIn(parent, details) || name === basename(this.#folder)) this.#hint();
    });
    watcher.on('error', (error) => this.#report(explain(this.#folder, error)));
    await new Promise<void>((ready) => {
      watcher.once('ready', () => ready());
    });
  }

  /** Whether a path is the folder's parent, the folder, one of its folders of topics or a data file in one of these. */
  #concerns(path: string): boolean {
    const [first, second, ...deeper] = relative(this.#folder, path).split(sep);
    if (first === undefined || first === '' || first === questionsFolder || first === gapsFolder) {
      return deeper.length === 0 && (second === undefined || second.endsWith('.yaml'));
    }
    return second === undefined && /^\.\.$|\.(?:yaml|jsonl)$/.test(first);
  }

  /** Something may have changed: looks until nothing does any more. */
  #hint(): void {
    this.#hinted = true;
    if (this.#closed) return;
    this.#settling ??= this.#settle();
  }

  async #settle(): Promise<void> {
    while (this.#hinted && !this.#closed) {
      this.#hinted = false;
      const state = await this.#settledState();
      if (this.#closed) return;
      const { contents, places } = this.#known;
      this.#known = state;
      if (state.contents !== contents) void this.#call();
      // A file system tells of the files that were there when it was asked, not of those now in their places.
      if (state.places !== places) await this.#openAgain();
    }
    this.#settling = undefined;
  }

  async #settledState(): Promise<FolderState> {
    let before: FolderState;
    let now = await folderState(this.#folder);
    do {
      before = now;
      await setTimeout(this.#quiet, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      now = await folderState(this.#folder);
    } while (!this.#closed && !isSameState(before, now));
    return now;
  }

  async #openAgain(): Promise<void> {
    // First closed, then opened: chokidar shares what it has open between all watchers of a path.
    await this.#watcher?.close();
    await this.#open();
    this.#hinted = true;
  }

  async #call(): Promise<void> {
    this.#uncalled = true;
    if (this.#calling) return;
    this.#calling = true;
    while (this.#uncalled && !this.#closed) {
      this.#uncalled = false;
      try {
        await this.#onChange();
      } catch (error) {
        this.#onError(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#calling = false;
  }

  #report(error: Error): void {
    if (this.#closed || this.#reported.has(error.message)) return;
    this.#reported.add(error.message);
    this.#onError(error);
  }
}

/** Whether an event of the file system, as chokidar hands it on, happened in a folder itself. */
function isEventIn(folder: string, details: unknown): boolean {
  return (
    typeof details === 'object' &&
    details !== null &&
    'watchedPath' in details &&
    details.watchedPath === folder
  );
}

/** Why changes go unnoticed and what to do, for the codes of the operating system. */
function explain(folder: string, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC:
      'this machine watches as many files as it may. Raise the limit (sysctl fs.inotify.max_user_watches=524288)',
    EMFILE:
      'too many files or watchers are open. Raise the limit (ulimit -n, or sysctl fs.inotify.max_user_instances=512)',
    EACCES: `permission is denied. Let the bot read this folder and "${dirname(folder)}"`,
  };
  const reason = reasons[code] ?? 'the operating system refuses. See whether the disk is there';
  return new Error(
    `Changes in "${folder}" may go unnoticed (${code}): ${reason}, or set CHOKIDAR_USEPOLLING=1, and start the bot again. Until then use /reload.`,
    { cause },
  );
}
