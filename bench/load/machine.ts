import { cpus, loadavg } from 'node:os';

/** What figures depend on besides the bot. */
export interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** How many processes wanted to run, over the last minute. */
  readonly loadAverage: { readonly before: number; readonly after: number };
}

/** How many processes wanted to run, over the last minute. */
export function loadAverage(): number {
  return loadavg()[0] ?? 0;
}

/** The machine that this runs on. */
export function describeMachine(before: number): Machine {
  const processors = cpus();
  return {
    node: process.version,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    loadAverage: { before, after: loadAverage() },
  };
}
