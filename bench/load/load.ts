import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { readOptions, usage } from './command-line.ts';
import type { Effort } from './comparison.ts';
import type { LoadReport, SoakReport } from './load-report.ts';
import { measureLoad, measureSoak } from './measure.ts';
import { readShippedQuestions } from './shipped-questions.ts';
import { toSoakText, toText } from './text-report.ts';

const inFlights = [1, 50, 500];
const usualEffort: Effort = {
  inFlights,
  rounds: 3,
  round: { seconds: 5 },
  warmUp: { seconds: 1 },
  rateSeconds: 5,
  restSeconds: 0.25,
};
const quickEffort: Effort = {
  ...usualEffort,
  rounds: 1,
  round: { seconds: 1 },
  warmUp: { seconds: 0.5 },
  rateSeconds: 1,
};
const soakRestSeconds = 0.5;

async function main(words: readonly string[]): Promise<void> {
  const { json, quick, soak, help, users, questions } = readOptions(words);
  if (help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'sidebar-load-'));
  try {
    const setting = { expected: await readShippedQuestions(), users, folder, onProgress };
    if (soak) {
      const report = await measureSoak(setting, questions, soakRestSeconds);
      finish(report, json ? null : toSoakText(report));
    } else {
      const report = await measureLoad(setting, quick ? quickEffort : usualEffort);
      finish(report, json ? null : toText(report));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function onProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** @param text The report for people; null writes JSON. */
function finish(report: LoadReport | SoakReport, text: string | null): void {
  process.stdout.write(`${text ?? JSON.stringify(report, null, 2)}\n`);
  if (report.goals.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, 'npm run -s bench:load --').errors);
  process.exitCode = 2;
}
