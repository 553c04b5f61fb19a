import { loadStory } from '../knowledge/load.ts';
import { defaultLogFile, logFileOf } from '../question-log/question-log.ts';
import type { Insights } from '../question-log/insights.ts';
import { QuestionLogError } from '../question-log/question-log-error.ts';
import { knowledgeFolder, readOptions, UsageError } from './arguments.ts';
import type { CommandResult } from './command-result.ts';
import { toInsightsCsv } from './insights-csv.ts';
import { toInsightsText } from './insights-text.ts';

const usage = `Usage: npm run -s insights -- [--days N] [--log FILE] [--json | --csv] [--knowledge DIR]

Prints what readers asked: how many questions were answered, those unanswered, those for which others were offered
and what readers picked, and the answers marked "not helpful".

  --days N          how far to look back, in whole days (default: 7)
  --log FILE        file of the question log (default: QUESTION_LOG, or else "${defaultLogFile}")
  --json            one JSON object, for machines
  --csv             one table, for a spreadsheet; texts that it would run as a formula begin with an apostrophe
  --knowledge DIR   folder that tells the questions of ids (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            this text

Exit codes: 0 printed, 1 there is no question log or it cannot be read, 2 the command line is wrong.`;

/** Ten years; the log keeps less. */
const mostDays = 3650;

/** Reads what readers asked in the last days from a file; throws a QuestionLogError when it cannot. */
export type InsightsReader = (file: string, days: number) => Insights;

/** Runs `insights` with the words after the command's name. */
export async function insightsCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  readInsights: InsightsReader,
): Promise<CommandResult> {
  try {
    const { days, log, json, csv, knowledge, help } = readOptions(words, {
      days: { type: 'string', default: '7' },
      log: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      help: { type: 'boolean', default: false },
    });
    if (help) return { output: `${usage}\n`, errors: '', exitCode: 0 };
    if (json && csv) throw new UsageError('--json and --csv exclude each other');
    const period = readDays(days);
    const folder = knowledgeFolder(knowledge, environment);
    const file = chooseFile(log, environment);
    if (file === null) {
      return failure('QUESTION_LOG is off, so no questions are kept; name a file with --log.');
    }
    const insights = readInsights(file, period);
    if (json) return success(`${JSON.stringify(insights)}\n`);
    if (csv) return success(toInsightsCsv(insights));
    const loaded = await loadStory(folder);
    return success(`${toInsightsText(insights, loaded.ok ? loaded.story : null)}\n`);
  } catch (error) {
    if (error instanceof QuestionLogError) return failure(error.message);
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

function success(output: string): CommandResult {
  return { output, errors: '', exitCode: 0 };
}

function failure(reason: string): CommandResult {
  return { output: '', errors: `${reason}\n`, exitCode: 1 };
}

function readDays(option: string): number {
  const days = /^\d{1,4}$/u.test(option) ? Number(option) : 0;
  if (days < 1 || days > mostDays) {
    throw new UsageError(`--days must be a whole number from 1 to ${mostDays}, not "${option}"`);
  }
  return days;
}

/** The file of the log: as given on the command line, or else what QUESTION_LOG says; null when that is "off". */
function chooseFile(option: string | undefined, environment: NodeJS.ProcessEnv): string | null {
  if (option?.trim() === '') throw new UsageError('--log needs the path of a file');
  return option ?? logFileOf(environment['QUESTION_LOG'] ?? '');
}
