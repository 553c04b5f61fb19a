import { writeFile } from 'node:fs/promises';

import { drawChart } from './chart.ts';
import { UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { readOptions, usage } from './command-line.ts';
import { BenchmarkError } from './data-set.ts';
import { toJson } from './json-report.ts';
import { runPlan } from './run.ts';
import { toText } from './text-report.ts';

async function main(words: readonly string[]): Promise<void> {
  const { json, growth, full, help, chart, dataSets } = readOptions(words);
  if (help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const sources = dataSets.length === 0 ? [null] : dataSets;
  const report = await runPlan({ sources, full, growth }, (line) => {
    process.stderr.write(`${line}\n`);
  });
  if (chart !== null) await writeFile(chart, drawChart(report.benchmarks));
  process.stdout.write(`${json ? JSON.stringify(toJson(report), null, 2) : toText(report)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof BenchmarkError)) throw error;
  const isUsage = error instanceof UsageError;
  process.stderr.write(
    isUsage ? wrongUsage(error.message, 'npm run -s bench --').errors : `${error.message}\n`,
  );
  process.exitCode = 2;
}
