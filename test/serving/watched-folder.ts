import { expect, onTestFinished } from 'vitest';
import { watchFolder } from '../../src/serving/watch-folder.ts';
import { copyOf, ferryFolder } from '../knowledge/damaged-folder.ts';

/** The pauses of a watch between two looks: they take no time, or last until the test ends them. */
class Pauses {
  #held = false;
  #endings: (() => void)[] = [];

  readonly pause = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (!this.#held || signal.aborted) return resolve();
      this.#endings.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });

  /** From now on pauses last. */
  hold(): void {
    this.#held = true;
  }

  /** Resolves once the watch pauses: it has noticed something and looked once. */
  async begun(): Promise<void> {
    await expect.poll(() => this.#endings.length).toBeGreaterThan(0);
  }

  /** Ends one pause; the next lasts again. */
  end(): void {
    for (const end of this.#endings.splice(0)) end();
  }

  /** Ends the pause; the next takes no time. */
  release(): void {
    this.#held = false;
    this.end();
  }
}

/** A watched folder, a copy of the ferry story unless given, and what the watch called; it is closed when the test ends. */
export async function watched(path?: string, onChange: () => void | Promise<void> = () => undefined) {
  const folder = path ?? (await copyOf(ferryFolder));
  const changes: number[] = [];
  const errors: Error[] = [];
  const pauses = new Pauses();
  const watch = await watchFolder(
    folder,
    () => {
      changes.push(changes.length);
      return onChange();
    },
    (error) => errors.push(error),
    pauses.pause,
  );
  onTestFinished(() => watch.close());
  /** Changes the folder between two looks, and expects so many calls in all once the watch has settled. */
  const after = async (change: () => Promise<unknown>, count: number): Promise<void> => {
    pauses.hold();
    await change();
    await pauses.begun();
    pauses.release();
    await watch.settled();
    expect(changes).toHaveLength(count);
    expect(errors).toEqual([]);
  };
  return { folder, watch, changes, errors, pauses, after };
}
