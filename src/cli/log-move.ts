import { moveLog } from '../question-log/move-log.ts';
import { defaultLogFile, logFileOf } from '../question-log/question-log.ts';
import { QuestionLogError } from '../question-log/question-log-error.ts';
import { counted } from '../text/counted.ts';
import { readPath, UsageError } from './command-line.ts';
import { failure, success } from './command-result.ts';
import { readDatabaseUrl } from './database-url.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar log-move [--log FILE]

Carries the question log from its file into the PostgreSQL database in
DATABASE_URL: all of it or nothing, and once. The file stays as it is; delete
it when you no longer need it. Stop the bot that writes to the file first.

  --log FILE        file of the question log
                    (default: QUESTION_LOG, or else "${defaultLogFile}")
  --help            print this text

Exit codes: 0 moved, 1 not moved, 2 the command line or a setting is wrong.`;

/** Carries the question log from its file into a database. */
export const logMove = defineVerb({
  name: 'sidebar log-move',
  usage,
  options: { log: { type: 'string' } },
  async run({ options: { log } }, { environment }) {
    const url = readDatabaseUrl(environment);
    if (url === null) throw new UsageError('DATABASE_URL is not set; it says where the log is moved to');
    const file =
      log === undefined
        ? logFileOf(readPath('QUESTION_LOG', environment['QUESTION_LOG'] ?? ''))
        : readPath('--log', log);
    if (file === null) throw new UsageError('QUESTION_LOG is off; name the file with --log');
    try {
      const { questions, feedback } = await moveLog(file, url);
      return success(
        `Moved ${counted(questions, 'question')} and ${counted(feedback, 'rating')}. "${file}" is as it was.\n`,
      );
    } catch (error) {
      if (!(error instanceof QuestionLogError)) throw error;
      return failure(`${error.message}\n`);
    }
  },
});
