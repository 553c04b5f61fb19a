import { logFileOf } from '../question-log/question-log.ts';
import { shownValue } from '../settings/secrets.ts';
import { readPath, UsageError } from './command-line.ts';
import type { Environment } from './io.ts';

/** Ten years; the log keeps less. */
const maxDays = 3650;

/** What a verb says when there is no log to read. */
export const logIsOff = 'QUESTION_LOG is off, so no questions are kept; name a file with --log.\n';

/** The whole days of `--days`; throws a UsageError for anything else. */
export function readDays(option: string): number {
  const days = /^\d{1,4}$/u.test(option) ? Number(option) : 0;
  if (days < 1 || days > maxDays) {
    throw new UsageError(`--days must be a whole number from 1 to ${maxDays}, not ${shownValue(option)}`);
  }
  return days;
}

/** The file of the log: as given on the command line, or else what QUESTION_LOG says; null when that is "off". */
export function chooseLogFile(option: string | undefined, environment: Environment): string | null {
  if (option?.trim() === '') throw new UsageError('--log needs the path of a file');
  if (option !== undefined) return readPath('--log', option);
  return logFileOf(readPath('QUESTION_LOG', environment['QUESTION_LOG'] ?? ''));
}
