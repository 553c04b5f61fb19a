import { createPlaceFinder } from '../curation/lint/place-finder.ts';
import { lintStory } from '../curation/lint/lint-story.ts';
import { applyFixes, findFixes } from '../curation/fix/fix-folder.ts';
import { countPhrasings } from '../knowledge/difference.ts';
import { sortProblems } from '../knowledge/problem.ts';
import { readKnowledgeFiles } from '../knowledge/read-files.ts';
import type { Story } from '../knowledge/story.ts';
import { modelCache } from '../matching/model-cache.ts';
import { build } from '../serving/build.ts';
import { knowledgeFolder, readOptions, UsageError } from './arguments.ts';
import { checkReport, fixableWarning } from './check-report.ts';
import type { CheckResult, Counts } from './check-report.ts';
import { fromHere, type CommandResult } from './command-result.ts';

const usage = `Usage: npm run -s check -- [--knowledge DIR] [--fix] [--json]

Checks the knowledge and prints every problem as file:line:column: message. When there is none, it prints what could be
better as file:line:column: warning: message, and last what the knowledge holds.

  --knowledge DIR   folder to check (default: KNOWLEDGE_DIR, or else "knowledge")
  --fix             first mend order, spacing and quotes in the files, where that does not change what they say
  --json            one JSON object, for machines: {"problems": […], "counts": {…} or null, "warnings": […]},
                    and with --fix also "fixed": […]
  --help            this text

Exit codes: 0 no problems, 1 problems, 2 the command line is wrong. Warnings never change it.`;

/**
 * Runs `check` with the words after the command's name.
 *
 * @param cacheFolder Where models are kept, so that an unchanged folder need not be learned again; null keeps none.
 */
export async function checkCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  cacheFolder: string | null = modelCache,
): Promise<CommandResult> {
  try {
    const options = readOptions(words, {
      knowledge: { type: 'string' },
      fix: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    });
    if (options.help) return { output: `${usage}\n`, errors: '', exitCode: 0 };
    const folder = knowledgeFolder(options.knowledge, environment);
    const fixed = options.fix ? { fixed: await applyFixes(folder) } : {};
    const result = { ...fixed, ...(await checkFolder(folder, cacheFolder)) };
    const output = options.json ? JSON.stringify(result) : checkReport(folder, result);
    return { output: `${output}\n`, errors: '', exitCode: result.counts === null ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

async function checkFolder(folder: string, cacheFolder: string | null): Promise<CheckResult> {
  const built = await build(folder, cacheFolder);
  if (!built.ok) {
    return {
      problems: built.problems.map((problem) => fromHere(problem, folder)),
      counts: null,
      warnings: [],
    };
  }
  const { story, model } = built;
  const { files } = await readKnowledgeFiles(folder);
  const place = createPlaceFinder(files, folder);
  const warnings = [
    ...findFixes(files).map((fixes) => fromHere(fixableWarning(fixes), folder)),
    ...lintStory(story, model, place),
  ];
  return { problems: [], counts: countsOf(story), warnings: sortProblems(warnings) };
}

function countsOf(story: Story): Counts {
  return {
    entries: story.entries.length,
    phrasings: countPhrasings(story),
    gaps: story.gaps.length,
    events: story.timeline.length,
  };
}
