import type { Verdict } from './verdict.ts';

const maxListed = 8;

/** The verdict for people. */
export function report(verdict: Verdict): string {
  const { counts, answered, undisturbed, back, memory, curator, broken } = verdict;
  return [
    `${verdict.faults} gateway faults in ${Math.round(verdict.tookMs / 1_000)} s, ${verdict.asked} interactions meanwhile`,
    '',
    row('answered once', counts.answered, `${verdict.apologies} of them with an apology`),
    row('answered twice', counts.twice),
    row('answered wrongly', counts.wrong),
    row('lost by the bot', counts.lost),
    row('not delivered in time', counts.undelivered, listed(verdict.undeliveredBy)),
    row('failed by REST faults', counts.failed, listed(verdict.failedBy)),
    '',
    `events damaged: ${listed(verdict.damaged)}`,
    `drafts written and taken back: ${curator.undone}; reloads: ${curator.reloads}; cut short by faults: ${curator.interrupted}`,
    `this process stood still for ${Math.round(verdict.longestStall)} ms at most`,
    `answered after      ${times(answered)}`,
    `when undisturbed    ${times(undisturbed)}`,
    `connected again in  ${times(back)}`,
    `${verdict.resumes} resumes, ${verdict.identifies} identifies (${verdict.identifiesNeeded} were needed; Discord allows 1,000 a day)`,
    ...(memory === null
      ? []
      : [
          `heap after gc, start, middle, end: ${megabytes(memory.first.heap)}, ${megabytes(memory.middle.heap)}, ${megabytes(memory.last.heap)}; trend ${megabytes(memory.heapRise)}`,
          `resident memory, the same:         ${megabytes(memory.first.rss)}, ${megabytes(memory.middle.rss)}, ${megabytes(memory.last.rss)}; trend ${megabytes(memory.rssRise)}`,
        ]),
    '',
    'The bot logged:',
    ...Object.entries(verdict.logged).map(([line, count]) => `  ${String(count).padStart(6)}  ${line}`),
    '',
    ...(broken.length === 0
      ? ['All promises hold.']
      : ['Broken promises:', ...broken.map((line) => `  ${line}`)]),
  ].join('\n');
}

function row(name: string, count: number, note = ''): string {
  return `${name.padEnd(22)}${String(count).padStart(6)}${note === '' || count === 0 ? '' : `  (${note})`}`;
}

/** The most frequent ones; how many there are of the others together. */
function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  const rest = entries.slice(maxListed).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...entries.slice(0, maxListed).map(([name, count]) => `${name}: ${count}`),
    ...(rest > 0 ? [`others: ${rest}`] : []),
  ].join(', ');
}

function times({ median, p99, longest }: Verdict['answered']): string {
  return `${milliseconds(median)} (half), ${milliseconds(p99)} (99%), ${milliseconds(longest)} (all)`;
}

function milliseconds(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
