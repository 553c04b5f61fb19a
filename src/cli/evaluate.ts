import { join } from 'node:path';
import { evaluationReport, missesReport } from '../evaluation/report.ts';
import { tally, reliability, tryQuestions } from '../evaluation/evaluate.ts';
import { evaluationFile, readLabelledQuestions } from '../knowledge/labelled-questions.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { build } from '../serving/build.ts';
import { createMatcher } from '../matching/matcher.ts';
import { modelCache } from '../matching/model-cache.ts';
import { knowledgeFolder, readOptionsAndWords, UsageError } from './arguments.ts';

const usage = `Usage: npm run -s eval -- [--knowledge DIR] [--misses] [--json] [QUESTIONS.jsonl …]

Asks labelled questions and tells how many were answered rightly, wrongly, offered or met with silence, and how far the
confidence can be relied on. Without files: evaluation.jsonl of the knowledge folder, which nothing is fitted on.

  --misses   also list the questions that were not right
  --json     one JSON document, for machines
  --help     this text

Exit codes: 0 done, 1 the knowledge has problems, 2 the command line or a question file is wrong.`;

async function main(args: readonly string[]): Promise<number> {
  const { options, words } = readOptionsAndWords(args, {
    knowledge: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const folder = knowledgeFolder(options.knowledge, process.env);
  const built = await build(folder, modelCache);
  if (!built.ok) {
    for (const problem of built.problems) console.error(formatProblem(problem));
    return 1;
  }
  const files = words.length > 0 ? words : [join(folder, evaluationFile)];
  const questions = (await Promise.all(files.map(readLabelledQuestions))).flat();
  const trials = tryQuestions(createMatcher(built.story, built.model), questions);
  if (options.json) {
    console.log(JSON.stringify({ files, tally: tally(trials), reliability: reliability(trials) }));
    return 0;
  }
  console.log(`${questions.length} questions from ${files.join(', ')}\n\n${evaluationReport(trials)}`);
  if (options.misses) console.log(`\n${missesReport(trials)}`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${usage}` : message);
  process.exitCode = 2;
}
