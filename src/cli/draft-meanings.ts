import { askAlone } from '../conversation/ask-alone.ts';
import { createProposer, judge } from '../curation/meanings/proposals.ts';
import { openQuestions, withKnownAnswers } from '../curation/meanings/open-questions.ts';
import { triage } from '../curation/triage.ts';
import type { QuestionOutcome } from '../evaluation/effect.ts';
import { loadLabelledQuestions } from '../knowledge/labelled-questions.ts';
import { storyKey } from '../knowledge/story-key.ts';
import { createMatcher } from '../matching/matcher.ts';
import { QuestionLogError } from '../question-log/question-log-error.ts';
import { readInsights, readSharedInsights } from '../question-log/read-insights.ts';
import { build } from '../serving/build.ts';
import { failure, success, type CommandResult } from './command-result.ts';
import { readDatabaseUrl } from './database-url.ts';
import type { Io } from './io.ts';
import { chooseLogFile, logIsOff, readDays } from './log-options.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { meaningsHeading, questionLines } from './output/meanings-text.ts';
import { toCommand } from './output/shell-command.ts';
import { teachAtTerminal } from './teach-meanings.ts';

/** What the command line asks for. */
interface MeaningsOptions {
  readonly folder: string;
  /** The folder as given on the command line. */
  readonly knowledge: string | undefined;
  readonly days: string | undefined;
  readonly log: string | undefined;
}

/** Proposes words for the vocabulary by the questions that were not answered; at a terminal, one key accepts them. */
export async function draftMeanings(
  { folder, knowledge, days, log }: MeaningsOptions,
  io: Io,
): Promise<CommandResult> {
  const period = readDays(days ?? '7');
  const file = chooseLogFile(log, io.environment);
  if (file === null) return failure(logIsOff);
  const database = log === undefined ? readDatabaseUrl(io.environment) : null;
  const built = await build(folder, io.buildCache);
  if (!built.ok) return refuseKnowledge(built.problems, folder);
  const { story, model } = built;
  const key = storyKey(story.about);
  try {
    const read =
      database === null ? readInsights(file, period, key) : await readSharedInsights(database, period, key);
    const { questions: labelled } = await loadLabelledQuestions(folder);
    const open = openQuestions(
      triage(read, { story, matcher: createMatcher(story, model) }, askAlone),
      labelled,
    );
    const before = judge({ story, model }, withKnownAnswers(labelled, open));
    const propose = createProposer(story, askAlone);
    const heading = meaningsHeading(open.length, period);
    if (open.length === 0) return success(`${heading}\n`);
    if (!io.input.isTTY || !io.output.isTTY) {
      const lines = open.flatMap((question) => [
        '',
        ...questionLines(question, propose(before, question), story),
      ]);
      return success(`${[heading, ...lines].join('\n')}\n`);
    }
    io.output.write(`${heading}\n`);
    await teachAtTerminal(io, before, { folder, questions: open, propose });
    // The last phrasing is learned here, too.
    const taught = await build(folder, io.buildCache);
    if (!taught.ok) return refuseKnowledge(taught.problems, folder);
    const [then, now] = [built, taught].map(({ outcomes }) => rightIn(outcomes));
    return success(
      `\nLabelled questions answered correctly: ${then} before, ${now} now, of ${taught.outcomes.length}.\nNext: ${toCommand('check', knowledge)}, then /reload\n`,
    );
  } catch (error) {
    if (!(error instanceof QuestionLogError)) throw error;
    return failure(`${error.message}\n`);
  }
}

function rightIn(outcomes: readonly QuestionOutcome[]): number {
  return outcomes.filter(({ outcome }) => outcome === 'right').length;
}
