import { referenceName } from './engines/all-engines.ts';
import type { Measurement } from './measurement.ts';
import type { EngineResult } from './report.ts';

/** What is shown where there is no figure. */
export const missing = '–';

/** A share as a percentage: 0.817 gives "81.7". */
export function percent(share: number | null): string {
  return share === null ? missing : (share * 100).toFixed(1);
}

/** Microseconds in the unit that reads best: "204 µs", "11.2 ms", "34.1 s". */
export function duration(microseconds: number | null): string {
  if (microseconds === null) return missing;
  if (microseconds < 1000) return `${Math.round(microseconds)} µs`;
  if (microseconds < 1_000_000) return `${short(microseconds / 1000)} ms`;
  return `${short(microseconds / 1_000_000)} s`;
}

/** Bytes as megabytes. */
export function megabytes(bytes: number): string {
  return (Math.max(bytes, 0) / 1_000_000).toFixed(1);
}

/** How many times: "0.85×", "57×", "1,234×". */
export function times(ratio: number | null): string {
  return ratio === null ? missing : `${short(ratio)}×`;
}

/** How many times quicker than the reference engine a median search is; null when either has no figure. */
export function speedUp(result: EngineResult, all: readonly EngineResult[]): number | null {
  const own = measurementOf(result)?.latency.p50;
  const reference = all.find(({ engine }) => engine === referenceName);
  const others = reference === undefined ? null : measurementOf(reference)?.latency.p50;
  return own === undefined || own === null || others === undefined || others === null ? null : others / own;
}

/** The measurement of an engine that could be measured. */
export function measurementOf({ outcome }: EngineResult): Measurement | null {
  return outcome.kind === 'measured' ? outcome.measurement : null;
}

function short(value: number): string {
  if (value < 1) return value.toFixed(2);
  if (value < 100) return value.toFixed(value < 10 ? 2 : 1).replace(/\.?0+$/u, '');
  return Math.round(value).toLocaleString('en');
}
