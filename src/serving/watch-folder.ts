import { basename, dirname, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';
import { gapsFolder, questionsFolder } from '../knowledge/topic-files.ts';
import { folderState, isSameState, type FolderState } from './folder-state.ts';

/** A folder that is being watched. */
export interface FolderWatch {
  /** Stops watching; nothing is called afterwards. Does not wait for a call in progress. */
  close(): Promise<void>;
  /** Resolves once everything noticed so far has been looked at. Does not wait for calls in progress. */
  settled(): Promise<void>;
}

type ChangeHandler = () => void | Promise<void>;
type ErrorHandler = (error: Error) => void;

/** Waits between two looks; ends early when the signal aborts, by rejecting or not. */
type Pause = (signal: AbortSignal) => Promise<unknown>;

/** How long the folder must stay unchanged before a change counts, in milliseconds. */
const settleTime = 300;

const defaultPause: Pause = async (signal) => setTimeout(settleTime, undefined, { signal });

/**
 * Watches a knowledge folder; resolves once it watches.
 *
 * File system events only say when to look. What counts is what the loader would read: when two looks, a while apart, see the
 * same, and it differs from what was known, that is one change. So an editor's way of saving, a checkout of many files and a
 * save that changed nothing need no rules of their own.
 *
 * @param onChange Called once after each change, never while an earlier call is still running. Its errors go to `onError`.
 * @param onError Called, once for each reason, with an error that says why changes go unnoticed and what to do.
 * @param pause What happens between two looks; by default nothing for 300 ms.
 */
export async function watchFolder(
  folder: string,
  onChange: ChangeHandler,
  onError: ErrorHandler,
  pause: Pause = defaultPause,
): Promise<FolderWatch> {
  const watching = new Watching(resolve(folder), onChange, onError, pause);
  await watching.start();
  return watching;
}

class Watching implements FolderWatch {
  readonly #folder: string;
  readonly #onChange: ChangeHandler;
  readonly #onError: ErrorHandler;
  readonly #pause: Pause;
  readonly #closing = new AbortController();
  readonly #reported = new Set<string>();
  #watcher: FSWatcher | undefined;
  #known: FolderState = { contents: '', places: '' };
  #hinted = false;
  #settling: Promise<void> | undefined;
  #calling = false;
  #isCallDue = false;

  constructor(folder: string, onChange: ChangeHandler, onError: ErrorHandler, pause: Pause) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#onError = onError;
    this.#pause = pause;
  }

  async start(): Promise<void> {
    this.#known = await folderState(this.#folder);
    await this.#open();
    // No event reports what changed while the watch was being set up.
    this.#hint();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#settling;
    await this.#watcher?.close();
  }

  async settled(): Promise<void> {
    await this.#settling;
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #open(): Promise<void> {
    const parent = dirname(this.#folder);
    // The parent is watched too: the folder itself may be replaced, or be a link that is pointed elsewhere.
    const watcher = watch([parent, this.#folder], {
      ignored: (path) => !this.#concerns(path),
      ignoreInitial: true,
      // Would hold events back to guess what an editor does; two looks make that unnecessary.
      atomic: false,
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.#hint());
    // A link that now points to another folder is an event of the file system, but not one of chokidar's.
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

  /** Something may have changed: looks until the folder has settled. */
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
      // A watch follows the files that were there when it was opened, not those that took their places.
      if (state.places !== places) await this.#openAgain();
    }
    this.#settling = undefined;
  }

  async #settledState(): Promise<FolderState> {
    let before: FolderState;
    let now = await folderState(this.#folder);
    do {
      before = now;
      await this.#pause(this.#closing.signal).catch(() => undefined);
      now = await folderState(this.#folder);
    } while (!this.#closed && !isSameState(before, now));
    return now;
  }

  async #openAgain(): Promise<void> {
    // Closed first, because chokidar shares its handles between all watchers of a path.
    await this.#watcher?.close();
    await this.#open();
    this.#hinted = true;
  }

  async #call(): Promise<void> {
    this.#isCallDue = true;
    if (this.#calling) return;
    this.#calling = true;
    while (this.#isCallDue && !this.#closed) {
      this.#isCallDue = false;
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

/** Whether a raw event of chokidar happened in a folder itself. */
function isEventIn(folder: string, details: unknown): boolean {
  return (
    typeof details === 'object' &&
    details !== null &&
    'watchedPath' in details &&
    details.watchedPath === folder
  );
}

/** Explains, for an error code of the operating system, why changes go unnoticed and what to do. */
function explain(folder: string, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the limit on watched files is reached. Raise it (sysctl fs.inotify.max_user_watches=524288)',
    EMFILE:
      'too many files or watchers are open. Raise the limit (ulimit -n, or sysctl fs.inotify.max_user_instances=512)',
    EACCES: `permission denied. Allow the bot to read this folder and "${dirname(folder)}"`,
  };
  const reason = reasons[code] ?? 'the operating system refused to watch it. Check that the disk is mounted';
  return new Error(
    `Changes in "${folder}" may go unnoticed (${code}): ${reason}, or set CHOKIDAR_USEPOLLING=1, and restart the bot. Until then use /reload.`,
    { cause },
  );
}
