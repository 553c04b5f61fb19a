import { askAlone } from '../conversation/ask-alone.ts';
import { triage } from '../curation/triage.ts';
import { createMatcher } from '../matching/matcher.ts';
import { build } from '../serving/build.ts';
import { storyKey } from '../knowledge/story-key.ts';
import { loadStory } from '../knowledge/load.ts';
import { defaultLogFile } from '../question-log/question-log.ts';
import type { Insights } from '../question-log/insights.ts';
import { QuestionLogError } from '../question-log/question-log-error.ts';
import { readAnsweredDays, readSharedAnsweredDays } from '../question-log/answered-days.ts';
import { readInsights, readSharedInsights } from '../question-log/read-insights.ts';
import { failure, success } from './command-result.ts';
import { knowledgeFolder, UsageError } from './command-line.ts';
import { readDatabaseUrl } from './database-url.ts';
import { chooseLogFile, logIsOff, readDays } from './log-options.ts';
import { toAnsweredText } from './output/answered-text.ts';
import { toInsightsCsv } from './output/insights-csv.ts';
import { toInsightsText } from './output/insights-text.ts';
import { printableJson } from './output/printable.ts';
import { defineVerb, type Verb } from './verb.ts';

const usage = `Usage: sidebar insights [--days N] [--log FILE] [--json | --csv]
                        [--answered ID] [--knowledge DIR]

Prints what readers asked: how many questions were answered, the answers that
are probably wrong, because readers marked them "not helpful" or picked another
one, the questions that were not answered, what was suggested instead and what
readers picked. The questions are asked again of the knowledge as it is now,
as a reader would: those that are answered are left out, and those that only
get suggestions are listed as suggestions only, which is no answer. The table
counts what readers were told at the time.

  --days N          how far to look back, in whole days (default: 7)
  --answered ID     print instead how often the answer of this entry or gap
                    went out, day by day, as far as the log goes back or for
                    --days; and how often before it was corrected
  --log FILE        file of the question log
                    (default: the database in DATABASE_URL, or else
                    QUESTION_LOG, or else "${defaultLogFile}")
  --json            print one JSON object, for programs
  --csv             print one table, for a spreadsheet; a text that it would
                    run as a formula begins with an apostrophe
  --knowledge DIR   knowledge folder, against which unanswered questions are
                    asked again; only questions about its story count
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Exit codes: 0 printed, 1 there is no question log or it cannot be read,
2 the command line is wrong.`;

/** Reads what readers asked about a story in the last days from a file; throws a QuestionLogError when it cannot. */
type InsightsReader = (file: string, days: number, story: string | null) => Insights;

/** Prints what readers asked. */
export const insights = createInsights(readInsights);

/** The verb, with where it reads from. */
export function createInsights(read: InsightsReader): Verb {
  return defineVerb({
    name: 'sidebar insights',
    usage,
    options: {
      days: { type: 'string' },
      answered: { type: 'string' },
      log: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
    },
    async run({ options: { days, answered, log, json, csv, knowledge } }, { environment, buildCache }) {
      if (json && csv) throw new UsageError('Give --json or --csv, not both');
      if (csv && answered !== undefined) throw new UsageError('Give --csv or --answered, not both');
      const period = readDays(days ?? '7');
      const folder = knowledgeFolder(knowledge, environment);
      const file = chooseLogFile(log, environment);
      if (file === null) return failure(logIsOff);
      const database = log === undefined ? readDatabaseUrl(environment) : null;
      try {
        if (answered !== undefined) {
          const loaded = await loadStory(folder);
          const story = loaded.ok ? storyKey(loaded.story.about) : null;
          const back = days === undefined ? undefined : period;
          const went =
            database === null
              ? readAnsweredDays(file, answered, story, back)
              : await readSharedAnsweredDays(database, answered, story, back);
          if (json) return success(`${printableJson({ entry: answered, days: went })}\n`);
          const item = (loaded.ok ? [...loaded.story.entries, ...loaded.story.gaps] : []).find(
            ({ id }) => id === answered,
          );
          return success(`${toAnsweredText(answered, went, item)}\n`);
        }
        const built = await build(folder, buildCache);
        // The story may be valid even if the labelled questions beside it are not.
        const loaded = built.ok ? built : await loadStory(folder);
        const story = loaded.ok ? storyKey(loaded.story.about) : null;
        const found =
          database === null ? read(file, period, story) : await readSharedInsights(database, period, story);
        // Without a valid story no question can be asked again, so they all count as open.
        const open = built.ok
          ? triage(found, { story: built.story, matcher: createMatcher(built.story, built.model) }, askAlone)
          : { ...found, answeredNow: 0, smallTalk: [] };
        if (json) return success(`${printableJson(open)}\n`);
        if (csv) return success(toInsightsCsv(open));
        return success(`${toInsightsText(open, built.ok ? built.story : null)}\n`);
      } catch (error) {
        if (!(error instanceof QuestionLogError)) throw error;
        return failure(`${error.message}\n`);
      }
    },
  });
}
