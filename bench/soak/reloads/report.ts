import { isFlat } from './memory.ts';
import type { Attempt, Outcome } from './outcome.ts';

const maxFaults = 20;

/** A run as a few lines for people; times in milliseconds or seconds, memory in MB. */
export function report({ seed, attempts, questions, memory, notes, faults }: Outcome): string {
  const served = attempts.filter((attempt) => attempt.served);
  const slowest = most(attempts, ({ took }) => took);
  const largest = most(attempts, (attempt) => attempt.memory);
  return [
    `${attempts.length} reloads (seed ${seed}): ${served.length} served, ${attempts.length - served.length} refused or nothing new`,
    `  the longest took ${((slowest?.took ?? 0) / 1000).toFixed(1)} s: ${slowest?.what ?? ''}`,
    `  the most memory held was ${megabytes(largest?.memory ?? 0)}: ${largest?.what ?? ''}`,
    `${questions.asked} questions: ${questions.answered} answered, the slowest after ${questions.slowest.toFixed(0)} ms; ` +
      `${questions.marked} replies stated their version, of ${questions.versionsSeen} versions`,
    memory === null
      ? 'memory: the run was too short to tell whether it grows'
      : `memory when quiet, by quarters of the run: ${memory.held.map(megabytes).join(', ')}, of it objects ` +
        `${memory.objects.map(megabytes).join(', ')}: ${isFlat(memory) ? 'flat' : 'it grows'}`,
    ...notes.map((note) => `note: ${note}`),
    faults.length === 0 ? 'Nothing was lost and nothing was mixed.' : `${faults.length} promises broken:`,
    ...faults.slice(0, maxFaults).map((fault) => `  ${fault}`),
    ...(faults.length > maxFaults ? [`  and ${faults.length - maxFaults} more; --json tells all`] : []),
  ].join('\n');
}

function most(attempts: readonly Attempt[], valueOf: (attempt: Attempt) => number): Attempt | undefined {
  return attempts.toSorted((one, other) => valueOf(other) - valueOf(one))[0];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
