import process from 'node:process';
import type { MemoryTrend } from './outcome.ts';

const often = 25;
/** Models, pictures and compiled code are kept up to a number, which takes a while to reach. */
const fewestSamples = 40;
/** Bytes. What threads gave back is not always given back to the system. */
const maxRise = 48 * 1024 * 1024;
const maxObjectRise = 16 * 1024 * 1024;

/** Watches how much memory the process holds, in bytes. */
export class MemoryWatch {
  readonly #timer = setInterval(() => this.#note(), often);
  readonly #quiet: { readonly rss: number; readonly heapUsed: number }[] = [];
  #most = 0;

  /** The most since the last time. */
  takeMost(): number {
    this.#note();
    const most = this.#most;
    this.#most = 0;
    return most;
  }

  /** Takes a sample while nothing is being reloaded, with the garbage taken away where the process may. */
  sample(): void {
    globalThis.gc?.();
    this.#quiet.push(process.memoryUsage());
  }

  /** Null when the samples are few. */
  get trend(): MemoryTrend | null {
    if (this.#quiet.length < fewestSamples) return null;
    return {
      held: quarters(this.#quiet.map(({ rss }) => rss)),
      objects: quarters(this.#quiet.map(({ heapUsed }) => heapUsed)),
    };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #note(): void {
    this.#most = Math.max(this.#most, process.memoryUsage.rss());
  }
}

/** Whether memory has stayed as it was since the second quarter, by which all has been used once. */
export function isFlat({ held, objects }: MemoryTrend): boolean {
  return rise(held) <= maxRise && rise(objects) <= maxObjectRise;
}

function rise(medians: readonly number[]): number {
  return (medians[3] ?? 0) - (medians[1] ?? 0);
}

function quarters(values: readonly number[]): readonly number[] {
  const length = Math.ceil(values.length / 4);
  return [0, 1, 2, 3].map((quarter) => median(values.slice(quarter * length, (quarter + 1) * length)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
