import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The levels of warnings and of all that is worse begin at this one. */
const warning = 40;
const maxReported = 5;

/** What a bot warned of in its log, in a few examples; lines that are no JSON count too. */
export async function warningsIn(path: string): Promise<readonly string[]> {
  const warnings: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (warnings.length < maxReported && levelOf(line) >= warning) warnings.push(line);
  }
  return warnings;
}

function levelOf(line: string): number {
  return Number(/^\{"level":(\d+)/u.exec(line)?.[1] ?? Infinity);
}
