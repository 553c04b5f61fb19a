import { join } from 'node:path';
import { awaitingReview } from '../curation/lint/awaiting-review.ts';
import { readArticle, type Article } from '../curation/doubts/article.ts';
import { blamedDigests } from '../curation/doubts/blamed-digests.ts';
import { digestsAgainst } from '../curation/doubts/digests.ts';
import { applyFixes } from '../curation/fix/fix-folder.ts';
import { countPhrasings } from '../knowledge/difference.ts';
import type { Manuscript } from '../knowledge/manuscript.ts';
import { sortProblems, type Problem } from '../knowledge/problem.ts';
import { checkFiles } from '../knowledge/load.ts';
import { readLabelledFile } from '../knowledge/labelled-questions.ts';
import { readKnowledgeFiles } from '../knowledge/read-files.ts';
import type { Story } from '../knowledge/story.ts';
import { build } from '../serving/build.ts';
import type { BuildResult } from '../serving/built.ts';
import { knowledgeFolder, readPath, UsageError } from './command-line.ts';
import { folderWarnings } from './folder-warnings.ts';
import { checkReport, type CheckResult, type Counts } from './output/check-report.ts';
import { fromHere } from './output/knowledge-problems.ts';
import { printableJson } from './output/printable.ts';
import type { Environment } from './io.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar check [--knowledge DIR] [--fix | --review] [--json]

Checks the knowledge and prints every problem as file:line:column: message,
then what could be better, as file:line:column: warning: message, and finally
what the knowledge holds. While there are problems, what needs a story to be
learned is not warned of: entries that ask the same, phrasings that add nothing.

  --knowledge DIR   folder to check
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --fix             first tidy order, spacing and quotes in the files, where
                    that does not change what they say
  --review          list what "review: true" keeps from readers, instead of
                    what could be better
  --json            print one JSON object, for programs: {"problems": […],
                    "counts": {…} or null, "warnings": […]}, and with --fix
                    also "fixed": […]
  --help            print this text

With the article beside the knowledge, as article.txt, or in the file that
ARTICLE names, it also warns of seven words in a row copied from the article,
and, in a list of their own at the top, of facts that are not in it. Readers
never see the article.

Exit codes: 0 no problems, 1 problems, 2 the command line is wrong.
Warnings never change the exit code.`;

/** Checks a knowledge folder, and tidies its files first when asked to. */
export const check = defineVerb({
  name: 'sidebar check',
  usage,
  options: {
    knowledge: { type: 'string' },
    fix: { type: 'boolean', default: false },
    review: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run({ options }, io) {
    const folder = knowledgeFolder(options.knowledge, io.environment);
    const article = await articleFor(folder, io.environment);
    if (options.fix && options.review) throw new UsageError('Give --fix or --review, not both');
    const fixed = options.fix ? { fixed: await fixFolder(folder) } : {};
    const { facts, ...checked } = await checkFolder(folder, article, io.buildCache, options.review);
    const result = { ...fixed, ...checked };
    const output = options.json
      ? printableJson({ ...result, warnings: [...facts, ...result.warnings] })
      : checkReport(folder, result, facts);
    return { output: `${output}\n`, errors: '', exitCode: result.counts === null ? 1 : 0 };
  },
});

/** @throws UsageError when the file that ARTICLE names cannot be read. */
async function articleFor(folder: string, environment: Environment): Promise<Article | undefined> {
  const named = environment['ARTICLE'] || undefined;
  const read = await readArticle(folder, named && readPath('ARTICLE', named));
  if ('failure' in read) {
    throw new UsageError(`${named === undefined ? 'The article' : 'ARTICLE'}: ${read.failure}: ${read.path}`);
  }
  return read.article;
}

async function fixFolder(folder: string): Promise<NonNullable<CheckResult['fixed']>> {
  const fixed = await applyFixes(folder);
  return fixed.map((fixes) => ({ ...fixes, file: join(folder, fixes.file) }));
}

/** What a check finds, with warnings of facts that the article does not have apart from the others. */
async function checkFolder(
  folder: string,
  article: Article | undefined,
  buildCache: string | null,
  isReview: boolean,
): Promise<CheckResult & { readonly facts: readonly Problem[] }> {
  const built = await build(folder, buildCache);
  const read = await readKnowledgeFiles(folder);
  const { manuscript } = checkFiles(read);
  const problems = problemsOf(built, manuscript, article).map((problem) => fromHere(problem, folder));
  const counts = built.ok ? countsOf(built.story) : null;
  if (isReview) {
    const waiting = awaitingReview(manuscript).map((problem) => fromHere(problem, folder));
    return { problems, counts, warnings: sortProblems(waiting), facts: [] };
  }
  const labelled = await readLabelledFile(folder);
  const warnings = folderWarnings({ folder, files: read, labelled, manuscript, article, built });
  return { problems, counts, warnings, facts: factsAgainst(manuscript, article, folder) };
}

function problemsOf(
  built: BuildResult,
  manuscript: Manuscript,
  article: Article | undefined,
): readonly Problem[] {
  if (built.ok) return [];
  return article === undefined ? built.problems : blamedDigests(built.problems, manuscript, article);
}

/** What the digests state and the article does not. */
function factsAgainst(
  manuscript: Manuscript,
  article: Article | undefined,
  folder: string,
): readonly Problem[] {
  const facts = article === undefined ? [] : digestsAgainst(manuscript, article);
  return sortProblems(facts.map((problem) => fromHere(problem, folder)));
}

function countsOf(story: Story): Counts {
  return {
    entries: story.entries.length,
    phrasings: countPhrasings(story),
    gaps: story.gaps.length,
    events: story.timeline.length,
  };
}
