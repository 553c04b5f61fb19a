import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';

export const usage = `Usage: npm run -s bench -- [--json] [--chart FILE.svg] [--growth] [--full] [DATASET.json …]

Compares this engine with its peers on data sets, or on the shipped story when none is given.

  --json            one JSON document on standard output, nothing else
  --chart FILE.svg  draws accuracy against latency into a file
  --growth          also measures how time and memory grow from 100 to 100,000 phrasings (takes many minutes)
  --full            asks slow engines every question too (may take an hour); otherwise each has about 10 s
  --help            this text

Exit codes: 0 measured, 2 the command line or a data set is wrong.`;

/** What the command line asks for. */
export interface Options {
  readonly json: boolean;
  readonly growth: boolean;
  readonly full: boolean;
  readonly help: boolean;
  /** Where the chart goes; null for none. */
  readonly chart: string | null;
  readonly dataSets: readonly string[];
}

/**
 * Reads the words after the command's name.
 * @throws UsageError when an option is unknown or its value is missing.
 */
export function readOptions(words: readonly string[]): Options {
  const given = readCommandLine(
    words,
    {
      json: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      chart: { type: 'string' },
    },
    true,
  );
  const { json, growth, full, chart } = given.options;
  if (chart?.trim() === '') throw new UsageError('--chart needs the path of a file');
  return { json, growth, full, help: given.wantsHelp, chart: chart ?? null, dataSets: given.words };
}
